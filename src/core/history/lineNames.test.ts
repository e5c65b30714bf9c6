import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import type { Act } from './Act'
import type { CellEdit } from './CellEdit'
import { applyEdits } from './CellEdit'
import { lineNames } from './lineNames'
import { type SealedAct, sealAct } from './trail'
import { trailOf } from './trailEntries'

const facts = { at: '2026-01-05T09:00:00.000Z', by: 'Ada' }
const typed = (id: number, ...edits: readonly CellEdit[]): Act => ({
  ...facts,
  id,
  type: 'edit',
  kind: 'typed',
  label: '',
  reason: '',
  edits,
})
const renamed = (id: number, before: string, after: string) =>
  typed(id, { row: 0, column: 'description', before, after })
const priced = (id: number) => typed(id, { row: 0, column: 'price', before: '', after: `${id}` })
const behind = (last: SealedAct | undefined, ...acts: readonly Act[]) => {
  const sealed: SealedAct[] = []
  for (const act of acts) sealed.push(sealAct(act, (sealed.at(-1) ?? last)?.hash ?? ''))
  return sealed
}
const namesOf = (acts: readonly SealedAct[], now: string) => {
  const sheet = aSheet([{ chargeCode: '0012', description: 'CBC' }])
  applyEdits(sheet, [{ row: 0, column: 'description', before: '', after: now }])
  const { entries, renamings } = trailOf(acts)
  const names = lineNames(renamings, sheet)
  return entries.map((entry) => names.at(entry, 0).description)
}

test('an entry knows its line by what it was called then', () => {
  const acts = behind(
    undefined,
    priced(1),
    renamed(2, 'CBC', 'CBC AUTO'),
    priced(3),
    { ...facts, id: 4, type: 'undo', of: 3 },
    renamed(5, 'CBC AUTO', 'CBC NO DIFF'),
    { ...facts, id: 6, type: 'undo', of: 5 },
    priced(7),
  )
  expect(namesOf(acts, 'CBC AUTO')).toEqual([
    'CBC',
    'CBC',
    'CBC AUTO',
    'CBC AUTO',
    'CBC AUTO',
    'CBC NO DIFF',
    'CBC AUTO',
  ])
})

test('an entry of another copy is read on what that copy knew', () => {
  const shared = behind(undefined, renamed(1, 'CBC', 'CBC AUTO'))
  const mine = behind(shared[0], renamed(2, 'CBC AUTO', 'CBC MINE'), priced(3))
  const theirs = behind(shared[0], priced(2), renamed(3, 'CBC AUTO', 'CBC THEIRS'), priced(4))
  const merge = { kind: 'merge', fileName: 'back.chargewright', acts: theirs } as const
  const acts = [
    ...shared,
    ...mine,
    ...behind(mine[1], { ...facts, id: 4, type: 'event', label: '', event: merge }, priced(5)),
  ]
  expect(namesOf(acts, 'CBC MINE')).toEqual([
    'CBC',
    'CBC AUTO',
    'CBC MINE',
    'CBC AUTO',
    'CBC AUTO',
    'CBC THEIRS',
    'CBC MINE',
    'CBC MINE',
  ])
})

test('a line that was added is known by what it was added as, and what is called otherwise now says so', () => {
  const sheet = aSheet([{}])
  const added = [
    { row: 1, column: 'added', before: '', after: 'copy' },
    { row: 1, column: 'description', before: '', after: 'CBC' },
  ] as const
  const acts = behind(undefined, typed(1, ...added), {
    ...renamed(2, 'CBC', 'CBC AUTO'),
    edits: [{ row: 1, column: 'description', before: 'CBC', after: 'CBC AUTO' }],
  } as Act)
  applyEdits(sheet, [{ row: 1, column: 'description', before: '', after: 'CBC AUTO' }])
  const { entries, renamings } = trailOf(acts)
  const names = lineNames(renamings, sheet)
  const [first] = entries
  if (!first) throw new Error('There must be an entry.')
  expect(names.at(first, 1).description).toBe('CBC')
  expect(names.after(first, 1).description).toBe('CBC')
  expect(names.now(1).description).toBe('CBC AUTO')
})
