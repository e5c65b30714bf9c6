import type { Coding } from '../chargemaster/Coding'

/**
 * A set of lines to work through. `undecided`: lines whose coding is inferred with low confidence.
 * `in-review`: lines of a batch that wait for a reviewer. `returned`: lines a reviewer gave back.
 * `suggested`: lines with a code proposed. `check:ID`: lines with that check open. `rule:ID`: lines that a coding
 * rule caught. `policy:ID`: lines of an area where hospitals differ. `export:ID`: lines behind a link of the
 * pre-flight list of an export, as it was last made.
 */
export type Worklist =
  | 'all'
  | Coding
  | 'suggested'
  | 'undecided'
  | 'flagged'
  | 'changed'
  | 'decided'
  | 'added'
  | 'inactive'
  | 'noted'
  | 'waived'
  | 'in-review'
  | 'returned'
  | 'commented'
  | SpecialWorklist

/** A worklist about one check, coding rule, policy, or finding of an export’s pre-flight. */
export type SpecialWorklist = `${'check' | 'rule' | 'policy' | 'export'}:${string}`

/** A worklist every chargemaster has. */
export type NamedWorklist = Exclude<Worklist, SpecialWorklist>

/** The words users read for each worklist that is not about one check. */
export const worklistLabels: Readonly<Record<NamedWorklist, string>> = {
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
  added: 'Added lines',
  inactive: 'Inactive lines',
  noted: 'With a note',
  waived: 'Waived checks',
  'in-review': 'To review',
  returned: 'Returned',
  commented: 'Commented',
}

/** What a worklist is about, for one check, coding rule or policy. */
export function specialWorklist(worklist: SpecialWorklist): {
  readonly kind: 'check' | 'rule' | 'policy' | 'export'
  readonly id: string
} {
  const at = worklist.indexOf(':')
  const kind = worklist.slice(0, at)
  return {
    kind: kind === 'rule' || kind === 'policy' || kind === 'export' ? kind : 'check',
    id: worklist.slice(at + 1),
  }
}

/** Whether a worklist is one of those every chargemaster has, and not about one check. */
export function isNamedWorklist(worklist: Worklist): worklist is NamedWorklist {
  return worklist in worklistLabels
}
