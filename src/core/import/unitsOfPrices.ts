import { hasUnit } from '../chargemaster/price'
import type { ColumnMapping } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import type { SourceTable } from './SourceTable'
import { TableSample } from './TableSample'

/** Rows looked at. */
const SAMPLE_ROWS = 2000

/** A sentence where amounts have what they are for, or a note's mark, behind them: it is not part of the price. */
export function unitsRemark(table: SourceTable, mapping: ColumnMapping): string | null {
  const sample = new TableSample(table, table.columns.length)
  const from = (mapping.headerRow ?? -1) + 1
  for (const column of columnsOfRole(mapping, 'price')) {
    const example = sample.cells(column, from, SAMPLE_ROWS).find(hasUnit)
    if (example !== undefined)
      return `Some prices say more than the amount, such as “${example.trim()}”: the amount is read, and the cell is kept as it is.`
  }
  return null
}
