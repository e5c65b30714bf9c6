import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { batchesOf } from './batches'
import { reviewStateOf, waitsForReview } from './ReviewState'
import { answerChanges, answeredRows } from './reviewAnswer'

function returnedSheet() {
  const sheet = aSheet([{}, {}])
  sheet.set(0, 'batch', 'Pharmacy')
  sheet.set(0, 'review', 'returned')
  sheet.set(0, 'reviewNote', 'Which strength?')
  sheet.set(0, 'reviewer', 'Ruth')
  return sheet
}

test('an answer stands beside the note of the reviewer, for whom the line waits again', () => {
  const sheet = returnedSheet()
  for (const { row, column, after } of answerChanges(sheet, 0, { author: 'Ada', text: '10 mg.' }))
    sheet.set(row, column, after)
  expect(sheet.get(0, 'reviewNote')).toBe('Which strength?')
  expect(sheet.get(0, 'comments')).toBe('Ada: 10 mg.')
  expect(waitsForReview(reviewStateOf(sheet, 0))).toBe(true)
  expect([...answeredRows(sheet)]).toEqual([0])
  expect(batchesOf(sheet, [])).toMatchObject([
    { waiting: 1, canBeSigned: false, states: { answered: 1, returned: 0 } },
  ])
})

test('a line that is not returned has nothing to answer, and an answer says something', () => {
  const sheet = returnedSheet()
  expect(() => answerChanges(sheet, 1, { author: 'Ada', text: 'So it is.' })).toThrow(/returned/)
  expect(() => answerChanges(sheet, 0, { author: 'Ada', text: ' \u200b' })).toThrow(/answer/)
})
