import Papa from 'papaparse'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { readerOf } from '../sheet/Column'

/** A row of the imported file that is no line, as it stands there. */
export interface OtherRow {
  /** Counted as a spreadsheet does. */
  readonly sourceRow: number
  readonly text: string
  readonly isHeading: boolean
}

/** The rows of the imported file that are no lines, and where the lines stood among them. */
export interface OtherRowsOfFile {
  readonly rows: readonly OtherRow[]
  /** How many columns the file has. */
  readonly columns: number
  /** The row a line came from; null for one that was added. */
  readonly sourceRowOf: (row: number) => number | null
}

/** What an import kept of the rows that are no lines; null where it kept none. */
export function otherRowsOfFile({ packed }: ChargeSheet): OtherRowsOfFile | null {
  const { otherRows, sourceRows } = packed
  if (!otherRows) return null
  const textOf = readerOf(otherRows.texts)
  return {
    rows: Array.from(otherRows.sourceRows, (sourceRow, at) => {
      return { sourceRow, text: textOf(at), isHeading: otherRows.isHeading[at] === 1 }
    }),
    columns: packed.fileColumns.length,
    sourceRowOf: (row) => sourceRows[row] ?? null,
  }
}

/** The lines of an export with the other rows where they stood: each before the next line of the file, the rest last. */
export function* amongOtherRows(
  lines: Iterable<number>,
  { rows, sourceRowOf }: OtherRowsOfFile,
): Generator<number | OtherRow> {
  let next = 0
  for (const line of lines) {
    const place = sourceRowOf(line)
    for (let other = rows[next]; other && place !== null && comesFirst(other, place); ) {
      yield other
      other = rows[++next]
    }
    yield line
  }
  yield* rows.slice(next)
}

/** A heading that was made of the names within the first block has no row of its own: it stands over the line. */
function comesFirst({ sourceRow, isHeading }: OtherRow, place: number): boolean {
  return sourceRow < place || (isHeading && sourceRow === place)
}

/** The cells of such a row. */
export function cellsOfRow(text: string, delimiter: string): readonly string[] {
  return text === '' ? [] : (Papa.parse<string[]>(text, { delimiter }).data[0] ?? [])
}
