import { describe, expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { previewOf } from './importPreview'
import { proposeMapping } from './proposeMapping'

const heading = ['Charge Code', 'Description', 'Rev Code', 'CPT', 'Price']
const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => [
    `${1_000_037 + (from + n) * 31}`,
    `CHEST XRAY ${from + n} VIEWS`,
    '0324',
    '71046',
    (10 + n * 1.25).toFixed(2),
  ])

function departments(rows: readonly (readonly string[])[]) {
  const table = aSourceTable(rows)
  const { mapping } = proposeMapping(table)
  const { sheet } = buildSheet(table, mapping)
  const column = sheet.fields.department
  const read = column ? readerOf(column) : () => ''
  const names = Array.from({ length: sheet.lineCount }, (_, line) => read(line))
  return { names: [...new Set(names)], preview: previewOf(table, mapping), sheet }
}

const grouped = [heading, ['RADIOLOGY'], ...lines(0, 60), ['LABORATORY'], ...lines(60, 60)]

test('the preview shows the departments that titles give', () => {
  const { names, preview } = departments(grouped)
  expect(names).toEqual(['RADIOLOGY', 'LABORATORY'])
  expect(preview.lines[0]?.department).toBe('RADIOLOGY')
})

test('titles that stand in a column of departments name those of the lines below', () => {
  const rows = [
    ['Dept', ...heading],
    ...grouped.slice(1).map((row) => (row.length > 1 ? ['', ...row] : row)),
  ]
  const { names, sheet } = departments(rows)
  expect(names).toEqual(['RADIOLOGY', 'LABORATORY'])
  expect(sheet.fieldSources.department).toEqual([])
})

test('page titles over repeated headings are no departments and keep none from being read', () => {
  const page = [['SAMPLE HOSPITAL PRICE LIST'], heading]
  const rows = [
    ...grouped.slice(0, 32),
    ...page,
    ...grouped.slice(32, 62),
    ...page,
    ...grouped.slice(62, 100),
    ...page,
    ...grouped.slice(100),
  ]
  expect(departments(rows).names).toEqual(['RADIOLOGY', 'LABORATORY'])
})

test('where each list has its heading and a title over it, the first title counts too', () => {
  const rows = [
    ['NORTH CAMPUS'],
    heading,
    ...lines(0, 40),
    [],
    ['SOUTH CAMPUS'],
    heading,
    ...lines(40, 40),
  ]
  expect(departments(rows).names).toEqual(['NORTH CAMPUS', 'SOUTH CAMPUS'])
})

test.each(['Count: 60', 'Items in department: 60', '60 items', 'LABORATORY item count = 60'])(
  '“%s” under each department is a count and no department',
  (words) => {
    const counted = [
      heading,
      ['RADIOLOGY'],
      ...lines(0, 60),
      [words],
      [],
      ['LABORATORY'],
      ...lines(60, 60),
      ['', words],
    ]
    const { names, preview } = departments(counted)
    expect(names).toEqual(['RADIOLOGY', 'LABORATORY'])
    expect(preview.reasons).toContainEqual({ reason: 'count', count: 2 })
  },
)

test('the revenue code beside a title is no part of the department', () => {
  const rows = grouped.map((row) => (row.length > 1 ? row : ['', ...row, '0300']))
  expect(departments(rows).names).toEqual(['RADIOLOGY', 'LABORATORY'])
})

describe('charges without a price are no departments', () => {
  test('in a file without charge codes', () => {
    const rows = lines(0, 100).map(([, description = '', , cpt = '', price = ''], n) =>
      n % 4 === 0 ? [description, '', ''] : [description, cpt, price],
    )
    expect(departments([['Description', 'CPT', 'Price'], ...rows]).names).toEqual([''])
  })

  test('nor are codes of words that have a revenue code', () => {
    const rows = lines(0, 100).map((row, n) =>
      n % 25 === 3 ? ['KIT TRAY 30', 'GAUZE TRAY', '0270', '', ''] : row,
    )
    const { names, sheet } = departments([heading, ...rows])
    expect(names).toEqual([''])
    expect(sheet.lineCount).toBe(100)
  })
})
