import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { filterRows } from '../sheet/filterRows'
import { sortRows } from '../sheet/sortRows'
import type { EditAct } from './Act'
import { applyEdits, type CellEdit, invertEdits } from './CellEdit'
import { addLine, duplicateLines, setInactive } from './lineActs'
import { replay } from './replay'

const aPair = () =>
  aSheet([
    { chargeCode: '10', description: 'KETOROLAC 15 MG', hcpcs: 'J1885', price: '12.00' },
    { chargeCode: '20', description: 'ROOM', hcpcs: '', price: '900' },
  ])

const done = (sheet: ChargeSheet, changes: readonly Omit<CellEdit, 'before'>[]): CellEdit[] => {
  const edits = changes.map((change) => ({
    ...change,
    before: sheet.get(change.row, change.column),
  }))
  applyEdits(sheet, edits)
  return edits
}

test('a blank line is added after all others, is filled in, and goes again when taken back', () => {
  const sheet = aPair()
  const edits = done(sheet, addLine(sheet))
  expect(sheet.lineCount).toBe(3)
  expect(sheet.line(2).description).toBe('')
  sheet.set(2, 'description', 'SPLINT')
  expect([...sortRows(sheet, [{ column: 'description', descending: false }], null)]).toEqual([
    0, 1, 2,
  ])
  expect([...filterRows(sheet, [{ type: 'filled', column: 'price', filled: false }])]).toEqual([2])
  sheet.set(2, 'description', '')
  applyEdits(sheet, invertEdits(edits))
  expect(sheet.lineCount).toBe(2)
})

test('a copy has all facts but the charge code, and its code is to be confirmed', () => {
  const sheet = aPair()
  done(sheet, duplicateLines(sheet, [0, 1]))
  expect(sheet.lineCount).toBe(4)
  expect(sheet.line(2)).toMatchObject({ chargeCode: '', hcpcs: 'J1885', price: '12.00' })
  expect(sheet.get(2, 'inherited')).toBe('J1885')
  expect(sheet.get(3, 'inherited')).toBe('')
})

test('added and inactive lines are there again when the acts are replayed', () => {
  const sheet = aPair()
  const edits = [...done(sheet, addLine(sheet)), ...done(sheet, setInactive([1], true))]
  const act: EditAct = {
    id: 1,
    type: 'edit',
    at: '2026-01-05T09:00:00.000Z',
    by: 'Ada',
    kind: 'lines',
    label: 'Add a line',
    reason: '',
    edits,
  }
  const again = aPair()
  replay(again, [act])
  expect(again.lineCount).toBe(3)
  expect(again.get(1, 'inactive')).toBe('yes')
})
