import { counted } from '../chargemaster/counted'
import type { ColumnMapping, SkipReason } from './ColumnMapping'
import { type ClassifiedRows, classifyRows } from './classifyRows'
import { selectRows } from './columnTools'
import type { SourceTable } from './SourceTable'
import { titleCodesRemark } from './titleRevenueCodes'

/** Rows that are judged: enough to see how a file goes on, few enough to wait for. */
const JUDGED_ROWS = 3000
/** A larger share of rows without a charge is more than titles and notes. */
const FEW_LEFT_OUT = 0.3

const isUnexplained: ReadonlySet<SkipReason> = new Set(['title', 'no-charge', 'legend', 'total'])

/**
 * A sentence where so many rows would be no charge that a person should look whether something is read wrongly, or where
 * titles give the lines their revenue codes.
 */
export function leftOutRemark(table: SourceTable, mapping: ColumnMapping): string | null {
  const rows = firstRows(table, mapping)
  const { lines, skipped } = rows
  const leftOut = skipped.filter(({ reason }) => isUnexplained.has(reason)).length
  if (lines.length === 0 || leftOut <= (lines.length + leftOut) * FEW_LEFT_OUT)
    return titleCodesRemark(rows, mapping)
  const all = lines.length + leftOut
  const first =
    all === 1
      ? 'The first row is'
      : `Of the first ${counted(all, 'row')} ${leftOut.toLocaleString('en-US')} ${leftOut === 1 ? 'is' : 'are'}`
  return `${first} no charge as the columns are read now: look at the rows left out before you finish.`
}

function firstRows(table: SourceTable, mapping: ColumnMapping): ClassifiedRows {
  const first = Uint32Array.from({ length: Math.min(JUDGED_ROWS, table.rowCount) }, (_, row) => row)
  const beginning = {
    ...table,
    rowCount: first.length,
    columns: table.columns.map((column) => selectRows(column, first)),
  }
  return classifyRows(beginning, mapping)
}
