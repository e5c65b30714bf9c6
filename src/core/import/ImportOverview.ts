import type { LineField } from '../chargemaster/ChargeLine'
import type { ColumnMapping, MappingProposal, SkipReason } from './ColumnMapping'
import type { CellDivision } from './cellDivision'
import type { OddRow } from './oddRows'
import type { PrintedLines, SourceFormat } from './SourceTable'

/** What was found in the dropped files, before lines are made of it. */
export interface ImportOverview {
  readonly tables: readonly TableOverview[]
  /** Index of the table proposed: the one that looks most like a chargemaster. */
  readonly proposed: number
  /** What the readers had to guess, repair or leave out, as sentences. */
  readonly remarks: readonly string[]
  /** Tells the same bytes again: a hash of all files. */
  readonly fingerprint: string
}

/** One sheet that can be imported. */
export interface TableOverview {
  readonly fileName: string
  readonly name: string
  readonly format: SourceFormat
  readonly rowCount: number
  readonly columnCount: number
  /** True when the workbook does not show this sheet. */
  readonly isHidden: boolean
  readonly proposal: MappingProposal
  /** Of a print extract its first lines, and where they are cut. */
  readonly printed?: PrintedLines
  /** Of a text file what its cells are separated by; absent where that cannot be chosen. */
  readonly division?: CellDivision
  /** The first rows of delimited text that were not written as the others are. */
  readonly oddRows?: readonly OddRow[]
  /** Whether the two rows of each charge are joined, where the sheet has such pairs. */
  readonly areJoined?: boolean
  /** The first rows as they stand in the file, to choose the heading from. */
  readonly head: readonly (readonly string[])[]
}

/** A sheet whose rows or columns a person divided anew, and what is to be said of the import now. */
export interface RecutTable {
  readonly table: TableOverview
  readonly remarks: readonly string[]
}

/** How many rows become lines, and how many do not. */
export interface RowCounts {
  readonly lineCount: number
  readonly skippedCount: number
  /** How many rows are skipped for each reason, most frequent first. */
  readonly reasons: readonly { readonly reason: SkipReason; readonly count: number }[]
}

/** How a sheet reads under a mapping. */
export interface ImportPreview extends RowCounts {
  /** Rows with more cells than the heading names, and how many of them are joined again. */
  readonly shifted: number
  readonly rejoined: number
  /** Rows of words that may go on with the description above, and how many of them are joined to it. */
  readonly continued: { readonly found: number; readonly joined: number }
  /** The fields that stand beside the first line of each group only, whether or not they are filled down. */
  readonly outlined: readonly LineField[]
  /** How many of the last rows look like a legend, whether or not they are read as lines. */
  readonly legendLength: number
  /** The fields that columns of the sheet give, whether or not these lines have them. */
  readonly fields: readonly LineField[]
  /** The first lines as they will be read, and the first ones with a field that none of those has. */
  readonly lines: readonly PreviewLine[]
}

export interface PreviewLine extends Readonly<Record<LineField, string>> {
  /** Row of the file as a spreadsheet counts it. */
  readonly sourceRow: number
}

/** A table, by its index in the overview, and how it is to be read. */
export interface TableChoice {
  readonly table: number
  readonly mapping: ColumnMapping
}
