import type { Column } from '../sheet/Column'
import { cellOf } from './columnTools'
import type { SourceTable } from './SourceTable'

/** Values of columns beyond these are judged only under a clear heading: payer columns run into thousands. */
export const JUDGED_COLUMNS = 300

/** Reads single cells of a table by row and column, both from 0. */
export class TableSample {
  readonly rowCount: number
  /** Number of columns that are judged. */
  readonly width: number
  private readonly columns: readonly Column[]
  private readonly joinedRows: SourceTable['joinedRows']

  constructor(table: SourceTable, width = JUDGED_COLUMNS) {
    this.rowCount = table.rowCount
    this.columns = table.columns.slice(0, width)
    this.width = this.columns.length
    this.joinedRows = table.joinedRows
  }

  cell(row: number, column: number): string {
    const cells = this.columns[column]
    return cells ? cellOf(cells, row) : ''
  }

  /** The judged cells of a row, without outer blanks. */
  row(row: number): readonly string[] {
    return this.columns.map((column) => cellOf(column, row).trim())
  }

  /** Up to `count` cells of a column, at even steps from `from` to the end. */
  cells(column: number, from: number, count: number): readonly string[] {
    return this.rows(from, count).map((row) => this.cell(row, column))
  }

  /** Up to `count` row indexes at even steps from `from` to the end; rows without cells of their own are passed over. */
  rows(from: number, count: number): readonly number[] {
    const rows = Math.max(0, this.rowCount - from)
    const { joinedRows } = this
    if (joinedRows) {
      const isBlank = (row: number) => this.columns.every((cells) => cellOf(cells, row) === '')
      const found: number[] = []
      for (let row = from; row < this.rowCount && found.length < count; row++)
        if (!joinedRows.has(row) && !isBlank(row)) found.push(row)
      return found
    }
    const step = Math.max(1, rows / count)
    return Array.from(
      { length: Math.min(count, rows) },
      (_, index) => from + Math.floor(index * step),
    )
  }
}
