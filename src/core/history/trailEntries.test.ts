import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import type { Act } from './Act'
import { findEntries, wholeTrail } from './findEntries'
import { lineHistory } from './lineHistory'
import { lineNames } from './lineNames'
import { type SealedAct, sealAct, sealAll } from './trail'
import { peopleOf, trailEntries, trailOf } from './trailEntries'

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
const { entries, renamings } = trailOf(acts)
const sheet = aSheet([{}, { chargeCode: '2500123', description: 'KETOROLAC' }])
const names = lineNames(renamings, sheet)
const found = (filter: Partial<typeof wholeTrail>) => {
  const search = findEntries(entries, { ...wholeTrail, ...filter }, names, (at) => at.slice(0, 10))
  let step = search.next()
  while (!step.done) step = search.next()
  return step.value.map(({ act }) => act.id)
}

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
  expect(peopleOf(entries)).toEqual(['Ada', 'Ruth'])
})

test('a merge tells of the cells that stay as here against the other copy', () => {
  const kept = [{ row: 1, column: 'price', before: '111.00', after: '222.00' }] as const
  const event = { kind: 'merge', fileName: 'back.chargewright', acts: [], kept } as const
  const merge = sealAct({ id: 1, at: '', by: 'Ada', type: 'event', label: 'Merge', event }, '')
  expect(lineHistory(trailEntries([merge]), 1)).toMatchObject([
    { by: 'Ada', before: '111.00', after: '222.00' },
  ])
  expect(trailEntries([merge])[0]?.reason).toContain(
    '1 line changed in both copies: decided as here',
  )
})

test('an undo speaks of the act of its own copy, also where a third copy came with it', () => {
  const typed = (id: number, label: string): Act => ({
    ...{ id, at: '', by: '', label, reason: '' },
    type: 'edit',
    kind: 'typed',
    edits: [],
  })
  const [first] = sealAll([typed(1, 'Shared')])
  const behind = (last: SealedAct | undefined, act: Act) => sealAct(act, last?.hash ?? '')
  const third = behind(first, typed(2, 'Of the third'))
  const theirs = behind(first, typed(2, 'Of the second'))
  const merge = (id: number, acts: readonly SealedAct[]): Act => ({
    ...{ id, at: '', by: '', type: 'event', label: 'Merge' },
    event: { kind: 'merge', fileName: 'copy', acts },
  })
  const merged = behind(theirs, merge(3, [third]))
  const undone = behind(merged, { id: 4, at: '', by: '', type: 'undo', of: 2 })
  const mine = behind(first, typed(2, 'Of the first'))
  const all = [first, mine, behind(mine, merge(3, [theirs, merged, undone]))].filter((act) => !!act)
  const [undo] = trailEntries(all).filter(({ means }) => means === 'undo')
  expect(undo?.label).toBe('Undo: Of the second')
})

test('of copies that take each other in again and again each act stands once, where it first came in', () => {
  const event = { kind: 'import', fileName: 'june.csv', lines: 2, skipped: 0 } as const
  const [start] = sealAll([{ id: 1, at: '', by: 'Ada', type: 'event', label: '', event }])
  if (!start) throw new Error('No act was sealed.')
  const copies = { Ada: [start], Ruth: [start] }
  const does = (who: keyof typeof copies, act: Act) =>
    copies[who].push(sealAct(act, copies[who].at(-1)?.hash ?? ''))
  const types = (by: keyof typeof copies, after: string) => {
    const edits = [{ row: 1, column: 'hcpcs' as const, before: '', after }]
    const id = copies[by].length + 1
    does(by, { id, at: '', by, type: 'edit', kind: 'typed', label: after, reason: '', edits })
  }
  const takesIn = (by: keyof typeof copies, theirs: readonly SealedAct[]) => {
    const event = { kind: 'merge', fileName: 'copy', acts: theirs.slice(1) } as const
    does(by, { id: copies[by].length + 1, at: '', by, type: 'event', label: 'Merge', event })
  }
  for (const round of ['one', 'two', 'three']) {
    types('Ada', `Ada ${round}`)
    types('Ruth', `Ruth ${round}`)
    takesIn('Ruth', copies.Ada)
    takesIn('Ada', copies.Ruth)
  }
  for (const acts of [copies.Ada, copies.Ruth]) {
    const labels = trailEntries(acts).map(({ act }) => ('label' in act ? act.label : act.type))
    const typed = labels.filter((label) => /^(?:Ada|Ruth) /.test(label))
    expect(typed.toSorted()).toEqual([
      'Ada one',
      'Ada three',
      'Ada two',
      'Ruth one',
      'Ruth three',
      'Ruth two',
    ])
  }
  const hashes = trailEntries(copies.Ada).map(({ act }) => act.hash)
  expect(new Set(hashes).size).toBe(hashes.length)
  // The import, six edits and six merges.
  expect(hashes.length).toBe(13)
})
