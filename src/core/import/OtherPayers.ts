import type { ColumnMapping } from './ColumnMapping'
import type { RowCells } from './RowCells'

/** Tells charges that come again for another payer, in files that name a payer in each row. */
export class OtherPayers {
  private readonly cells: RowCells
  private readonly mapping: ColumnMapping
  private readonly sameCharge: readonly number[]
  /** The charges so far, as their cells one after another; only files with a payer column have any. */
  private readonly known = new Set<string>()

  constructor(cells: RowCells, mapping: ColumnMapping) {
    this.cells = cells
    this.mapping = mapping
    this.sameCharge = this.columnsOfCharge()
  }

  /** The same charge as the line above, or as any line before, given again for another payer. */
  isOtherPayer(row: number, lastLine: number): boolean {
    const { payerColumn } = this.mapping
    if (payerColumn === undefined) return false
    const isSame = (column: number) =>
      this.cells.at(row, column) === this.cells.at(lastLine, column)
    if (lastLine >= 0 && this.sameCharge.every(isSame)) return true
    const charge = this.sameCharge.map((column) => this.cells.at(row, column)).join('\u0000')
    if (this.known.has(charge)) return this.cells.at(row, payerColumn).trim() !== ''
    this.known.add(charge)
    return false
  }

  private columnsOfCharge(): readonly number[] {
    const { headerRow, payerColumn, roles } = this.mapping
    if (payerColumn === undefined || headerRow === null) return []
    return roles.flatMap((role, column) => {
      const name = this.cells.at(headerRow, column).toLowerCase()
      return role !== 'other' || /\btype$|setting|drug/.test(name) ? [column] : []
    })
  }
}
