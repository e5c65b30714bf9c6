import { expect, test } from 'vitest'
import { aSheet } from '../../core/sheet/aSheet'
import { byDepartment, leastConfidence, linesToTake, takePreview } from './takePreview'

const sheet = aSheet([
  { department: 'Pharmacy' },
  { department: 'Laboratory' },
  { department: 'Pharmacy' },
  { department: 'Pharmacy' },
])
const ghosts = [
  { code: 'J1885', confidence: 0.99 },
  { code: '85025', confidence: 0.95 },
  { code: 'J0696', confidence: 0.6 },
  null,
]
const ghostOf = (row: number) => ghosts[row] ?? null
const noneLeftOut: ReadonlySet<number> = new Set()

test('takes what is sure enough and tells how sure that is', () => {
  const takes = linesToTake(sheet, null, ghostOf, 95)
  const preview = takePreview(takes, noneLeftOut)
  expect(preview.lines).toBe(2)
  expect([...preview.codes].toSorted()).toEqual(['85025', 'J1885'])
  expect(preview.confidences).toBe('95 to 99 %')
  expect(byDepartment(takes).map(({ name, takes: lines }) => [name, lines.length])).toEqual([
    ['Pharmacy', 1],
    ['Laboratory', 1],
  ])
})

test('takes only for the lines shown, and takes back what was decided about them', () => {
  const takes = linesToTake(sheet, Uint32Array.of(0), ghostOf, 30)
  const { changes, confidences } = takePreview(takes, noneLeftOut)
  expect(changes).toEqual([
    { row: 0, column: 'hcpcs', after: 'J1885' },
    { row: 0, column: 'decision', after: '' },
    { row: 0, column: 'decisionReason', after: '' },
  ])
  expect(confidences).toBe('99 %')
})

test('a line that is not ticked is left as it is', () => {
  const preview = takePreview(linesToTake(sheet, null, ghostOf, 30), new Set([0, 2]))
  expect(preview.changes.map(({ row }) => row)).toEqual([1, 1, 1])
  expect([...preview.codes]).toEqual(['85025'])
  expect(preview.confidences).toBe('95 %')
})

test('a cleared confidence takes nothing; one out of bounds is brought back into them', () => {
  expect(leastConfidence('')).toBeNull()
  expect(leastConfidence('0')).toBe(30)
  expect(leastConfidence('95')).toBe(95)
  expect(leastConfidence('950')).toBe(100)
})
