import { describe, expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import type { Act, EditAct } from './Act'
import { applyEdits, type CellEdit } from './CellEdit'
import { replay } from './replay'
import { sealAct, sealAll } from './trail'
import { editsBackTo, versionsOf } from './versions'

const facts = (id: number) => ({ id, at: `2026-01-0${id}T09:00:00Z`, by: 'Ana' })

function typed(id: number, edits: readonly CellEdit[]): EditAct {
  return { ...facts(id), type: 'edit', kind: 'typed', label: 'Type', reason: '', edits }
}

function version(id: number, name: string): Act {
  return { ...facts(id), type: 'event', label: name, event: { kind: 'version', name } }
}

const price = (row: number, before: string, after: string): CellEdit => {
  return { row, column: 'price', before, after }
}

test('versions are listed newest first', () => {
  const acts = sealAll([version(1, 'As imported'), typed(2, []), version(3, 'Before January')])
  expect(versionsOf(acts)).toMatchObject([
    { act: 3, within: null, name: 'Before January', at: '2026-01-03T09:00:00Z', by: 'Ana' },
    { act: 1, within: null, name: 'As imported', at: '2026-01-01T09:00:00Z', by: 'Ana' },
  ])
})

test('going back restores cells and lines of then, and keeps what people said since', () => {
  const sheet = aSheet([{ price: '10.00' }, { price: '20.00' }])
  const acts = sealAll([
    typed(1, [price(0, '10.00', '11.00')]),
    version(2, 'First prices'),
    typed(3, [price(0, '11.00', '12.00'), price(1, '20.00', '21.00')]),
    typed(4, [{ row: 2, column: 'added', before: '', after: 'new' }]),
    typed(5, [{ row: 1, column: 'note', before: '', after: 'Asked the lab.' }]),
    { ...facts(6), type: 'undo', of: 1 } as const,
  ])
  const hash = acts[1]?.hash ?? ''
  for (const act of acts) if (act.type === 'edit') applyEdits(sheet, act.edits)
  const edits = editsBackTo(sheet, acts, { hash })
  expect(edits).toEqual([
    price(0, '12.00', '11.00'),
    price(1, '21.00', '20.00'),
    { row: 2, column: 'added', before: 'new', after: '' },
  ])
  applyEdits(sheet, edits)
  expect(sheet.lineCount).toBe(2)
  expect(sheet.get(1, 'note')).toBe('Asked the lab.')
  expect(editsBackTo(sheet, acts, { hash })).toEqual([])
})

test('a version that was named in another copy is listed, and leads back to what stood there', () => {
  const shared = sealAll([typed(1, [price(0, '10.00', '11.00')])])
  const theirs = sealAll([
    typed(1, [price(0, '10.00', '11.00')]),
    typed(2, [price(0, '11.00', '12.00')]),
    version(3, 'By Ruth'),
  ]).slice(1)
  const event = { kind: 'merge', fileName: 'back.chargewright', acts: theirs } as const
  const merge = { ...facts(2), type: 'event', label: 'Merge', event } as const
  const acts = [...shared, sealAct(merge, shared[0]?.hash ?? '')]
  const [named] = versionsOf(acts)
  expect(named).toMatchObject({ act: 3, within: 2, name: 'By Ruth' })
  const sheet = aSheet([{ price: '10.00' }])
  sheet.set(0, 'price', '15.00')
  expect(editsBackTo(sheet, acts, named ?? { hash: '' })).toEqual([price(0, '15.00', '12.00')])
})

describe('a version of a copy that numbered added lines by itself', () => {
  const line = (row: number, text: string): readonly CellEdit[] => [
    { row, column: 'added', before: '', after: 'new' },
    { row, column: 'description', before: '', after: text },
  ]
  const shared = sealAll([typed(1, [price(0, '10.00', '11.00')])])
  const theirs = sealAll([
    typed(1, [price(0, '10.00', '11.00')]),
    typed(2, line(1, 'RUTH')),
    version(3, 'By Ruth'),
    typed(4, [price(1, '', '5.00')]),
  ]).slice(1)
  const event = {
    kind: 'merge',
    fileName: 'back.chargewright',
    acts: theirs,
    moved: [[1, 2]],
  } as const
  const own: readonly Act[] = [
    typed(2, line(1, 'ANA')),
    { ...facts(3), type: 'event', label: 'Merge', event },
    { ...typed(4, [...line(2, 'RUTH'), price(2, '', '5.00')]), kind: 'merge' },
  ]
  const acts = [...shared]
  for (const act of own) acts.push(sealAct(act, acts.at(-1)?.hash ?? ''))
  const hash = versionsOf(acts)[0]?.hash ?? ''
  const sheet = aSheet([{ price: '10.00' }])
  replay(sheet, acts)

  test('is compared line by line with what they are here, and takes none away that others follow', () => {
    expect(editsBackTo(sheet, acts, { hash })).toEqual([
      { row: 1, column: 'inactive', before: '', after: 'yes' },
      price(2, '5.00', ''),
    ])
    const back = sheet.copy()
    applyEdits(back, editsBackTo(sheet, acts, { hash }))
    expect(back.get(2, 'description')).toBe('RUTH')
    expect(editsBackTo(back, acts, { hash })).toEqual([])
  })

  test('brings a line that went with an undone merge back under a number of its own', () => {
    const undone = [...acts, sealAct({ ...facts(5), type: 'undo', of: 4 }, acts.at(-1)?.hash ?? '')]
    const other = sealAct(typed(6, line(2, 'LATER')), undone.at(-1)?.hash ?? '')
    const now = aSheet([{ price: '10.00' }])
    replay(now, [...undone, other])
    applyEdits(now, editsBackTo(now, [...undone, other], { hash }))
    const rows = [1, 2, 3].map((row) => [now.get(row, 'description'), now.get(row, 'inactive')])
    expect(rows).toEqual([
      ['ANA', 'yes'],
      ['LATER', 'yes'],
      ['RUTH', ''],
    ])
  })
})

test('a version that comes back from a copy that took this one in is listed once', () => {
  const acts = sealAll([version(1, 'Mine')])
  const event = { kind: 'merge', fileName: 'back.chargewright', acts } as const
  const merge: Act = { ...facts(2), type: 'event', label: 'Merge', event }
  expect(versionsOf([...acts, sealAct(merge, acts[0]?.hash ?? '')])).toHaveLength(1)
})
