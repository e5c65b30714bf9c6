import { withWaiver } from '../checks/waivers'
import type { CellEdit } from '../history/CellEdit'
import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'
import { saysSomething } from '../text/saysSomething'
import type { ReviewOutcome } from './ReviewState'

/** A reviewer’s decision about a line, so that it can be made about others like it. */
export interface ReviewDecision {
  readonly outcome: ReviewOutcome
  /** Why; must not be blank for a line that is returned or whose checks are waived. */
  readonly note: string
  /** Name of the reviewer. */
  readonly reviewer: string
  /** Ids of the checks open on the line, which a waiver closes. */
  readonly openChecks: readonly string[]
  /** Cells the reviewer set right. */
  readonly corrections: readonly { readonly column: ColumnId; readonly after: string }[]
}

/** Whether an outcome is worth nothing without a note. */
function needsNote(outcome: ReviewOutcome): boolean {
  return outcome === 'returned' || outcome === 'waived'
}

/** The cells a decision changes on line `row`; a `RangeError` where the note is missing that it needs. */
export function decisionChanges(
  sheet: ChargeSheet,
  row: number,
  { outcome, note, reviewer, openChecks, corrections }: ReviewDecision,
): Omit<CellEdit, 'before'>[] {
  const why = note.trim()
  if (needsNote(outcome) && !saysSomething(why))
    throw new RangeError(`No note: ${outcome} needs one.`)
  const waived = openChecks.reduce(
    (cell, id) => withWaiver(cell, id, why),
    sheet.get(row, 'waived'),
  )
  return [
    ...corrections.map(({ column, after }) => ({ row, column, after })),
    ...(outcome === 'waived' ? [{ row, column: 'waived' as const, after: waived }] : []),
    { row, column: 'review', after: outcome },
    { row, column: 'reviewNote', after: why },
    { row, column: 'reviewer', after: reviewer },
  ]
}

/** What the undo menu and the history call the decision. */
export function decisionLabel({ outcome, openChecks }: ReviewDecision): string {
  switch (outcome) {
    case 'approved':
      return 'Approve'
    case 'corrected':
      return 'Correct'
    case 'returned':
      return 'Return with a note'
    case 'waived':
      return openChecks.length === 1 ? 'Waive 1 check' : `Waive ${openChecks.length} checks`
  }
}
