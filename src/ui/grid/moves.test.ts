import { describe, expect, test } from 'vitest'
import { type GridShape, moved, stepped } from './moves'

/** One column: # filled, . blank. */
const column = (cells: string): GridShape => ({
  count: cells.length,
  columns: 1,
  isHeading: () => false,
  page: 3,
  isFilled: ({ position }) => cells[position] === '#',
})
const down = (cells: string, from: number) =>
  moved({ position: from, column: 0 }, 'edgeDown', column(cells)).position

describe('Ctrl with an arrow', () => {
  test('goes to the last filled cell of a run', () => expect(down('###.#', 0)).toBe(2))
  test('leaves a run for the next filled cell', () => expect(down('###.#', 2)).toBe(4))
  test('skips blank cells', () => expect(down('...##', 0)).toBe(3))
  test('ends at the border where nothing is filled', () => expect(down('#....', 0)).toBe(4))
  test('stays at the border', () => expect(down('##', 1)).toBe(1))
})

test('arrows and pages stop at the border', () => {
  const shape = column('XXXX')
  expect(moved({ position: 0, column: 0 }, 'up', shape)).toEqual({ position: 0, column: 0 })
  expect(moved({ position: 2, column: 0 }, 'pageDown', shape)).toEqual({ position: 3, column: 0 })
})

describe('Tab and Enter', () => {
  const block = { top: 2, bottom: 3, left: 1, right: 2 }
  test('Tab goes on with the next line', () =>
    expect(stepped({ position: 2, column: 2 }, 'right', block)).toEqual({ position: 3, column: 1 }))
  test('Enter goes on with the next column', () =>
    expect(stepped({ position: 3, column: 1 }, 'down', block)).toEqual({ position: 2, column: 2 }))
  test('after the last cell of a block comes the first, and back', () => {
    expect(stepped({ position: 3, column: 2 }, 'down', block)).toEqual({ position: 2, column: 1 })
    expect(stepped({ position: 2, column: 1 }, 'left', block)).toEqual({ position: 3, column: 2 })
  })
})
