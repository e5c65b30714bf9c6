import { expect, test } from 'vitest'
import type { HistoryEntry } from '../history/lineHistory'
import { aSheet } from '../sheet/aSheet'
import { isCommented, lineComments, withComment, withoutComment } from './lineComments'

const said = (before: string, after: string, at: string): HistoryEntry => {
  return {
    actKey: at,
    at,
    by: '',
    label: '',
    reason: '',
    column: 'comments',
    before,
    after,
    stays: false,
  }
}

test('comments follow one another, each with who said it and when; the note and the reviewer come last', () => {
  const sheet = aSheet([{ description: 'ROOM' }, { description: 'BED' }])
  expect(isCommented(sheet, 0)).toBe(false)
  const first = withComment('', { author: 'Ann Lee', text: 'Not ours:\n ask LAB.' })
  const both = withComment(first, { author: '', text: 'Gone since May' })
  sheet.set(0, 'comments', both)
  sheet.set(0, 'note', 'See contract.')
  sheet.set(0, 'reviewNote', 'Price?')
  const history = [said(first, both, 'Tuesday'), said('', first, 'Monday')]
  expect(lineComments(sheet, 0, history)).toEqual([
    {
      author: 'Ann Lee',
      text: 'Not ours:\n ask LAB.',
      at: 'Monday',
      entry: 'Ann Lee: Not ours:\u2028 ask LAB.',
    },
    { author: '', text: 'Gone since May', at: 'Tuesday', entry: 'Gone since May' },
    { author: 'Note', text: 'See contract.', at: '', entry: null },
    { author: 'Reviewer', text: 'Price?', at: '', entry: null },
  ])
  expect([0, 1].map((row) => isCommented(sheet, row))).toEqual([true, false])
})

test('the same is not said twice, and nothing is no comment', () => {
  expect(withComment('LAB: Gone.', { author: 'LAB', text: 'Gone.' })).toBe('LAB: Gone.')
  expect(withComment('LAB: Gone.', { author: 'LAB', text: ' ' })).toBe('LAB: Gone.')
  const brief = 'LAB: Gone since May.'
  expect(withComment(brief, { author: 'LAB', text: 'Gone\nsince May.' })).toBe(brief)
})

test('a comment is taken away without the others', () => {
  expect(withoutComment('LAB: Gone.\nAnn: Yes.', 'LAB: Gone.')).toBe('Ann: Yes.')
})
