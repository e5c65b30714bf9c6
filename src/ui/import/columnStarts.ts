/** Columns a print extract may be cut into. */
const MAX_COLUMNS = 200

/** Where columns begin, as people count: the first character of a line is 1. */
export const startsText = (starts: readonly number[]) => starts.map((start) => start + 1).join(', ')

/** Reads `1, 11, 41`: places of characters from 0, ascending, each once, the first always 0; null for other text. */
export function parseStarts(text: string): readonly number[] | null {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  if (words.length > MAX_COLUMNS || words.some((word) => !/^[1-9]\d{0,4}$/.test(word))) return null
  const starts = new Set([0, ...words.map((word) => Number(word) - 1)])
  return starts.size < 2 ? null : [...starts].sort((a, b) => a - b)
}
