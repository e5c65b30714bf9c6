import { packColumn } from '../sheet/packColumn'
import type { SourceTable } from './SourceTable'

/** Test data: a sheet from rows of cells; short rows are filled up with blank cells. */
export function aSourceTable(rows: readonly (readonly string[])[], name = 'csv'): SourceTable {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return {
    name,
    rowCount: rows.length,
    columns: Array.from({ length: width }, (_, column) =>
      packColumn(rows.map((row) => row[column] ?? '')),
    ),
  }
}
