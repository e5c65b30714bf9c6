import { describe, expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { proposeMapping } from './proposeMapping'

const heading = ['Charge Code', 'Description', 'Rev Code', 'CPT', 'Mod', 'Price']
const lines = Array.from({ length: 40 }, (_, n) => [
  `00${100 + n}`,
  `CHEST XRAY ${n}`,
  '324',
  '71046',
  '',
  `$${100 + n}.00`,
])

function built(rows: readonly (readonly string[])[]) {
  const table = aSourceTable(rows)
  const result = buildSheet(table, proposeMapping(table).mapping)
  const field = (name: keyof typeof result.sheet.fields, line: number) => {
    const column = result.sheet.fields[name]
    return column ? readerOf(column)(line) : null
  }
  const reasons = result.skipped.map(({ sourceRow, reason }) => [sourceRow, reason])
  return { ...result, field, reasons, rowCount: table.rowCount }
}

test('every row is a line or is listed with its reason', () => {
  const { sheet, reasons, rowCount } = built([
    ['Sample Hospital chargemaster'],
    [],
    heading,
    ...lines.slice(0, 20),
    [],
    ['RADIOLOGY'],
    ...lines.slice(20),
    heading,
    ['Total', '', '', '', '', '$5,000.00'],
    ['* Prices are subject to change without notice.'],
  ])
  expect(sheet.lineCount).toBe(40)
  expect(reasons).toEqual([
    [1, 'before-heading'],
    [2, 'empty'],
    [3, 'heading'],
    [24, 'empty'],
    [25, 'title'],
    [46, 'repeated-heading'],
    [47, 'total'],
    [48, 'legend'],
  ])
  expect(sheet.lineCount + reasons.length).toBe(rowCount)
})

test('lines know which row of the file they are', () => {
  const { sheet } = built([['Sample Hospital'], heading, ...lines])
  expect([...sheet.sourceRows.slice(0, 2)]).toEqual([3, 4])
})

test('fields are cleaned and the file’s own cells stay as written', () => {
  const row = [' 00123 ', 'PT EVAL ', '424', '97161GP', '59', '$$1,816.00']
  const { field, sheet } = built([heading, ...lines, row])
  const last = 40
  expect(field('chargeCode', last)).toBe('00123')
  expect(field('revenueCode', last)).toBe('0424')
  expect(field('hcpcs', last)).toBe('97161')
  expect(field('modifiers', last)).toBe('59 GP')
  expect(field('price', last)).toBe('1816.00')
  const cells = sheet.fileColumns.map(({ cells: column }) => readerOf(column)(last))
  expect(cells).toEqual(row)
  expect(sheet.fileColumns.map(({ name }) => name)).toEqual(heading)
})

test('a charge without a price is still a line', () => {
  const { sheet } = built([heading, ...lines, ['00999', 'NO CHARGE VISIT', '510', '', '', '']])
  expect(sheet.lineCount).toBe(41)
})

test('a description with neither code nor price is listed, not made a line', () => {
  const { reasons } = built([heading, ...lines, ['', 'LABORATORY', '', '', '', '']])
  expect(reasons).toContainEqual([42, 'title'])
})

describe('department titles', () => {
  test('name the department of the lines under them where no column does', () => {
    const { field } = built([
      heading,
      ['RADIOLOGY'],
      ...lines.slice(0, 20),
      ['LABORATORY'],
      ...lines.slice(20),
    ])
    expect(field('department', 0)).toBe('RADIOLOGY')
    expect(field('department', 39)).toBe('LABORATORY')
  })

  test('are told from notes and totals, and named without the marks around them', () => {
    const { field, reasons } = built([
      heading,
      ['*** IMAGING ***'],
      ...lines.slice(0, 20),
      ['', '*** LABORATORY ***'],
      ...lines.slice(20),
      ['Total lines: 40'],
    ])
    expect([field('department', 0), field('department', 39)]).toEqual(['IMAGING', 'LABORATORY'])
    expect(reasons.map(([, reason]) => reason)).toEqual(['heading', 'title', 'title', 'total'])
  })

  test('a single title is no department', () => {
    expect(built([heading, ['PRICES'], ...lines]).field('department', 0)).toBeNull()
  })
})

test('of two code columns the first that is filled gives the code', () => {
  const { field } = built([
    ['Charge Code', 'Description', 'CPT', 'HCPCS', 'Price'],
    ...Array.from({ length: 30 }, (_, n) => [
      `1${n}00`,
      `DRUG ${n} MG`,
      n % 2 ? '96372' : '',
      n % 2 ? '' : 'J1885',
      '9.50',
    ]),
  ])
  expect([field('hcpcs', 0), field('hcpcs', 1)]).toEqual(['J1885', '96372'])
})

describe('a CMS price transparency file', () => {
  const tall = [
    ['hospital_name', 'last_updated_on', 'version'],
    ['Sample Hospital', '2026-01-01', '3.0.0'],
    [
      'description',
      'code|1',
      'code|1|type',
      'code|2',
      'code|2|type',
      'modifiers',
      'setting',
      'standard_charge|gross',
      'payer_name',
      'standard_charge|negotiated_dollar',
    ],
    ['X-ray chest', '0324', 'RC', '71046', 'CPT', 'TC', 'outpatient', '310', 'Payer One', '150'],
    ['X-ray chest', '0324', 'RC', '71046', 'CPT', 'TC', 'outpatient', '310', 'Payer Two', '160'],
    ['Tube set', 'S1002', 'CDM', '272', 'RC', '', 'both', '12.5', 'Payer One', '6'],
    ['Hip replacement', '470', 'MS-DRG', '', '', '', 'inpatient', '', 'Payer One', '21000'],
  ]

  test('gives each code to the field its type names', () => {
    const { field, sheet } = built(tall)
    expect(sheet.lineCount).toBe(2)
    expect(
      ['revenueCode', 'hcpcs', 'modifiers', 'price'].map((name) => field(name as 'hcpcs', 0)),
    ).toEqual(['0324', '71046', 'TC', '310'])
    expect([field('chargeCode', 1), field('revenueCode', 1)]).toEqual(['S1002', '0272'])
  })

  test('lists the rows of further payers and of packages that are no charge', () => {
    expect(built(tall).reasons.slice(3)).toEqual([
      [5, 'other-payer'],
      [7, 'no-charge'],
    ])
  })
})

test('totals are told where the file has no charge codes, and where they stand in the place of one', () => {
  const bare = Array.from({ length: 20 }, (_, n) => [`CHEST XRAY ${n}`, `${100 + n}.00`])
  const charges = [...bare, ['TOTAL PROTEIN', '12.00'], ['BILIRUBIN TOTAL', '14.00']]
  const without = built([['Description', 'Price'], ...charges, ['Grand Total', '9999.00']])
  expect(without.sheet.lineCount).toBe(22)
  expect(without.reasons.at(-1)).toEqual([24, 'total'])
  const withCodes = built([heading, ...lines, ['LAB TOTAL', '', '', '', '', '400.00']])
  expect(withCodes.reasons.at(-1)).toEqual([42, 'total'])
})

test.each([
  [['0001000', '', '', '', '', ''], 'no-charge'],
  [['0001000', '', '0111', '', '', ''], 'no-charge'],
  [['', 'CHEST XRAY 39 with contrast', '', '', '', ''], 'no-charge'],
  [['', 'and of the neck', '', '', '', ''], 'no-charge'],
  [['Prices effective 1/1/2021', '', '', '', '', ''], 'legend'],
  [['For questions call 555-1212', '', '', '', '', ''], 'legend'],
  [['Printed by: JSMITH', '', '', '', '', ''], 'legend'],
  [['(120 rows affected)', '', '', '', '', ''], 'legend'],
  [['N/A = not available', '', '', '', '', ''], 'legend'],
  [['1 of 3', '', '', '', '', ''], 'page-header'],
  [['Drug Code', 'Drug Name', 'NDC', 'Rev', '', 'Unit Price'], 'repeated-heading'],
  [['RADIOLOGY', '', '', '', '', ''], 'title'],
  [['', 'RADIOLOGY', '', '', '', ''], 'title'],
  [['7010', 'RADIOLOGY 3WEST', '', '', '', ''], null],
])('the row %j is skipped as %s', (row, reason) => {
  const { reasons } = built([heading, ...lines, row])
  expect(reasons.slice(1)).toEqual(reason === null ? [] : [[42, reason]])
})
