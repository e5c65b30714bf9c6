import type { Coding } from '../chargemaster/Coding'

/**
 * A set of lines to work through. `undecided`: lines whose coding is inferred with low confidence.
 * `suggested`: lines with a code proposed. `check:ID`: lines with that check open.
 */
export type Worklist =
  | 'all'
  | Coding
  | 'suggested'
  | 'undecided'
  | 'flagged'
  | 'changed'
  | 'decided'
  | 'noted'
  | 'waived'
  | `check:${string}`

/** The worklists every chargemaster has, with the words users read. */
export const worklistLabels: Readonly<Record<Exclude<Worklist, `check:${string}`>, string>> = {
  all: 'All lines',
  required: 'Code required',
  suggested: 'Suggestions ready',
  undecided: 'Please decide',
  dynamic: 'Dynamic',
  static: 'Static',
  none: 'No code needed',
  flagged: 'With open checks',
  changed: 'Changed',
  decided: 'Decided by a person',
  noted: 'With a note',
  waived: 'Waived checks',
}
