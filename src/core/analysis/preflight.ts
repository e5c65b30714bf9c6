import type { Coding } from '../chargemaster/Coding'
import type { Severity } from '../checks/Check'
import type { Worklist } from './Worklist'

/** What a loader or payer would reject, or what is left out: one row of the pre-flight list. */
export interface PreflightProblem {
  readonly title: string
  readonly severity: Severity
  readonly lines: number
  /** The worklist that shows these lines. */
  readonly worklist: Worklist
  /** What will happen to the lines: `exported as they are`, `left out`. */
  readonly effect: string
}

/** What an export will hold, before anything is written. */
export interface Preflight {
  readonly included: number
  readonly excluded: Readonly<Partial<Record<Coding, number>>>
  /** Lines out of use, which never go in; not among the excluded. */
  readonly inactive: number
  readonly problems: readonly PreflightProblem[]
}
