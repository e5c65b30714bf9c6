import { expect, test } from 'vitest'
import { aSheet } from './aSheet'
import type { ChargeSheet, ColumnId } from './ChargeSheet'
import { countValues, inNaturalOrder } from './facetCounts'
import { type Criterion, filterRows } from './filterRows'

const lines = [
  { description: 'CT HEAD W/O', revenueCode: '0351', price: '1,200.00', hcpcs: '70450' },
  { description: 'ROOM AND BOARD', revenueCode: '0120', price: '2300', hcpcs: '' },
  { description: 'ct abdomen', revenueCode: '0352', price: '', hcpcs: '' },
]
const valuesOf = (sheet: ChargeSheet, column: ColumnId, rows: Uint32Array | null) =>
  inNaturalOrder([...countValues(sheet, column, rows)].map(([value, count]) => ({ value, count })))
const found = (...criteria: Criterion[]) => [...filterRows(aSheet(lines), criteria)]

test('finds text without regard to case, in any of the columns', () => {
  expect(found({ type: 'contains', columns: ['description'], text: 'ct ' })).toEqual([0, 2])
  expect(found({ type: 'contains', columns: ['description', 'hcpcs'], text: '704' })).toEqual([0])
})

test('all criteria must be fulfilled', () => {
  const text: Criterion = { type: 'contains', columns: ['description'], text: 'CT' }
  expect(found(text, { type: 'oneOf', column: 'hcpcs', values: [''] })).toEqual([2])
  expect(found(text, { type: 'oneOf', column: 'hcpcs', values: ['70450'] })).toEqual([0])
})

test('chooses lines by a set of values', () => {
  expect(found({ type: 'oneOf', column: 'revenueCode', values: ['0120', '0352'] })).toEqual([1, 2])
})

test('finds a line by what a person typed, no longer by what the file said', () => {
  const sheet = aSheet(lines)
  sheet.set(1, 'hcpcs', '99999')
  const typed: Criterion = { type: 'oneOf', column: 'hcpcs', values: ['99999'] }
  const blank: Criterion = { type: 'oneOf', column: 'hcpcs', values: [''] }
  expect([...filterRows(sheet, [typed])]).toEqual([1])
  expect([...filterRows(sheet, [blank])]).toEqual([2])
})

test('a set of marked lines can be combined with the rest', () => {
  expect(
    found(
      { type: 'lines', marks: Uint8Array.of(1, 1, 0) },
      { type: 'oneOf', column: 'hcpcs', values: [''] },
    ),
  ).toEqual([1])
})

test('in a column of many distinct cells each hit counts for its own line', () => {
  const many = Array.from({ length: 9000 }, (_, i) => ({ description: `ITEM ${i}` }))
  const sheet = aSheet(many)
  const text: Criterion = { type: 'contains', columns: ['description'], text: 'item 899' }
  const byHand = many.flatMap(({ description }, row) =>
    description.includes('ITEM 899') ? [row] : [],
  )
  expect([...filterRows(sheet, [text])]).toEqual(byHand)
  sheet.set(899, 'description', 'GONE')
  expect(filterRows(sheet, [text])).not.toContain(899)
})

test('text across the border of two lines is no hit', () => {
  const many = Array.from({ length: 9000 }, (_, i) => ({ description: `${i}X` }))
  const text: Criterion = { type: 'contains', columns: ['description'], text: 'X1' }
  expect([...filterRows(aSheet(many), [text])]).toEqual([])
})

test('letters outside ASCII are found without regard to case', () => {
  const sheet = aSheet([{ description: 'RÖNTGEN' }, { description: 'X-RAY' }])
  const text: Criterion = { type: 'contains', columns: ['description'], text: 'rön' }
  expect([...filterRows(sheet, [text])]).toEqual([0])
})

test('counts the values of a column in natural order, blank last', () => {
  const sheet = aSheet(lines)
  sheet.set(2, 'revenueCode', '0120')
  expect(valuesOf(sheet, 'revenueCode', null)).toEqual([
    { value: '0120', count: 2 },
    { value: '0351', count: 1 },
  ])
  expect(valuesOf(sheet, 'hcpcs', Uint32Array.of(1, 2, 0))).toEqual([
    { value: '70450', count: 1 },
    { value: '', count: 2 },
  ])
})

test('amounts lie between bounds as numbers, codes in natural order, blanks never', () => {
  const between = (column: ColumnId, from: string, to: string) =>
    found({ type: 'between', column, from, to })
  expect(between('price', '$1,200', '')).toEqual([0, 1])
  expect(between('price', '', '1500.00')).toEqual([0])
  expect(between('revenueCode', '0300', '0351')).toEqual([0])
  expect(between('description', 'ct b', 'd')).toEqual([0])
  expect(between('hcpcs', '', 'Z')).toEqual([0])
})

test('blank, filled and changed cells are told apart', () => {
  const sheet = aSheet(lines)
  sheet.set(2, 'hcpcs', '74150')
  const rows = (...criteria: Criterion[]) => [...filterRows(sheet, criteria)]
  expect(rows({ type: 'filled', column: 'hcpcs', filled: false })).toEqual([1])
  expect(rows({ type: 'filled', column: 'hcpcs', filled: true })).toEqual([0, 2])
  expect(rows({ type: 'changed', column: 'hcpcs' })).toEqual([2])
})
