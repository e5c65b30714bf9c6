import { expect, test } from 'vitest'
import { wholeTrail } from '../../core/history/findEntries'
import { filterWords } from './filterWords'

test('a part of the trail says of what it is a part', () => {
  expect(filterWords(wholeTrail, '')).toBe('')
  const filter = {
    ...wholeTrail,
    text: ' 85 ',
    by: '',
    means: 'typed',
    from: '2026-01-05',
  } as const
  expect(filterWords(filter, '')).toBe(
    'with “85”, by nobody named, of the kind “Typed”, from 2026-01-05',
  )
  expect(filterWords({ ...wholeTrail, row: 3 }, 'CBC')).toBe('of the line CBC')
})
