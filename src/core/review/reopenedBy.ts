import type { CellEdit } from '../history/CellEdit'
import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'
import { reviewStateOf, waitsForReview } from './ReviewState'

/** What is said about a line without changing what it is. */
const remarks: ReadonlySet<ColumnId> = new Set<ColumnId>([
  'note',
  'dismissed',
  'batch',
  'review',
  'reviewNote',
  'reviewer',
  'comments',
])

/**
 * The cells that open reviewed lines again when `edits` change them: the decision was about the line as it was.
 * Edits that decide about the review of their line themselves open nothing.
 */
export function reopenedBy(sheet: ChargeSheet, edits: readonly CellEdit[]): CellEdit[] {
  // Most sheets are in no review, and a bulk act may change a hundred thousand lines.
  if (sheet.changes('review').size === 0) return []
  const decided = new Set(edits.filter(({ column }) => column === 'review').map(({ row }) => row))
  const changed = new Set(edits.filter(({ column }) => !remarks.has(column)).map(({ row }) => row))
  return [...changed]
    .filter((row) => !decided.has(row) && !waitsForReview(reviewStateOf(sheet, row)))
    .map((row) => {
      return { row, column: 'review', before: sheet.get(row, 'review'), after: 'reopened' }
    })
}
