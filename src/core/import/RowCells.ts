import type { ColumnMapping, ColumnRole } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { cellOf } from './columnTools'
import type { SourceTable } from './SourceTable'

/** The longest text a row is listed with. */
const LISTED_TEXT = 300

/** The cells of a table by row, each decoded by itself, and by what its columns are read as. */
export class RowCells {
  readonly rowCount: number
  /** The first row below the heading. */
  readonly firstRow: number
  private readonly mapping: ColumnMapping
  private readonly readers: readonly ((row: number) => string)[]

  constructor(table: SourceTable, mapping: ColumnMapping) {
    this.rowCount = table.rowCount
    this.firstRow = (mapping.headerRow ?? -1) + 1
    this.mapping = mapping
    this.readers = table.columns.map((column) => (row: number) => cellOf(column, row))
  }

  at(row: number, column: number): string {
    return this.readers[column]?.(row) ?? ''
  }

  /** The cells of a row that are not blank, without outer blanks. */
  filled(row: number): readonly string[] {
    const cells: string[] = []
    for (const read of this.readers) {
      const text = read(row).trim()
      if (text !== '') cells.push(text)
    }
    return cells
  }

  /** The row as lists show it. */
  textOf(row: number): string {
    return this.filled(row).join(' | ').replace(/\s+/g, ' ').slice(0, LISTED_TEXT)
  }

  /** The row as lists show it, without revenue codes; null where that is all of it, or nothing. */
  nameOf(row: number): string | null {
    const isRevenueCode = (column: number) =>
      this.mapping.roles[column] === 'revenueCode' && /^\d{3,4}$/.test(this.at(row, column).trim())
    const columns = this.readers.map((_, column) => column)
    const named = columns.filter((column) => !isRevenueCode(column))
    if (named.length === columns.length) return null
    const texts = named.map((column) => this.at(row, column).trim()).filter((text) => text !== '')
    return texts.length === 0 ? null : texts.join(' | ').replace(/\s+/g, ' ').slice(0, LISTED_TEXT)
  }

  descriptionOf(row: number): string {
    const texts = columnsOfRole(this.mapping, 'description').map((column) => this.at(row, column))
    return texts.find((text) => text.trim() !== '')?.trim() ?? ''
  }

  /** True when a cell of one of the role's columns passes the test. */
  has(row: number, role: ColumnRole, test: (text: string) => boolean): boolean {
    return columnsOfRole(this.mapping, role).some((column) => test(this.at(row, column)))
  }
}
