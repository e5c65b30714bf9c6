import { expect, test } from 'vitest'
import { findEntries, wholeTrail } from '../history/findEntries'
import { lineNames } from '../history/lineNames'
import { sealAll } from '../history/trail'
import { trailOf } from '../history/trailEntries'
import { aSheet } from '../sheet/aSheet'
import { trailCsv } from './trailCsv'

const acts = sealAll([
  {
    id: 1,
    at: '2026-01-06T09:00:00.000Z',
    by: 'Ruth',
    type: 'edit',
    kind: 'review',
    label: 'Waive 1 check',
    reason: '',
    edits: [
      { row: 0, column: 'waived', before: '', after: 'price-outlier: The payer wants it so.' },
      { row: 0, column: 'review', before: '', after: 'waived' },
    ],
  },
  {
    id: 2,
    at: '2026-01-06T09:01:00.000Z',
    by: 'Ruth',
    type: 'edit',
    kind: 'review',
    label: 'Approve',
    reason: '',
    edits: [{ row: 1, column: 'review', before: '', after: 'approved' }],
  },
  { id: 3, at: '2026-01-06T09:02:00.000Z', by: 'Ruth', type: 'undo', of: 1 },
])
const { entries, renamings } = trailOf(acts)
const sheet = aSheet([{}, {}])
const names = lineNames(renamings, sheet)

function found(means: 'waiver' | 'review') {
  const search = findEntries(entries, { ...wholeTrail, means }, names, (at) => at.slice(0, 10))
  let step = search.next()
  while (!step.done) step = search.next()
  return step.value.map(({ act }) => act.id)
}

test('a check that a reviewer waived is found among the waivers, and what took it back', () => {
  expect(found('waiver')).toEqual([1, 3])
  expect(found('review')).toEqual([1, 2])
})

test('the trail as CSV says of a review that it waived checks', () => {
  const words = {
    columnLabel: (column: string) => column,
    cellText: (_: string, cell: string) => cell,
    settingLabel: (name: string) => name,
    settingText: (_: string, text: string) => text,
  }
  const csv = [...trailCsv(entries, sheet, names, words)].join('')
  expect(csv).toContain('"Review, Waiver",Waive 1 check')
  expect(csv).toContain(',Review,Approve')
  expect(csv).toContain('"Undo, Waiver",Undo: Waive 1 check')
})
