import { expect, test } from 'vitest'
import { aSheet } from '../../core/sheet/aSheet'
import { leastConfidence, takePreview } from './takePreview'

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

test('takes what is sure enough and tells how sure that is', () => {
  const preview = takePreview(sheet, null, ghostOf, 95)
  expect(preview.lines).toBe(2)
  expect([...preview.codes].toSorted()).toEqual(['85025', 'J1885'])
  expect(preview.confidences).toBe('95 to 99 %')
  expect(preview.departments.map(({ name, lines }) => [name, lines])).toEqual([
    ['Pharmacy', 1],
    ['Laboratory', 1],
  ])
})

test('takes only for the lines shown, and takes back what was decided about them', () => {
  const { changes, confidences } = takePreview(sheet, Uint32Array.of(0), ghostOf, 30)
  expect(changes).toEqual([
    { row: 0, column: 'hcpcs', after: 'J1885' },
    { row: 0, column: 'decision', after: '' },
    { row: 0, column: 'decisionReason', after: '' },
  ])
  expect(confidences).toBe('99 %')
})

test('a cleared confidence takes nothing; one out of bounds is brought back into them', () => {
  expect(leastConfidence('')).toBeNull()
  expect(leastConfidence('0')).toBe(30)
  expect(leastConfidence('95')).toBe(95)
  expect(leastConfidence('950')).toBe(100)
})
