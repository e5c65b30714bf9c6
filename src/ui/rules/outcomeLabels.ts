import type { RuleOutcome } from '../../core/reference/RulesPack'

/** The words users read for what a rule or a policy says of lines. */
export const outcomeLabels: Readonly<Record<RuleOutcome, string>> = {
  static: 'Static',
  dynamic: 'Dynamic',
  none: 'No code needed',
  review: 'Left to other evidence',
}
