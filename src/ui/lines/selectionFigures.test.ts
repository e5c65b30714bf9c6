import { expect, test } from 'vitest'
import { aSheet } from '../../core/sheet/aSheet'
import { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { packColumn } from '../../core/sheet/packColumn'
import type { GridColumnId } from '../../core/sheet/sortRows'
import { selectionFigures } from './selectionFigures'

/** A sheet whose file has further columns of these cells, as `file:0` and on. */
function aWiderSheet(prices: readonly string[], more: readonly (readonly string[])[]): ChargeSheet {
  const { packed } = aSheet([{}])
  const fileColumns = more.map((cells, index) => ({ name: `C${index}`, cells: packColumn(cells) }))
  const fields = { ...packed.fields, price: packColumn(prices) }
  return new ChargeSheet({ ...packed, lineCount: prices.length, fields, fileColumns })
}

/** What is told of whole columns, and in how many steps. */
function figuresOf(sheet: ChargeSheet, columns: readonly GridColumnId[], lines = sheet.lineCount) {
  const area = { top: 0, bottom: lines - 1, left: 0, right: columns.length - 1 }
  const steps = selectionFigures(sheet, null, { rectangles: [area], columns })
  let count = 0
  for (;;) {
    const step = steps.next()
    if (step.done) return { words: step.value, steps: count }
    count += 1
  }
}

test('a large selection is added up in steps, none of which reads more than a thousand cells', () => {
  const lines = 250_000
  const sheet = aWiderSheet(
    Array.from({ length: lines }, (_, row) => String(row % 4)),
    [],
  )
  const { words, steps } = figuresOf(sheet, ['price'])
  expect(words).toBe('250,000 cells · 4 distinct · sum $375,000.00')
  expect(steps).toBe(250)
})

test('numbers of a column that is no price are summed up too', () => {
  const sheet = aWiderSheet(
    ['5.00', '', 'N/A'],
    [
      ['1', '2', '3.5'],
      ['$2', '', '1,000'],
    ],
  )
  expect(figuresOf(sheet, ['file:0']).words).toBe('3 cells · 3 distinct · sum 6.5')
  expect(figuresOf(sheet, ['file:0', 'file:1']).words).toContain('sum of 2 columns: 1,008.5')
  expect(figuresOf(sheet, ['price', 'file:0']).words).toContain(
    'sum $5.00 · sum of other column: 6.5',
  )
})

test('codes and columns with words have no sum', () => {
  const sheet = aWiderSheet(
    ['', ''],
    [
      ['0450', '0360'],
      ['1', 'EACH'],
    ],
  )
  expect(figuresOf(sheet, ['file:0', 'file:1', 'revenueCode']).words).toBe('6 cells · 5 distinct')
})

test('of more cells than the page can hold the prices are still summed up', () => {
  const sheet = aWiderSheet(['5.00', '2.00'], [])
  const wide = Array.from({ length: 39 }, () => 'description' as const)
  expect(figuresOf(sheet, ['price', ...wide], 125_000).words).toBe('5,000,000 cells · sum $7.00')
})
