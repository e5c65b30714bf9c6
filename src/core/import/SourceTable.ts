import type { Column } from '../sheet/Column'

/** How the file was written, kept so that an export can be written the same way. */
export interface SourceFormat {
  readonly kind: 'delimited' | 'fixed-width' | 'workbook' | 'json'
  /** For delimited text: the character between cells. */
  readonly delimiter: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly byteOrderMark: boolean
  readonly lineEnd: '\r\n' | '\n' | '\r'
  /** True when the source quotes every cell, also those that need no quotes. */
  readonly quotesAll: boolean
}

/** One sheet of a file (a text file has one, named `csv`), every cell as it was written, by columns. */
export interface SourceTable {
  readonly name: string
  readonly rowCount: number
  /** All columns, as long as `rowCount`; short rows read as blank cells. */
  readonly columns: readonly Column[]
}

/** A file as read, before anybody says what is in it. */
export interface SourceFile {
  readonly name: string
  readonly format: SourceFormat
  readonly tables: readonly SourceTable[]
  /** What the reader had to guess or repair, as sentences for the user. */
  readonly remarks: readonly string[]
}
