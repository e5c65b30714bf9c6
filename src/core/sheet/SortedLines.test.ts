import { expect, test } from 'vitest'
import { aSheet } from './aSheet'
import { SortedLines } from './SortedLines'
import { type SortKey, sortRows } from './sortRows'

const sheet = aSheet(
  ['SCREW 10', 'SCREW 9', '', 'PLATE', 'SCREW 9', 'GAUZE'].map((description, row) => ({
    description,
    hcpcs: row % 2 === 0 ? 'J1885' : '',
  })),
)
const byText: readonly SortKey[] = [{ column: 'description', descending: false }]
const computed = { coding: [3, 1, 2, 0, 1, 2], checks: [0, 1, 0, 2, 1, 0] }

test('a filter leaves lines out of the order of all, and changes nothing else', () => {
  const lines = new SortedLines(sheet)
  const some = Uint32Array.of(0, 1, 2, 4)
  for (const keys of [
    byText,
    [{ column: 'hcpcs', descending: true }, ...byText] as const,
    [{ column: 'coding', descending: true }] as const,
  ])
    for (const rows of [some, null, some, Uint32Array.of(), null])
      expect(lines.order(keys, rows, computed)).toEqual(sortRows(sheet, keys, rows, computed))
})

test('once a cell was changed the lines are put in order anew', () => {
  const changed = aSheet([{ description: 'B' }, { description: 'A' }])
  const lines = new SortedLines(changed)
  expect([...lines.order(byText, null, {})]).toEqual([1, 0])
  changed.set(1, 'description', 'C')
  lines.forget()
  expect([...lines.order(byText, null, {})]).toEqual([0, 1])
})

test('whoever gets an order may give its buffer away', () => {
  const lines = new SortedLines(sheet)
  structuredClone(lines.order(byText, null, {}), {
    transfer: [lines.order(byText, null, {}).buffer],
  })
  expect(lines.order(byText, null, {})).toHaveLength(6)
})
