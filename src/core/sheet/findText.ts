import type { TextColumn } from './Column'

/**
 * Marks in `mask` (one byte per line) the lines whose imported cell contains `text`, without regard to case.
 * One search through the whole column instead of one per line; only for text within ASCII, where bytes
 * of the packed column are letters.
 */
export function markContaining(column: TextColumn, text: string, mask: Uint8Array): void {
  const all = lowerCase(column)
  const wanted = text.toLowerCase()
  const { offsets } = column
  let row = 0
  for (let at = all.indexOf(wanted); at >= 0; ) {
    row = rowAt(offsets, at, row)
    const end = offsets[row + 1] ?? all.length
    const isWithin = at + wanted.length <= end
    if (isWithin) mask[row] = 1
    at = all.indexOf(wanted, isWithin ? end : at + 1)
  }
}

/** True when every character is ASCII, so that letters and bytes of packed text are the same. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

/** The last row that starts at or before `at`, by doubling steps from `row`: hits come in order. */
function rowAt(offsets: Uint32Array, at: number, row: number): number {
  const last = offsets.length - 2
  let low = row
  let step = 1
  while (low + step <= last && (offsets[low + step] ?? 0) <= at) {
    low += step
    step *= 2
  }
  for (; step >= 1; step = step >> 1)
    if (low + step <= last && (offsets[low + step] ?? 0) <= at) low += step
  return low
}

/** Reads a column ahead of the first time somebody looks for words in it. */
export function readAhead(column: TextColumn): void {
  lowerCase(column)
}

const lowerCased = new WeakMap<TextColumn, string>()

function lowerCase(column: TextColumn): string {
  let text = lowerCased.get(column)
  if (text === undefined) {
    // The decoder maps every byte to one character, and lower case keeps their number.
    text = new TextDecoder('latin1').decode(column.bytes).toLowerCase()
    lowerCased.set(column, text)
  }
  return text
}
