import { describe, expect, test } from 'vitest'
import type { Act } from '../history/Act'
import { applyEdits, type CellEdit } from '../history/CellEdit'
import { sealAct, sealAll } from '../history/trail'
import { aSheet } from '../sheet/aSheet'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { batchCandidates, batchChanges } from './batchChanges'
import { batchesOf } from './batches'
import { reopenedBy } from './reopenedBy'
import { decisionChanges, type ReviewDecision } from './reviewDecision'
import { sampleRows, sampleText } from './sample'

const decision = (change: Partial<ReviewDecision>): ReviewDecision => ({
  outcome: 'approved',
  note: '',
  reviewer: 'Ruth',
  openChecks: [],
  corrections: [],
  ...change,
})

function apply(sheet: ChargeSheet, changes: readonly Omit<CellEdit, 'before'>[]): void {
  for (const { row, column, after } of changes) sheet.set(row, column, after)
}

describe('a decision', () => {
  test('is impossible as a waiver or a return without a note', () => {
    const sheet = aSheet([{}])
    for (const outcome of ['waived', 'returned'] as const)
      for (const note of ['  ', '\u200b'])
        expect(() => decisionChanges(sheet, 0, decision({ outcome, note }))).toThrow(/note/)
  })

  test('to waive closes every open check of the line with the note', () => {
    const sheet = aSheet([{}])
    const waive = decision({ outcome: 'waived', note: 'Payer rule.', openChecks: ['a-b', 'c-d'] })
    apply(sheet, decisionChanges(sheet, 0, waive))
    expect(sheet.get(0, 'waived')).toBe('a-b: Payer rule.\nc-d: Payer rule.')
    expect(sheet.get(0, 'review')).toBe('waived')
    expect(sheet.get(0, 'reviewer')).toBe('Ruth')
  })

  test('to correct sets the cells right and says who did', () => {
    const sheet = aSheet([{ hcpcs: 'J1885' }])
    const corrections = [{ column: 'hcpcs' as const, after: 'J0696' }]
    apply(sheet, decisionChanges(sheet, 0, decision({ outcome: 'corrected', corrections })))
    expect(sheet.get(0, 'hcpcs')).toBe('J0696')
    expect(sheet.get(0, 'review')).toBe('corrected')
  })
})

describe('a reviewed line', () => {
  const reviewed = () => {
    const sheet = aSheet([{ hcpcs: 'J1885' }, { hcpcs: 'J1885' }])
    apply(sheet, decisionChanges(sheet, 0, decision({})))
    return sheet
  }
  const edit = (row: number, column: CellEdit['column']): CellEdit[] => [
    { row, column, before: '', after: 'x' },
  ]

  test('opens again when a fact of it, its coding or a waiver changes', () => {
    for (const column of ['hcpcs', 'file:0', 'decision', 'waived'] as const)
      expect(reopenedBy(reviewed(), edit(0, column))).toMatchObject([
        { row: 0, column: 'review', before: 'approved', after: 'reopened' },
      ])
  })

  test('stays reviewed when somebody writes a note, and when another line changes', () => {
    expect(reopenedBy(reviewed(), edit(0, 'note'))).toEqual([])
    expect(reopenedBy(reviewed(), edit(1, 'hcpcs'))).toEqual([])
  })

  test('is not opened by the decision of a reviewer that corrects it', () => {
    expect(reopenedBy(reviewed(), [...edit(0, 'hcpcs'), ...edit(0, 'review')])).toEqual([])
  })
})

describe('a batch', () => {
  const signature: Act = {
    id: 9,
    at: '2026-01-05T09:00:00.000Z',
    by: 'Ruth',
    role: 'Compliance reviewer',
    type: 'event',
    label: 'Sign off Pharmacy',
    event: { kind: 'sign-off', batch: 'Pharmacy', rows: [0, 2], statement: 'Reviewed.' },
  }

  const [signed] = sealAll([signature])
  if (!signed) throw new Error('There must be a signature.')

  test('knows how many of its lines wait, and who signed it', () => {
    const sheet = aSheet([{}, {}, {}])
    apply(sheet, batchChanges(sheet, Uint32Array.of(2, 0), 'Pharmacy'))
    apply(sheet, decisionChanges(sheet, 2, decision({})))
    expect(batchesOf(sheet, [])).toMatchObject([
      { name: 'Pharmacy', rows: [0, 2], waiting: 1, signed: null },
    ])
    expect(batchesOf(sheet, [signed])[0]?.signed).toMatchObject({ by: 'Ruth', rows: [0, 2] })
  })

  test('counts a signature from when it was given, also when a copy that took it in brings it back', () => {
    const sheet = aSheet([{}, {}, {}])
    apply(sheet, batchChanges(sheet, Uint32Array.of(2, 0), 'Pharmacy'))
    const event = { kind: 'merge', fileName: 'back.chargewright', acts: [signed] } as const
    const merge: Act = { id: 20, at: '', by: 'Ada', type: 'event', label: 'Merge', event }
    const [batch] = batchesOf(sheet, [signed, sealAct(merge, signed.hash)])
    expect(batch?.signed?.act).toBe(signature.id)
  })

  test('shows which lines were changed after the signature', () => {
    const sheet = aSheet([{ hcpcs: 'J1885' }])
    apply(sheet, batchChanges(sheet, Uint32Array.of(0), 'Pharmacy'))
    apply(sheet, decisionChanges(sheet, 0, decision({})))
    const edits: CellEdit[] = [{ row: 0, column: 'hcpcs', before: 'J1885', after: '' }]
    applyEdits(sheet, [...edits, ...reopenedBy(sheet, edits)])
    expect(batchesOf(sheet, [signed])[0]?.states.reopened).toBe(1)
  })

  test('keeps its lines until it is signed; then they may go into another where a person says so', () => {
    const sheet = aSheet([{}, {}, {}])
    apply(sheet, batchChanges(sheet, Uint32Array.of(0), 'Pharmacy'))
    apply(sheet, batchChanges(sheet, Uint32Array.of(1), 'Surgery'))
    const all = Uint32Array.of(0, 1, 2)
    const { free, withSigned } = batchCandidates(sheet, all, (batch) => batch === 'Pharmacy')
    expect([...free]).toEqual([2])
    expect([...withSigned]).toEqual([0, 2])
  })

  test('that was signed tells where its lines went', () => {
    const sheet = aSheet([{}, {}, {}])
    apply(sheet, batchChanges(sheet, Uint32Array.of(0, 2), 'Pharmacy'))
    apply(sheet, batchChanges(sheet, Uint32Array.of(2), 'Second look'))
    const batches = batchesOf(sheet, [signed])
    const pharmacy = batches.find(({ name }) => name === 'Pharmacy')
    expect(pharmacy).toMatchObject({ rows: [0], signed: { rows: [0, 2] } })
    expect([...(pharmacy?.moved ?? [])]).toEqual([['Second look', 1]])
  })

  test('is not signed again when a change of its line was undone', () => {
    const sheet = aSheet([{ hcpcs: 'J1885' }])
    apply(sheet, batchChanges(sheet, Uint32Array.of(0), 'Pharmacy'))
    apply(sheet, decisionChanges(sheet, 0, decision({})))
    const facts = { at: '', by: 'Ada' }
    const edits: CellEdit[] = [{ row: 0, column: 'review', before: 'approved', after: 'reopened' }]
    const changed = { kind: 'typed', label: '', reason: '', edits } as const
    const acts: Act[] = [
      { ...signature, id: 1 },
      { ...facts, id: 2, type: 'edit', ...changed },
      { ...facts, id: 3, type: 'undo', of: 2 },
    ]
    expect(batchesOf(sheet, sealAll(acts))[0]?.canBeSigned).toBe(false)
  })
})

describe('a sample', () => {
  const sheet = aSheet([
    { price: '10.00' },
    { price: 'N/A' },
    { price: '$1,200.00' },
    { price: '' },
  ])
  const rows = Uint32Array.of(0, 1, 2, 3)

  test('drawn at random is the same for the same seed, another for another', () => {
    const many = Uint32Array.from({ length: 1000 }, (_, row) => row)
    const draw = (seed: number) => [...sampleRows(sheet, many, { type: 'random', count: 25, seed })]
    expect(draw(7)).toHaveLength(25)
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(7)).toEqual(draw(7).toSorted((a, b) => a - b))
  })

  test('takes every line when more are wanted than there are', () => {
    expect([...sampleRows(sheet, rows, { type: 'random', count: 9, seed: 1 })]).toEqual([...rows])
  })

  test('tells how many lines it drew, not how many were wished for', () => {
    expect(sampleText({ type: 'random', count: 99_999, seed: 1 }, 77)).toBe(
      '77 of 77 lines, drawn at random (seed 1)',
    )
  })

  test('takes every second line, or the highest prices', () => {
    expect([...sampleRows(sheet, rows, { type: 'every', step: 2 })]).toEqual([0, 2])
    expect([...sampleRows(sheet, rows, { type: 'price', count: 2 })]).toEqual([0, 2])
  })
})
