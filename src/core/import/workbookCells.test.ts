import { expect, test } from 'vitest'
import { CellGrid } from './CellGrid'
import { cellOf } from './columnTools'
import { numberText } from './workbookCells'

test.each([
  [0.1 + 0.2, '0.3'],
  [143.75, '143.75'],
  [0.7 + 0.1, '0.8'],
  [-0.5, '-0.5'],
  [1e-7, '1e-7'],
  [123456789.123456, '123456789.123456'],
])('the number %s reads with the 15 digits that Excel keeps', (value, text) => {
  expect(numberText(value)).toBe(text)
})

test('a grid keeps each cell in its row, in columns of any length', () => {
  const grid = new CellGrid(() => {
    throw new RangeError('Too many cells.')
  })
  for (let row = 0; row < 100; row++) {
    grid.put(row, 0, `A${row}`)
    if (row % 33 === 5) grid.put(row, 2, `C${row}`)
  }
  const { rowCount, columns } = grid.finish()
  const [a, b, c] = columns
  if (!a || !b || !c) throw new Error('A column is missing.')
  expect(rowCount).toBe(100)
  expect([cellOf(a, 99), cellOf(b, 99), cellOf(c, 37), cellOf(c, 38), cellOf(c, 71)]).toEqual([
    'A99',
    '',
    '',
    'C38',
    'C71',
  ])
})
