import { expect, test } from 'vitest'
import { amongOtherRows } from './otherRows'

const row = (sourceRow: number, isHeading = false) => ({ sourceRow, text: '', isHeading })
const places = [2, 5, 9]
const placed = (rows: readonly ReturnType<typeof row>[]) =>
  [
    ...amongOtherRows([0, 1, 2], { rows, columns: 1, sourceRowOf: (line) => places[line] ?? null }),
  ].map((entry) => (typeof entry === 'number' ? `line ${entry}` : `row ${entry.sourceRow}`))

test('rows that are no lines stand where they stood among the lines', () => {
  expect(placed([row(1, true), row(4), row(12)])).toEqual([
    'row 1',
    'line 0',
    'row 4',
    'line 1',
    'line 2',
    'row 12',
  ])
})

test('a heading made of the names within the first block stands over its line', () => {
  expect(placed([row(2, true)])).toEqual(['row 2', 'line 0', 'line 1', 'line 2'])
})
