import type { ColumnId } from '../sheet/ChargeSheet'

export type Severity = 'error' | 'warning' | 'info'

/** What a check says of one line: what is wrong, with the value in it, and a fix where there is one. */
export interface Flag {
  readonly checkId: string
  readonly title: string
  readonly severity: Severity
  readonly column: ColumnId
  /** One sentence: `Revenue code 045 has three digits, not four.` */
  readonly message: string
  readonly why: string
  readonly whatToDo: string
  /** Where the rule comes from: a manual section, a link, `professional practice`. */
  readonly source: string
  /** Cells to change so that the flag goes; empty where only a person can tell. */
  readonly fix: readonly { readonly column: ColumnId; readonly after: string }[]
  /** The fix in words: `Split into code 93925 and modifier TC`; blank without a fix. */
  readonly fixLabel: string
}
