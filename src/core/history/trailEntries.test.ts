import { expect, test } from 'vitest'
import type { Act } from './Act'
import { sealAll } from './trail'
import { filterEntries, peopleOf, trailEntries, wholeTrail } from './trailEntries'

const acts = sealAll([
  {
    id: 1,
    at: '2026-01-05T09:00:00.000Z',
    by: 'Ada',
    type: 'event',
    label: 'Import june.csv',
    event: { kind: 'import', fileName: 'june.csv', lines: 2, skipped: 1 },
  },
  {
    id: 2,
    at: '2026-01-06T09:00:00.000Z',
    by: 'Ruth',
    type: 'edit',
    kind: 'suggestion',
    label: 'Take J1885',
    reason: 'Suggested with 97 % confidence.',
    edits: [{ row: 1, column: 'hcpcs', before: '', after: 'J1885' }],
  },
  { id: 3, at: '2026-01-07T09:00:00.000Z', by: 'Ada', type: 'undo', of: 2 },
] satisfies Act[])
const entries = trailEntries(acts)
const lineText = (row: number) => (row === 1 ? '2500123 KETOROLAC' : '')
const found = (filter: Partial<typeof wholeTrail>) =>
  filterEntries(entries, { ...wholeTrail, ...filter }, lineText, (at) => at.slice(0, 10)).map(
    ({ act }) => act.id,
  )

test('an undo is an entry of its own, with what it took back', () => {
  expect(entries[2]).toMatchObject({
    label: 'Undo: Take J1885',
    means: 'undo',
    edits: [{ before: 'J1885', after: '' }],
  })
})

test('an import says how many lines came of it', () => {
  expect(entries[0]?.reason).toBe('2 lines, 1 row skipped')
})

test('the trail is narrowed to a person, a day, a means, a line or words', () => {
  expect(found({})).toEqual([1, 2, 3])
  expect(found({ by: 'Ada' })).toEqual([1, 3])
  expect(found({ from: '2026-01-06', to: '2026-01-06' })).toEqual([2])
  expect(found({ means: 'suggestion' })).toEqual([2])
  expect(found({ row: 1 })).toEqual([2, 3])
  expect(found({ text: 'ketorolac' })).toEqual([2, 3])
  expect(found({ text: '97 %' })).toEqual([2])
  expect(found({ text: 'nobody' })).toEqual([])
})

test('the people are those who acted, each once', () => {
  expect(peopleOf(acts)).toEqual(['Ada', 'Ruth'])
})
