import type { Column } from '../sheet/Column'
import type { SourceTable } from './SourceTable'

/**
 * Tells of a row whether a cell has three digits in a row: codes and amounts have, headings have not. Works on
 * bytes, as a million rows are asked.
 */
export function longNumbers({ columns }: SourceTable): (row: number) => boolean {
  const tests = columns.map(longNumberTest)
  return (row) => tests.some((test) => test(row))
}

function longNumberTest(column: Column): (row: number) => boolean {
  if (column.kind === 'dict') {
    const { codes } = column
    const flags = column.words.map((word) => /\d{3}/.test(word))
    return (row) => flags[codes[row] ?? 0] === true
  }
  const { bytes, offsets } = column
  return (row) => {
    const end = offsets[row + 1] ?? 0
    let digits = 0
    for (let at = offsets[row] ?? 0; at < end; at++) {
      const byte = bytes[at] ?? 0
      digits = byte > 47 && byte < 58 ? digits + 1 : 0
      if (digits === 3) return true
    }
    return false
  }
}
