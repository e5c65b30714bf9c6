import { expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { cellOf } from './columnTools'
import { proposeMapping } from './proposeMapping'
import { rejoinShifted } from './rejoinShifted'

const plain = Array.from({ length: 30 }, (_, n) => [`0${n}1`, `TUBE SIZE ${n}`, `$${n + 10}.00`])

const aCsv = (rows: readonly (readonly string[])[]) => ({ ...aSourceTable(rows), delimiter: ',' })

function rejoined(rows: readonly (readonly string[])[]) {
  const table = aCsv([['Code', 'Description', 'Price'], ...plain, ...rows])
  const result = rejoinShifted(table, proposeMapping(table).mapping)
  const row = (index: number) => result.table.columns.map((column) => cellOf(column, 31 + index))
  return { ...result, row }
}

test('a price that a comma split is one price again', () => {
  const { row, shifted, rejoined: count } = rejoined([['0991', 'PACEMAKER', '$24', '709.00']])
  expect(row(0)).toEqual(['0991', 'PACEMAKER', '$24,709.00'])
  expect([shifted, count]).toEqual([1, 1])
})

test('a description that commas split is one description again', () => {
  const { row } = rejoined([['0991', 'TUBE', ' 5 FR', ' STERILE', '$9.00']])
  expect(row(0)).toEqual(['0991', 'TUBE, 5 FR, STERILE', '$9.00'])
})

test('both at once', () => {
  const { row } = rejoined([['0991', 'LEAD', ' DUAL', '$1', '024', '709.00']])
  expect(row(0)).toEqual(['0991', 'LEAD, DUAL', '$1,024,709.00'])
})

test('a description is joined by what divides the cells of the file', () => {
  const rows = [['Code', 'Description', 'Price'], ...plain, ['0991', 'ROOM', '& BOARD', '$5.00']]
  const table = { ...aSourceTable(rows), delimiter: '|' }
  const result = rejoinShifted(table, proposeMapping(table).mapping)
  expect(result.table.columns.map((column) => cellOf(column, 31))).toEqual([
    '0991',
    'ROOM|& BOARD',
    '$5.00',
  ])
})

test('a row that cannot be told stays as it is and is counted', () => {
  const { row, shifted, rejoined: count } = rejoined([['0991', 'SEE', 'NOTE', 'BELOW']])
  expect(row(0)).toEqual(['0991', 'SEE', 'NOTE', 'BELOW'])
  expect([shifted, count]).toEqual([1, 0])
})

/** Whole dollars, and of every tenth row a number in a further column that has no heading. */
const withFurtherNumbers = [
  ['Code', 'Description', 'HCPCS', 'Rev Code', 'Price'],
  ...Array.from({ length: 60 }, (_, n) => [
    `76${100 + n}`,
    `XR CHEST ${n} VIEWS`,
    n % 20 === 0 ? '' : `7${1046 + n}`,
    '0324',
    `${412 + n * 20}`,
    ...(n % 10 === 0 ? ['275'] : []),
  ]),
]

test('a number in a further column splits nothing', () => {
  const table = aCsv(withFurtherNumbers)
  const result = rejoinShifted(table, proposeMapping(table).mapping)
  expect(result).toEqual({ table, shifted: 6, rejoined: 0 })
})

test('the cells of a workbook are whole', () => {
  const table = aSourceTable([
    ['Code', 'Description', 'Price'],
    ...plain,
    ['0991', 'PACEMAKER', '$24', '709.00'],
  ])
  expect(rejoinShifted(table, proposeMapping(table).mapping)).toEqual({
    table,
    shifted: 0,
    rejoined: 0,
  })
})

test('a last description is joined where a blank stands behind each comma', () => {
  const rows = Array.from({ length: 30 }, (_, n) => [`0${n}1`, `${n + 10}.00`, `TUBE SIZE ${n}`])
  const table = aCsv([
    ['Code', 'Price', 'Description'],
    ...rows,
    ['0991', '9.00', 'TUBE', ' 5 FR', ' STERILE'],
  ])
  const result = rejoinShifted(table, proposeMapping(table).mapping)
  expect(result.table.columns.map((column) => cellOf(column, 31))).toEqual([
    '0991',
    '9.00',
    'TUBE, 5 FR, STERILE',
  ])
})

test('a table without shifted rows is not touched', () => {
  const table = aSourceTable([['Code', 'Description', 'Price'], ...plain])
  expect(rejoinShifted(table, proposeMapping(table).mapping).table).toBe(table)
})
