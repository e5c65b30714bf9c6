import type { ChargeSheet } from '../sheet/ChargeSheet'

/** What a reviewer decided about a line. */
export const reviewOutcomes = ['approved', 'corrected', 'returned', 'waived'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/**
 * Where a line stands in its review: blank until somebody looked at it; `reopened` when it was changed after a
 * decision, which then no longer speaks of the line as it is; `answered` when it was returned and goes back to the
 * reviewer as it is, with an answer.
 */
export type ReviewState = '' | ReviewOutcome | 'reopened' | 'answered'

/** The words users read for each state of a line in review. */
export const reviewLabels: Readonly<Record<ReviewState, string>> = {
  '': 'To review',
  approved: 'Approved',
  corrected: 'Corrected',
  returned: 'Returned',
  waived: 'Waived',
  reopened: 'Changed since its review',
  answered: 'Answered, to review again',
}

/** Where line `row` stands in its review. */
export function reviewStateOf(sheet: ChargeSheet, row: number): ReviewState {
  const cell = sheet.get(row, 'review')
  return cell in reviewLabels ? (cell as ReviewState) : ''
}

/** Whether the line waits for a reviewer. */
export function waitsForReview(state: ReviewState): boolean {
  return state === '' || state === 'reopened' || state === 'answered'
}
