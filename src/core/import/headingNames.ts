import type { ColumnMapping } from './ColumnMapping'
import { cellOf } from './columnTools'
import type { SourceTable } from './SourceTable'

/** The name of every column as the file gives it: its heading rows joined by a blank, empty without a heading. */
export function headingNames(table: SourceTable, mapping: ColumnMapping): readonly string[] {
  const { headerRow, headerRows } = mapping
  if (headerRow === null) return table.columns.map(() => '')
  const rows = Array.from({ length: headerRows }, (_, index) => headerRow - headerRows + 1 + index)
  return table.columns.map((column) =>
    rows
      .map((row) => cellOf(column, row).trim())
      .filter((text) => text !== '')
      .join(' '),
  )
}

/** The heading row as it stands in the file; null where it is none or several, or where no blank stands around a name. */
export function headingsAsWritten(
  table: SourceTable,
  { headerRow, headerRows }: ColumnMapping,
): readonly string[] | null {
  if (headerRow === null || headerRows !== 1) return null
  const texts = table.columns.map((column) => cellOf(column, headerRow))
  return texts.some((text) => text !== text.trim()) ? texts : null
}
