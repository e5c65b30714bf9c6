import type { FileColumn, PackedSheet } from '../sheet/PackedSheet'
import type { ColumnMapping, SkippedRow } from './ColumnMapping'
import { type ClassifiedRows, classifyRows } from './classifyRows'
import { selectRows } from './columnTools'
import { headingNames, headingsAsWritten } from './headingNames'
import { otherRowsOf } from './otherRows'
import { readLines } from './readLines'
import { rowsInFile, type SourceTable, sourceRowOf } from './SourceTable'

/** The charge lines of a sheet, and its rows that are none. */
export interface BuiltSheet {
  readonly sheet: PackedSheet
  readonly skipped: readonly SkippedRow[]
}

/**
 * Turns every row of a sheet into a charge line or a skipped row: `lineCount + skipped.length === rowCount`.
 * The file's own cells are kept as written in `fileColumns`; `fields` hold what they read as.
 */
export function buildSheet(
  table: SourceTable,
  mapping: ColumnMapping,
  rows: ClassifiedRows = classifyRows(table, mapping),
): BuiltSheet {
  const names = headingNames(table, mapping)
  const headings = headingsAsWritten(table, mapping)
  const fileColumns = table.columns.map(
    (column, index): FileColumn => ({
      name: names[index] ?? '',
      cells: selectRows(column, rows.lines),
    }),
  )
  const read = readLines(fileColumns, mapping, rows)
  return {
    sheet: {
      lineCount: rows.lines.length,
      sourceRows: rows.lines.map((row) => sourceRowOf(table, row)),
      fileColumns,
      ...(headings ? { headings } : {}),
      ...read,
      ...otherRowsOf(table, rows),
      ...rearrangedIn(table),
    },
    skipped: rowsInFile(table, rows.skipped),
  }
}

function rearrangedIn({ joinedRows, movedLists, sourceRows }: SourceTable) {
  const rearranged = {
    joined: joinedRows?.size ?? 0,
    lists: movedLists || sourceRows !== undefined,
  }
  return rearranged.joined > 0 || rearranged.lists ? { rearranged } : {}
}
