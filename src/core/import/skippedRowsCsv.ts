import Papa from 'papaparse'
import type { SkippedRow } from './ColumnMapping'
import { skipReasonWords } from './skipReasonWords'

/** The rows that became no line as CSV: row of the file, reason, text. */
export function skippedRowsCsv(skipped: readonly SkippedRow[]): string {
  const rows = skipped.map(({ sourceRow, reason, text }) => [
    sourceRow,
    skipReasonWords[reason],
    text,
  ])
  return Papa.unparse({ fields: ['Row', 'Reason', 'Text'], data: rows })
}
