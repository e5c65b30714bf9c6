import type { CellEdit } from '../history/CellEdit'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { saysSomething } from '../text/saysSomething'
import { type LineComment, withComment } from './lineComments'
import { reviewStateOf } from './ReviewState'

/**
 * The cells that send a returned line back to its reviewer as it is: the answer stands among the comments, beside
 * the reviewer’s own note. A `RangeError` where the line is not returned, or nothing is answered.
 */
export function answerChanges(
  sheet: ChargeSheet,
  row: number,
  answer: LineComment,
): Omit<CellEdit, 'before'>[] {
  if (reviewStateOf(sheet, row) !== 'returned') throw new RangeError('The line is not returned.')
  if (!saysSomething(answer.text)) throw new RangeError('No answer.')
  const comments = withComment(sheet.get(row, 'comments'), answer)
  return [
    { row, column: 'comments', after: comments },
    { row, column: 'review', after: 'answered' },
  ]
}

/** The lines that went back to their reviewer with an answer. */
export function answeredRows(sheet: ChargeSheet): Set<number> {
  const rows = new Set<number>()
  for (const [row, state] of sheet.changes('review')) if (state === 'answered') rows.add(row)
  return rows
}
