import type { Coding } from '../chargemaster/Coding'

/** Below this confidence, in per cent, a line stands in the worklist “Please decide”. */
export const undecidedBelow = 60

/** The coding inferred for a line, with its reasons; a decision of a person stands above it. */
export interface CodingAnswer {
  readonly coding: Coding
  /** How sure, 0 to 1. */
  readonly confidence: number
  /** Reasons in order of weight; the first alone explains the coding. */
  readonly reasons: readonly CodingReason[]
}

/** One reason for the coding of a line, as the inspector tells it. */
export interface CodingReason {
  /** A rule id such as `D01`, a policy name, `neighbours` or `person`. */
  readonly id: string
  /** One sentence for the user. */
  readonly text: string
  /** Where the rule or fact comes from: a manual section, a link, `professional practice`. */
  readonly source: string
}
