import { expect, test } from 'vitest'
import type { CellEdit } from '../../core/history/CellEdit'
import { sealAct, verifyTrail } from '../../core/history/trail'
import { packAct, unpackAct } from './packAct'

const actOf = (count: number) => {
  const edits = Array.from({ length: count }, (_, row): CellEdit => {
    return { row, column: 'modifiers', before: row % 2 === 0 ? '' : 'TC', after: '26' }
  })
  const facts = { id: 1, at: '2026-01-05T09:00:00.000Z', by: 'Maria Lopez' }
  return sealAct({ ...facts, type: 'edit', kind: 'bulk', label: 'Fill', reason: '', edits }, '')
}

test('an act of many edits is kept packed, read as it was, and its seal holds', () => {
  const act = actOf(5000)
  const kept = packAct(act)
  expect(kept).not.toBe(act)
  const read = unpackAct(structuredClone(kept))
  expect(read).toEqual(act)
  expect(verifyTrail([read], act.hash).isWhole).toBe(true)
})

test('an act of few edits is kept as it is', () => {
  const act = actOf(3)
  expect(packAct(act)).toBe(act)
  expect(unpackAct(act)).toBe(act)
})
