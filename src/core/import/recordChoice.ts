import { alignLists } from './alignLists'
import { joinBroken } from './brokenRows'
import type { ColumnMapping } from './ColumnMapping'
import { joinHalves } from './joinHalves'
import { joinRecords } from './joinRecords'
import { printedRecords } from './printedRecords'
import { cutTable, fixedWidthLayout } from './readFixedWidth'
import type { SourceTable } from './SourceTable'

/** The sheet with the two rows of each charge in one, as a person says they belong together. */
export function joinedTable(table: SourceTable, mapping: ColumnMapping): SourceTable {
  const { printed, halves, brokenRows } = table
  if (brokenRows) return joinBroken(table, mapping, true)
  if (halves) return joinHalves(table, mapping, true)
  const records = printed && !printed.isCutByHand ? printedRecords(printed.lines) : null
  return alignLists(records ?? joinRecords(table, true)).table
}

/** The sheet with every row by itself. */
export function rowByRow(table: SourceTable): SourceTable {
  const { printed, unjoined, halves, brokenRows } = table
  if (unjoined && (halves || brokenRows)) return { ...unjoined, mayBeRecords: true }
  if (unjoined) return { ...alignLists(unjoined).table, mayBeRecords: true }
  if (!printed || !table.joinedRows) return table
  const starts = fixedWidthLayout(printed.lines)?.starts ?? printed.starts
  return { ...alignLists(cutTable(printed.lines, starts)).table, mayBeRecords: true }
}
