import type { Coding } from '../chargemaster/Coding'
import type { HeldBack } from '../export/exportRows'
import type { FindingRule } from './findings'
import type { Worklist } from './Worklist'

/** What a loader or payer would reject: one row of the pre-flight list. */
export interface PreflightProblem {
  /** Stable while the layout is the same: what `leaveOut` of an order names. */
  readonly id: string
  readonly rule: FindingRule
  readonly title: string
  /** Whether nothing is written while these lines are in it. */
  readonly blocks: boolean
  readonly lines: number
  /** The worklist that shows these lines; null where the finding is about the file. */
  readonly worklist: Worklist | null
  /** Whether the lines stay out. */
  readonly isLeftOut: boolean
}

/** Lines that stay out unless they are let in. */
export interface HeldBackLines {
  readonly reason: HeldBack
  readonly lines: number
  readonly worklist: Worklist
  readonly isLetIn: boolean
}

/** What an export will hold, before anything is written. */
export interface Preflight {
  readonly included: number
  readonly excluded: Readonly<Partial<Record<Coding, number>>>
  /** Lines out of use, which never go in; not among the excluded. */
  readonly inactive: number
  readonly heldBack: readonly HeldBackLines[]
  readonly problems: readonly PreflightProblem[]
  /** Dynamic lines whose code is not written. */
  readonly codesKeptBack: number
}

/** Whether an export may be written. */
export function mayExport({ included, problems }: Preflight): boolean {
  return included > 0 && problems.every(({ blocks, isLeftOut }) => !blocks || isLeftOut)
}
