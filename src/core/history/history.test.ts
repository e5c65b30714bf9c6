import { describe, expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import type { Act, EditAct } from './Act'
import { applyEdits, invertEdits } from './CellEdit'
import { lineHistory } from './lineHistory'
import { replay } from './replay'
import { sealAll } from './trail'
import { trailEntries } from './trailEntries'
import { afterAct, lastToUndo, nothingDone, undoState } from './undoState'

const facts = { at: '2026-01-05T09:00:00.000Z', by: 'Ada' }
const edit = (id: number, before: string, after: string): EditAct => ({
  ...facts,
  id,
  type: 'edit',
  kind: 'typed',
  label: `Type ${after}`,
  reason: '',
  edits: [{ row: 1, column: 'hcpcs', before, after }],
})
const undo = (id: number, of: number): Act => ({ ...facts, id, type: 'undo', of })
const redo = (id: number, of: number): Act => ({ ...facts, id, type: 'redo', of })

describe('the undo position', () => {
  test('follows from the acts alone', () => {
    const acts = [
      edit(1, '', 'J1885'),
      edit(2, 'J1885', 'J0696'),
      undo(3, 2),
      undo(4, 1),
      redo(5, 1),
    ]
    const state = undoState(acts)
    expect(state.done.map((act) => act.id)).toEqual([1])
    expect(state.undone.map((act) => act.id)).toEqual([2])
    expect(acts.reduce(afterAct, nothingDone)).toEqual(state)
  })

  test('loses what could be redone when a new edit comes', () => {
    const state = undoState([edit(1, '', 'J1885'), undo(2, 1), edit(3, '', 'J0696')])
    expect(state.undone).toEqual([])
  })

  test('refuses an undo out of order', () => {
    expect(() => undoState([edit(1, '', 'A'), edit(2, 'A', 'B'), undo(3, 1)])).toThrow(/Act 1/)
  })
})

describe('a sign-off', () => {
  const signed: Act = {
    ...facts,
    id: 2,
    type: 'event',
    label: 'Sign off',
    event: { kind: 'sign-off', batch: 'Pharmacy', rows: [1], statement: 'Reviewed.' },
  }

  test('closes what came before: undo does not reach behind it', () => {
    const state = undoState([edit(1, '', 'J1885'), signed])
    expect(lastToUndo(state)).toBeUndefined()
    expect(lastToUndo(afterAct(state, edit(3, 'J1885', 'J0696')))?.id).toBe(3)
    expect(() => undoState([edit(1, '', 'J1885'), signed, undo(3, 1)])).toThrow(/signed/)
  })

  test('closes the merge that brought it, with its cells: what was signed there stands here', () => {
    const [merged] = sealAll([signed])
    if (!merged) throw new Error('There must be a signature.')
    const merge: Act = {
      ...facts,
      id: 2,
      type: 'event',
      label: 'Merge back.chargewright',
      event: { kind: 'merge', fileName: 'back.chargewright', acts: [merged] },
    }
    const taken: EditAct = { ...edit(3, '', 'J0696'), kind: 'merge' }
    const acts = [edit(1, '', 'J1885'), merge, taken]
    expect(lastToUndo(undoState(acts))).toBeUndefined()
    expect(lastToUndo(acts.reduce(afterAct, nothingDone))).toBeUndefined()
    expect(lastToUndo(undoState([...acts, edit(4, '', 'J1100')]))?.id).toBe(4)
    // Trails of earlier versions hold such an undo, and open.
    expect(undoState([...acts, undo(4, 3)]).done).toHaveLength(1)
  })

  test('changes no cell, and what it closed still stands', () => {
    const sheet = aSheet([{}, { hcpcs: '' }])
    replay(sheet, [edit(1, '', 'J1885'), signed])
    expect(sheet.get(1, 'hcpcs')).toBe('J1885')
  })
})

test('replaying the acts brings a fresh sheet to where they left it', () => {
  const sheet = aSheet([{}, { hcpcs: '' }])
  replay(sheet, [edit(1, '', 'J1885'), edit(2, 'J1885', 'J0696'), undo(3, 2)])
  expect(sheet.get(1, 'hcpcs')).toBe('J1885')
})

test('edits and their inverse leave a sheet as it was', () => {
  const sheet = aSheet([{ hcpcs: 'A4550' }])
  const edits = [
    { row: 0, column: 'hcpcs', before: 'A4550', after: 'J1885' },
    { row: 0, column: 'hcpcs', before: 'J1885', after: '' },
  ] as const
  applyEdits(sheet, edits)
  applyEdits(sheet, invertEdits(edits))
  expect(sheet.get(0, 'hcpcs')).toBe('A4550')
  expect(sheet.changedColumns()).toEqual([])
})

test('the history of a line tells every act that touched it, undo too, newest first', () => {
  const history = lineHistory(trailEntries(sealAll([edit(1, '', 'J1885'), undo(2, 1)])), 1)
  expect(history.map(({ label, after }) => [label, after])).toEqual([
    ['Undo: Type J1885', ''],
    ['Type J1885', 'J1885'],
  ])
})

test('a decision with its reason is one entry of the line', () => {
  const cells = [
    { row: 1, column: 'decision', before: '', after: 'dynamic' },
    { row: 1, column: 'decisionReason', before: '', after: 'HIM codes it.' },
  ] as const
  const decided: EditAct = {
    ...edit(1, '', ''),
    kind: 'decision',
    reason: 'HIM codes it.',
    edits: cells,
  }
  const history = lineHistory(trailEntries(sealAll([decided])), 1)
  expect(history.map(({ column, after, reason }) => [column, after, reason])).toEqual([
    ['decision', 'dynamic', 'HIM codes it.'],
  ])
})
