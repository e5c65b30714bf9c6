import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import type { TypedCode } from '../sheet/PackedSheet'

/** What a column of the file can be. `other` columns are kept, shown and exported, and mean nothing to us. */
export type ColumnRole = LineField | 'quantity' | 'status' | 'other'

/** All roles. */
export const columnRoles: readonly ColumnRole[] = [...lineFields, 'quantity', 'status', 'other']

/** How one sheet is read as charge lines: what the user confirms or changes before the import finishes. */
export interface ColumnMapping {
  /** Row index (from 0) of the last heading row, or null when the sheet has none. */
  readonly headerRow: number | null
  /** Number of rows the heading is spread over, ending at `headerRow`; 0 without a heading. */
  readonly headerRows: number
  /** The role of each column of the sheet, by column index. Several columns may share a role, first wins. */
  readonly roles: readonly ColumnRole[]
  /**
   * For roles with several columns, the order in which they are read (first not blank wins); by default
   * from left to right.
   */
  readonly order: Readonly<Partial<Record<ColumnRole, readonly number[]>>>
  /** Code columns whose kind stands in another column of the same row (CMS price transparency files). */
  readonly typedCodes?: readonly TypedCode[]
  /** Column of the payer's name, where the file repeats each charge once per payer (CMS tall files). */
  readonly payerColumn?: number
  /** The column of descriptions that hold the charge codes too, where no column has these. */
  readonly codeInName?: CodeInName
  /** False to leave rows as they are whose cells commas without quotes have split; they are joined otherwise. */
  readonly rejoin?: boolean
  /**
   * True to put words alone in a row behind the description above, false to leave them; otherwise only where they surely
   * go on with it.
   */
  readonly continued?: boolean
  /** False to leave lines blank where a revenue code or department stands beside the first line of its group only. */
  readonly fillDown?: boolean
  /** True to read the last rows as lines although they look like a legend or a table of another kind; they are left out otherwise. */
  readonly readLegend?: boolean
}

/** A column of names with codes, and where in the cell the code stands: behind, before with a mark, or first without. */
export interface CodeInName {
  readonly column: number
  readonly place: 'behind' | 'before' | 'first'
}

/** A heading is spread over as many rows at most. */
export const MAX_HEADING_ROWS = 4

/** The heading a person chose: its last row, null for none, and over how many rows it is spread. */
export interface HeadingChoice {
  readonly headerRow: number | null
  /** Left out, the rows above that belong to the heading are found. */
  readonly headerRows?: number
}

/** How sure we are, in words: `certain` needs no look, `doubtful` asks for one. */
export type Certainty = 'certain' | 'likely' | 'doubtful'

/** The role proposed for one column, with the evidence a person can check. */
export interface RoleProposal {
  /** Its place in the file, from 0. */
  readonly column: number
  readonly role: ColumnRole
  readonly confidence: number
  /** One sentence: `Heading “UB CODE”; 98 % of values are revenue codes.` */
  readonly reason: string
  /** The heading as the file has it, rows joined by a blank. */
  readonly heading: string
  /** Up to five values that differ, as written. */
  readonly examples: readonly string[]
}

/** What we propose for one sheet. */
export interface MappingProposal {
  readonly mapping: ColumnMapping
  /** By their place; on the page only those that are shown (`shownColumns`). */
  readonly columns: readonly RoleProposal[]
  /** The headings of all columns as one text, by which a sheet of the same layout is known again. */
  readonly headings: string
  readonly certainty: Certainty
  /** What a person should look at before lines are made, as a sentence. */
  readonly doubt: string | null
  /** How much this sheet looks like a chargemaster, 0 to 1; the sheet with the highest is proposed. */
  readonly chargemasterScore: number
  /** The date in the sheet's name, as a year with its part; of two copies the later one is proposed. */
  readonly sheetDate: number | null
  readonly reason: string
}

/** A row of the sheet that is no charge line, and why. Rows are listed, never dropped in silence. */
export interface SkippedRow {
  /** Row of the file as a spreadsheet counts it: the first row is 1. */
  readonly sourceRow: number
  readonly reason: SkipReason
  /** The start of what stands in the row, cells joined by ` | `. */
  readonly text: string
  /** What a title names, where that is not all that stands in its row: a revenue code may stand beside it. */
  readonly name?: string
}

export type SkipReason =
  | 'before-heading'
  | 'heading'
  | 'empty'
  | 'no-charge'
  | 'title'
  | 'repeated-heading'
  | 'total'
  | 'count'
  | 'legend'
  | 'page-header'
  | 'ruled-line'
  | 'other-payer'
  | 'other-list'
  | 'other-table'
  | 'joined'
