import type { PackedSheet } from '../sheet/PackedSheet'
import type { ColumnMapping, SkippedRow } from './ColumnMapping'
import type { SourceFormat } from './SourceTable'

/** A finished import: every row of the sheet is a charge line or a skipped row. */
export interface ImportResult {
  readonly fileName: string
  /** Name of the sheet that was read; `csv` for text files. */
  readonly tableName: string
  readonly format: SourceFormat
  /** The sheets of the workbook that were not read; absent where there are none. */
  readonly otherSheets?: readonly string[]
  readonly mapping: ColumnMapping
  /** Rows of the sheet: `sheet.lineCount + skipped.length`. */
  readonly rowCount: number
  readonly sheet: PackedSheet
  readonly skipped: readonly SkippedRow[]
}
