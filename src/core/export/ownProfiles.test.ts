import { describe, expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { exportedText } from './anExport'
import { dateText } from './cellText'
import { type ExportProfile, loaderCsv, type ProfileColumn } from './ExportProfile'
import { fileNameOf, layoutWord } from './fileNames'
import { isFormula } from './formulas'

const profileOf = (
  columns: readonly ProfileColumn[],
  change: Partial<ExportProfile> = {},
): ExportProfile => ({
  ...loaderCsv,
  id: 'mine',
  name: 'Mine',
  about: '',
  source: '',
  preflight: {},
  hasHeadings: false,
  columns,
  ...change,
})

const line = { chargeCode: '0012', hcpcs: '71046', modifiers: 'TC 59', revenueCode: '0270' }
const written = (column: Omit<ProfileColumn, 'heading'>, facts = {}) =>
  exportedText(aSheet([{ ...line, ...facts }]), profileOf([{ heading: 'A', ...column }])).then(
    (text) => text.trimEnd(),
  )

describe('what stands in a column', () => {
  test.each<[string, ProfileColumn['value'], string]>([
    ['a fixed text', { from: 'text', text: 'CHG' }, 'CHG'],
    ['a code with its modifiers', { from: 'code', level: 'any', modifiers: 'glued' }, '71046TC59'],
    ['a code apart from them', { from: 'code', level: 'one', modifiers: 'apart' }, '71046'],
    ['no Level II code', { from: 'code', level: 'two', modifiers: 'apart' }, ''],
    ['the second modifier', { from: 'modifier', place: 2 }, '59'],
    ['a revenue code of three digits', { from: 'revenueCode', digits: 3 }, '270'],
    ['a revenue code of four digits', { from: 'revenueCode', digits: 4 }, '0270'],
    ['a column of the file', { from: 'file', column: 'price' }, '42.00'],
    ['the number of the line', { from: 'number' }, '1'],
  ])('%s', async (_, value, text) => {
    expect(await written({ value })).toBe(text)
  })
})

describe('how a cell must look', () => {
  const value = { from: 'field', field: 'chargeCode' } as const
  test('filled up with zeros at the left', async () => {
    expect(await written({ value, width: 8, padding: { side: 'left', with: '0' } })).toBe(
      '00000012',
    )
  })

  test('cut where the layout says so, and whole where it does not', async () => {
    const description = { from: 'field', field: 'description' } as const
    const facts = { description: 'TUBE SET LARGE' }
    expect(await written({ value: description, width: 8, ifLonger: 'cut' }, facts)).toBe('TUBE SET')
    expect(await written({ value: description, width: 8 }, facts)).toBe('TUBE SET LARGE')
  })

  test('in capitals', async () => {
    const value = { from: 'field', field: 'description' } as const
    expect(await written({ value, letters: 'upper' }, { description: 'Tube' })).toBe('TUBE')
  })
})

test('fixed width puts every cell at its place, quotes and commas included', async () => {
  const columns: readonly ProfileColumn[] = [
    { heading: 'CODE', value: { from: 'field', field: 'chargeCode' }, width: 6 },
    { heading: 'DESCRIPTION', value: { from: 'field', field: 'description' }, width: 12 },
    {
      heading: 'PRICE',
      value: { from: 'price' },
      width: 9,
      padding: { side: 'left', with: ' ' },
    },
  ]
  const sheet = aSheet([
    { chargeCode: '0012', description: 'TAPE 1", A', price: '42' },
    { chargeCode: '13', description: '', price: '1,100.5' },
  ])
  const profile = profileOf(columns, { format: 'fixed-width', hasHeadings: true })
  expect((await exportedText(sheet, profile)).split('\r\n')).toEqual([
    'CODE  DESCRIPTION PRICE    ',
    '0012  TAPE 1", A      42.00',
    '13                  1100.50',
    '',
  ])
})

test('text like a formula is written as it is for loaders, with an apostrophe for people', async () => {
  const sheet = aSheet([{ description: '=1+1' }])
  const columns = [{ heading: 'A', value: { from: 'field', field: 'description' } as const }]
  expect(await exportedText(sheet, profileOf(columns))).toBe('=1+1\r\n')
  expect(await exportedText(sheet, profileOf(columns, { formulas: 'quoted' }))).toBe("'=1+1\r\n")
})

test('headings and titles get the apostrophe too', async () => {
  const columns = [{ heading: '@CODE', value: { from: 'number' } as const }]
  const preamble = [[{ from: 'text', text: '=NOW()' } as const]]
  const change = { formulas: 'quoted', hasHeadings: true, preamble } as const
  const sheet = aSheet([{}])
  expect(await exportedText(sheet, profileOf(columns, change))).toBe("'=NOW()\r\n'@CODE\r\n1\r\n")
})

test('signed numbers are no formula; what a spreadsheet would run is', () => {
  expect(['-12.50', '+3', '12', 'A=1'].filter(isFormula)).toEqual([])
  expect(['=1', '+A1', '-SUM(A1)', '@X', '\t=1'].every(isFormula)).toBe(true)
})

test('dates of a column of the file stand in the pattern of the layout, other text as it is', async () => {
  const sheet = aSheet(['7/1/2026', 'SOON', '01-JUL-26'].map((department) => ({ department })))
  const value = { from: 'file', column: 'department', dates: 'YYYYMMDD' } as const
  expect(await exportedText(sheet, profileOf([{ heading: 'A', value }]))).toBe(
    '20260701\r\nSOON\r\n20260701\r\n',
  )
})

test('dates stand in the pattern of the layout', () => {
  expect(dateText('2026-07-01', 'YYYYMMDD')).toBe('20260701')
  expect(dateText('2026-07-01', 'M/D/YYYY')).toBe('7/1/2026')
})

test('no file name begins like a formula, and the name of a layout goes into one', () => {
  const facts = {
    date: '2026-07-01',
    label: 'static',
    lines: 1,
    extension: 'csv',
    number: 1,
  } as const
  expect(fileNameOf({ ...facts, kind: 'sheet', facility: '=HYPERLINK("x")' })).toMatch(
    /^HYPERLINK\(-x-\)-2026/,
  )
  expect(layoutWord('Epic (EAP), ours')).toBe('Epic-EAP-ours')
})

test('a list is counted by what stands in it, and no name has a sign that a shell takes for something else', () => {
  const facts = { date: '2026-07-01', label: 'all', extension: 'csv', number: 1 } as const
  const nameOf = (
    kind: 'checks' | 'changes' | 'manifest' | 'sheet',
    lines: number,
    facility = 'Main',
  ) => fileNameOf({ ...facts, kind, lines, facility })
  expect(nameOf('changes', 9)).toBe('Main-2026-07-01-all-before-and-after-9-cells.csv')
  expect(nameOf('checks', 1)).toBe('Main-2026-07-01-all-check-list-1-check.csv')
  expect(nameOf('manifest', 3)).toBe('Main-2026-07-01-all-manifest-3-files.csv')
  expect(nameOf('sheet', 1, "A & B^C's %PATH% $x;")).toBe(
    'A-B-C-s-PATH-x-2026-07-01-all-1-line.csv',
  )
})

test('file names carry the facility, the date and the number of lines', () => {
  const facts = {
    date: '2026-07-01',
    label: 'static',
    lines: 409,
    extension: 'csv',
    number: 1,
  } as const
  expect(fileNameOf({ ...facts, kind: 'sheet', facility: 'St. Mary', number: 2 })).toBe(
    'St.-Mary-2026-07-01-static-409-lines-2.csv',
  )
  expect(fileNameOf({ ...facts, kind: 'sheet', facility: 'St. Mary / North' })).toBe(
    'St.-Mary-North-2026-07-01-static-409-lines.csv',
  )
  expect(fileNameOf({ ...facts, kind: 'worklist', facility: ' ' })).toBe(
    'chargemaster-2026-07-01-static-dynamic-worklist-409-lines.csv',
  )
})
