import type { Column } from '../sheet/Column'
import type { SkippedRow } from './ColumnMapping'
import type { RowWidths } from './raggedRows'

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
  /** Where the source has quotes although the cell needs none; absent for other sources than delimited text. */
  readonly quoting?: Quoting
  /** True when nothing ends the last line. */
  readonly isLastLineOpen?: boolean
  /** The lines of the source end with their last cell that is not blank, but have so many cells at least. */
  readonly leastCells?: number
}

/** The quotes a file does not need and has all the same, by columns from 0. */
export interface Quoting {
  readonly headings: boolean
  /** Columns in which every cell with text is quoted. */
  readonly cells: readonly number[]
  /** Columns in which every blank cell is a pair of quotes. */
  readonly blanks: readonly number[]
}

/** One sheet of a file (a text file has one, named `csv`), every cell as it was written, by columns. */
export interface SourceTable {
  readonly name: string
  readonly rowCount: number
  /** All columns, as long as `rowCount`; short rows read as blank cells. */
  readonly columns: readonly Column[]
  /** The row of the file each row stands in, as a spreadsheet counts it, where lists were put one below another. */
  readonly sourceRows?: Uint32Array<ArrayBuffer>
  /** Rows that are headings of further lists below the first one, by index from 0. */
  readonly laterHeadings?: ReadonlySet<number>
  /** True where the cells of further lists were put under the columns of the first one. */
  readonly movedLists?: boolean
  /** Headings of further lists whose rows are words and amounts, by index from 0, ascending; also above the first one. */
  readonly chargeLists?: readonly number[]
  /** Rows whose cells were put behind those of the row above, with what stood in them, by index from 0. */
  readonly joinedRows?: ReadonlyMap<number, string>
  /** The sheet before rows were joined; of a print extract its lines tell it. */
  readonly unjoined?: SourceTable
  /** True where each charge may stand in two rows, and nobody has said so. */
  readonly mayBeRecords?: true
  /** Where only some charges stand in two rows, or may: the rows that go on with the one above, by index from 0. */
  readonly halves?: readonly number[]
  /** Where a line break may have broken rows in two: the second parts, by index from 0. */
  readonly brokenRows?: readonly number[]
  /** The character between the cells of delimited text. */
  readonly delimiter?: string
  readonly rawRows?: RawRows
  readonly printed?: PrintedLines
  /** Why a print extract may be cut in the wrong places, as a sentence. */
  readonly unsureCuts?: string
  /** True for sheets that the workbook does not show. */
  readonly isHidden?: boolean
}

/** Delimited text as its rows are written. */
export interface RawRows {
  /** UTF-8. */
  readonly bytes: Uint8Array
  /** Where each row begins; one place more than rows. */
  readonly starts: Uint32Array
  readonly widths: RowWidths
  /** Rows with a quote that closes nowhere, by index from 0. */
  readonly strayRows: readonly number[]
}

/** The lines of a print extract, and where they are cut into columns. */
export interface PrintedLines {
  readonly lines: readonly string[]
  /** In characters from 0. */
  readonly starts: readonly number[]
  /** True where a person said so, now or at an import before. */
  readonly isCutByHand?: true
}

/** The row of the file that a row of the table stands in, as a spreadsheet counts it: the first row is 1. */
export function sourceRowOf({ sourceRows }: SourceTable, row: number): number {
  return sourceRows?.[row] ?? row + 1
}

/** Skipped rows of a table by their row of the file. */
export function rowsInFile(
  table: SourceTable,
  skipped: readonly SkippedRow[],
): readonly SkippedRow[] {
  if (!table.sourceRows) return skipped
  return skipped.map((row) => ({ ...row, sourceRow: sourceRowOf(table, row.sourceRow - 1) }))
}

/** A file as read, before anybody says what is in it. */
export interface SourceFile {
  readonly name: string
  readonly format: SourceFormat
  readonly tables: readonly SourceTable[]
  /** What the reader had to guess or repair, as sentences for the user. */
  readonly remarks: readonly string[]
  /** Of a text file whose rows could be divided into cells otherwise: what they would be divided from. */
  readonly text?: DecodedText
}

/** The whole text of a file in UTF-8, and those remarks that hold however its rows are divided. */
export interface DecodedText {
  readonly bytes: Uint8Array
  readonly remarks: readonly string[]
}
