import { joinRecords } from './joinRecords'
import { printedRecords } from './printedRecords'
import { cutTable, fixedWidthLayout } from './readFixedWidth'
import type { SourceTable } from './SourceTable'

/** The sheet with the two rows of each charge in one, as a person says they belong together. */
export function joinedTable(table: SourceTable): SourceTable {
  const { printed } = table
  const records = printed && !printed.isCutByHand ? printedRecords(printed.lines) : null
  return records ?? joinRecords(table, true)
}

/** The sheet with every row by itself. */
export function rowByRow(table: SourceTable): SourceTable {
  const { printed, unjoined } = table
  if (unjoined) return { ...unjoined, mayBeRecords: true }
  if (!printed || !table.joinedRows) return table
  const starts = fixedWidthLayout(printed.lines)?.starts ?? printed.starts
  return { ...cutTable(printed.lines, starts), mayBeRecords: true }
}
