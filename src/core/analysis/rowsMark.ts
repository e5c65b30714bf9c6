/** A short mark of lines: two sets of lines have the same one only if they are the same, but for rare chance. */
export function rowsMark(rows: readonly number[]): string {
  return `${rows.length}-${hashOf(rows, 0x811c9dc5)}${hashOf(rows, 0x9e3779b9)}`
}

/** FNV-1a over the four bytes of each number, from a seed. */
function hashOf(rows: readonly number[], seed: number): string {
  let hash = seed
  for (const row of rows) {
    for (let shift = 0; shift < 32; shift += 8)
      hash = Math.imul(hash ^ ((row >>> shift) & 0xff), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
