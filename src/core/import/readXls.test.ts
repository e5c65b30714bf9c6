import { expect, test } from 'vitest'
import { cellOf } from './columnTools'
import { joined } from './decodeText'
import { readBiff } from './readXls'

const words = (...values: readonly number[]) =>
  values.flatMap((value) => [value & 255, (value >> 8) & 255])
const double = (value: number) => words(value & 0xffff, value >>> 16)
const float = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)]
const ascii = (text: string) => text.split('').map((character) => character.charCodeAt(0))
const record = (id: number, data: readonly number[]) =>
  Uint8Array.from([...words(id, data.length), ...data])

/** A workbook stream with one sheet; `text` writes strings as its version does. */
function aStream(
  version: 0x500 | 0x600,
  sheet: readonly Uint8Array[],
  globals: readonly Uint8Array[] = [],
) {
  const flags = version === 0x600 ? [0] : []
  const format = [
    ...words(164),
    ...(version === 0x600 ? words(7) : [7]),
    ...flags,
    ...ascii('0000000'),
  ]
  const before = [
    record(0x809, words(version, 5, 0, 0)),
    record(0x41e, format),
    record(0xe0, words(0, 0)),
    record(0xe0, words(0, 164)),
    record(0xe0, words(0, 14)),
    ...globals,
  ]
  const name = [5, ...flags, ...ascii('Lines')]
  const end = record(0x0a, [])
  const start = joined(before).length + 4 + 6 + name.length + end.length
  const body = [record(0x809, words(version, 16, 0, 0)), ...sheet, end]
  return joined([...before, record(0x85, [...double(start), 0, 0, ...name]), end, ...body])
}

const rowsOf = (stream: Uint8Array) =>
  readBiff('lines.xls', stream)?.map(({ table }) =>
    Array.from({ length: table.rowCount }, (_, row) =>
      table.columns.map((column) => cellOf(column, row)),
    ),
  )[0]

test('Excel 5 workbooks are read, codes with the zeros their format shows', () => {
  const stream = aStream(0x500, [
    record(0x204, [...words(0, 0, 0, 4), ...ascii('CODE')]),
    record(0x204, [...words(0, 1, 0, 5), ...ascii('PRICE')]),
    record(0x203, [...words(1, 0, 1), ...float(1255)]),
    record(0x27e, [...words(1, 1, 0), ...double((1050 << 2) | 3)]),
  ])
  expect(rowsOf(stream)).toEqual([
    ['CODE', 'PRICE'],
    ['0001255', '10.5'],
  ])
})

test('Excel 97 workbooks: shared strings over two records, dates, formulas, errors', () => {
  const strings = [
    record(0xfc, [
      ...double(2),
      ...double(2),
      ...words(4),
      0,
      ...ascii('TUBE'),
      ...words(6),
      0,
      ...ascii('GAU'),
    ]),
    record(0x3c, [1, ...words(0x5a, 0x45, 0x20ac)]),
  ]
  const stream = aStream(
    0x600,
    [
      record(0xfd, [...words(0, 0, 0), ...double(0)]),
      record(0xfd, [...words(0, 1, 0), ...double(1)]),
      record(0xbd, [
        ...words(1, 0),
        ...words(2),
        ...double((45_473 << 2) | 2),
        ...words(0),
        ...double(10),
        ...words(1),
      ]),
      record(0x06, [...words(2, 0, 0), 0, 0, 0, 0, 0, 0, 255, 255]),
      record(0x207, [...words(2), 0, ...ascii('OK')]),
      record(0x205, [...words(2, 1, 0), 42, 1]),
    ],
    strings,
  )
  expect(rowsOf(stream)).toEqual([
    ['TUBE', 'GAUZE€'],
    ['2024-06-30', '2'],
    ['OK', '#N/A'],
  ])
})

test('a workbook with a password says so', () => {
  expect(() => readBiff('locked.xls', aStream(0x600, [], [record(0x2f, [0, 0])]))).toThrow(
    'protected by a password',
  )
})

test('reading tells how far it is', () => {
  const cell = (row: number) => record(0x204, [...words(row, 0, 0, 4), ...ascii('TUBE')])
  const rows = Array.from({ length: 50_000 }, (_, row) => cell(row))
  const shares: number[] = []
  readBiff('lines.xls', aStream(0x500, rows), (share) => shares.push(share))
  expect(shares).toHaveLength(2)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(Math.max(...shares)).toBeLessThan(1)
})
