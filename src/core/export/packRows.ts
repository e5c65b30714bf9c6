/**
 * The lines of an export as short text, to keep in the trail: one bit per line, in base 64. 80,000 lines take 13 kB
 * whatever was chosen.
 */
export function packRows(rows: Uint32Array): string {
  const last = rows.at(-1)
  const bits = new Uint8Array(last === undefined ? 0 : (last >> 3) + 1)
  for (const row of rows) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7))
  let text = ''
  for (const byte of bits) text += String.fromCharCode(byte)
  return btoa(text)
}

/** The lines that `packRows` packed, as far as the sheet has them. */
export function unpackRows(packed: string, lineCount: number): Uint32Array<ArrayBuffer> {
  const text = atob(packed)
  return Uint32Array.from(new Uint32Array(lineCount).keys()).filter(
    (row) => ((text.charCodeAt(row >> 3) >> (row & 7)) & 1) === 1,
  )
}
