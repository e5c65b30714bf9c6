import type { RaggedRows } from './raggedRows'
import type { RawRows } from './SourceTable'

/** A row of delimited text that was not written as the others are: a person may want to see how it was read. */
export interface OddRow {
  /** Row of the file as a spreadsheet counts it. */
  readonly sourceRow: number
  /** What is odd about it, in words. */
  readonly oddity: string
  /** The start of the row as the file has it. */
  readonly text: string
}

/** More rows are a habit of the file; the remark counts them all. */
export const LISTED_ODD_ROWS = 100

const LISTED_TEXT = 200

/** Rows with stray quotes, and those with more or fewer cells than most, in the order of the file. */
export function oddRowsOf(
  { bytes, starts, strayRows }: RawRows,
  ragged: RaggedRows,
): readonly OddRow[] {
  const textOf = (row: number) => {
    const start = starts[row] ?? 0
    const end = Math.min(starts[row + 1] ?? bytes.length, start + LISTED_TEXT * 4)
    return utf8.decode(bytes.subarray(start, end)).trimEnd().slice(0, LISTED_TEXT)
  }
  const stray = [...new Set(strayRows)].map((row) => ({
    row,
    oddity: 'A quote that closes nowhere',
  }))
  const others = ragged.first.map(([row, cells]) => ({
    row,
    oddity: `${cells} ${cells === 1 ? 'cell' : 'cells'}, where most rows have ${ragged.usual}`,
  }))
  return [...stray.slice(0, LISTED_ODD_ROWS), ...others.slice(0, LISTED_ODD_ROWS)]
    .sort((a, b) => a.row - b.row)
    .map(({ row, oddity }) => ({ sourceRow: row + 1, oddity, text: textOf(row) }))
}

const utf8 = new TextDecoder()
