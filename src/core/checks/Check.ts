import type { ChargeLine } from '../chargemaster/ChargeLine'
import type { ColumnId, LineAttribute } from '../sheet/ChargeSheet'
import type { CheckContext, CheckSettings } from './CheckContext'
import type { CheckedLine } from './CheckedLine'

export type Severity = 'error' | 'warning' | 'info'

/** One cell to change so that a flag goes. */
export interface CellFix {
  readonly column: ColumnId
  readonly after: string
}

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
  readonly fix: readonly CellFix[]
  /** Why somebody has to look at the line before it is fixed; blank where the fix is certain. */
  readonly oneByOne: string
  /** The fix in words: `Split into code 93925 and modifier TC`; blank without a fix. */
  readonly fixLabel: string
}

/** What is wrong with one line, in words with its values; the rest of the flag stands in the check. */
export interface Problem {
  readonly message: string
  /** What to do about this line, where that is not what the check says of all. */
  readonly whatToDo?: string
  readonly fix?: readonly CellFix[]
  readonly fixLabel?: string
  /** Why the fix is offered on this line alone and never for all lines, as one sentence. */
  readonly oneByOne?: string
}

/**
 * What a flag is about. Of several checks about one cause the first in the list that finds something speaks,
 * so that no line is flagged twice for one thing.
 */
export type Cause =
  | 'charge-code'
  | 'retired'
  | 'description'
  | 'revenue-code'
  | 'code'
  | 'code-missing'
  | 'code-inherited'
  | 'code-split'
  | 'code-and-revenue-code'
  | 'code-and-words'
  | 'payment-status'
  | 'payer-difference'
  | 'modifier'
  | 'modifier-missing'
  | 'price'
  | 'price-compared'
  | 'ndc'
  | 'separately-billable'
  | 'billing-units'
  | 'alike'
  | 'companion'

/** The facts an example names; a list is a small sheet whose first line the example is about. */
export type Example = ExampleLine | readonly ExampleLine[]

type ExampleLine = Partial<ChargeLine> &
  Partial<Record<LineAttribute, string>> & {
    /** A cell of the file’s own column of multipliers, which the file then has. */
    readonly multiplier?: string
    /** What the file wrote in the cell of the code, where it was read apart. */
    readonly codeInFile?: string
  }

/** One thing that can be wrong with a charge line. */
export interface Check {
  /** Stable kebab-case id, as it stands in waivers. */
  readonly id: string
  /** Number in the rule catalogue, blank where the catalogue has none. */
  readonly catalogueId: string
  readonly cause: Cause
  /** Ids of checks that speak first: a line they flag is not flagged for this too, because it would say the same. */
  readonly silencedBy?: readonly string[]
  /** The whole line should go: nothing more is said of it, until somebody waives this. */
  readonly endsTheLine?: boolean
  readonly title: string
  readonly severity: Severity
  readonly column: ColumnId
  /** Why it matters, one sentence. */
  readonly why: string
  /** What to do, one sentence. */
  readonly whatToDo: string
  readonly source: string
  /** Lines that the check must flag and leave alone; they run as tests. */
  readonly examples: {
    readonly flagged: readonly Example[]
    readonly clean: readonly Example[]
    /** What a workspace must say so that the check has something to find. */
    readonly under?: Partial<CheckSettings>
  }
  readonly check: (line: CheckedLine, context: CheckContext) => Problem | null
}
