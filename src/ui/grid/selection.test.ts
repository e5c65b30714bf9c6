import { expect, test } from 'vitest'
import {
  cellSelection,
  clamped,
  columnTest,
  extended,
  isSingleCell,
  mainRectangle,
  rectangles,
  selectedColumns,
  withAnother,
} from './selection'

const at = (position: number, column: number) => ({ position, column })

test('Shift with an arrow selects from the first cell in either direction', () => {
  const selection = extended(cellSelection(at(5, 3)), at(2, 4))
  expect(mainRectangle(selection)).toEqual({ top: 2, bottom: 5, left: 3, right: 4 })
  expect(selection.active).toEqual(at(5, 3))
})

test('Ctrl with a click keeps what was selected and starts another rectangle', () => {
  const selection = withAnother(extended(cellSelection(at(0, 0)), at(1, 1)), at(9, 2))
  expect(rectangles(selection)).toHaveLength(2)
  expect(selection.active).toEqual(at(9, 2))
})

test('a single cell is active, not selected', () => {
  expect(isSingleCell(cellSelection(at(1, 1)))).toBe(true)
  expect(selectedColumns(cellSelection(at(1, 1)), 1)).toBe('')
})

test('each line knows which of its columns are selected', () => {
  const selection = withAnother(extended(cellSelection(at(0, 0)), at(2, 1)), at(1, 5))
  const isSelected = columnTest(selectedColumns(selection, 1))
  expect([0, 1, 2, 5].map(isSelected)).toEqual([true, true, false, true])
  expect(selectedColumns(selection, 3)).toBe('')
})

test('a shorter view pulls the selection inside', () => {
  const selection = clamped(extended(cellSelection(at(90, 8)), at(99, 9)), 10, 5)
  expect(mainRectangle(selection)).toEqual({ top: 9, bottom: 9, left: 4, right: 4 })
})
