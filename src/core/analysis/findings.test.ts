import { expect, test } from 'vitest'
import { exportLayoutOf } from '../export/ExportLayout'
import { type ExportProfile, loaderCsv, type ProfileColumn } from '../export/ExportProfile'
import { exportSheetOf } from '../export/ExportSheet'
import { cernerBillItem, cernerPriceSchedule } from '../export/profiles/cernerBillItem'
import { hl7Mfn } from '../export/profiles/hl7Mfn'
import { meditechBar } from '../export/profiles/meditechBar'
import { referenceSetOf } from '../reference/LevelTwoPack'
import { aSheet } from '../sheet/aSheet'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { effectOf, type FindingParts, findingsIn } from './findings'
import type { OpenCheck } from './OpenCheck'

const reference = referenceSetOf(
  {
    releases: [],
    code: ['J1885', 'C9290', 'J0001'],
    short: [],
    long: [],
    ended: [false, true, false],
    added: ['2000-01-01', '2000-01-01', '2026-10-01'],
    terminated: ['', '2026-06-30', ''],
    coverage: [],
    oppsStatus: [],
    modifiers: [],
  },
  null,
)

/** A column that writes a field as it stands. */
const columnOf = (field: 'hcpcs' | 'revenueCode'): ProfileColumn => ({
  heading: field,
  value: { from: 'field', field },
})

function found(sheet: ChargeSheet, profile: ExportProfile, parts: Partial<FindingParts> = {}) {
  const from = exportSheetOf(sheet, new Uint8Array(sheet.lineCount))
  const given = { facts: {}, date: '2026-07-01', writtenAt: '' }
  const findings = findingsIn({
    from,
    profile,
    given,
    layout: exportLayoutOf(profile, from, given),
    rows: Uint32Array.from({ length: sheet.lineCount }, (_, row) => row),
    checks: [],
    reference,
    isWindows: false,
    chargeCodesAreKeys: true,
    format: profile.format,
    ...parts,
  })
  return Object.fromEntries(findings.map(({ id, rows }) => [id, rows]))
}

test('a layout finds cells that are blank, too long, or no amount', () => {
  const sheet = aSheet([
    { chargeCode: '12345678901', description: '', price: 'N/A' },
    { chargeCode: '2', description: 'A TEXT THAT IS CUT AT THIRTY CHARACTERS', price: '1' },
  ])
  expect(found(sheet, meditechBar)).toEqual({
    'missing:DESCRIPTION': [0],
    'too-long:MNEMONIC': [0],
    'not-an-amount:STD.CHARGE': [0],
    'cut:DESCRIPTION': [1],
  })
})

test('lines that share the key of the layout are found, blank keys apart', () => {
  const lines = ['77', '78', '77', '', ''].map((chargeCode) => ({ chargeCode }))
  const profile = { ...meditechBar, columns: [] }
  expect(found(aSheet(lines), profile)).toEqual({ duplicate: [0, 2] })
})

test('keys that are the same as they are written are shared', () => {
  const sheet = aSheet(['ab1', 'AB1', 'abc12', 'abc13'].map((chargeCode) => ({ chargeCode })))
  const value = { from: 'field', field: 'chargeCode' } as const
  const withKey = (part: Partial<ProfileColumn>) =>
    found(sheet, { ...meditechBar, columns: [{ heading: 'KEY', value, ...part }] }).duplicate
  expect(withKey({})).toBeUndefined()
  expect(withKey({ letters: 'upper' })).toEqual([0, 1])
  expect(withKey({ width: 4, ifLonger: 'cut' })).toEqual([2, 3])
})

test('a code is looked at on the day from which the lines hold', () => {
  const sheet = aSheet(
    ['J1885', 'C9290', 'J0001'].map((hcpcs, n) => ({ hcpcs, chargeCode: `${n}` })),
  )
  const profile = { ...meditechBar, columns: [columnOf('hcpcs')] }
  const on = (date: string) =>
    found(sheet, profile, { given: { facts: {}, date, writtenAt: '' } })['code-ended']
  expect(on('2026-06-30')).toEqual([2])
  expect(on('2026-07-01')).toEqual([1, 2])
  expect(on('2026-10-01')).toEqual([1])
})

test('errors of checks count where their lines go in; a layout may ignore them', () => {
  const check = {
    id: 'revenue-code-invalid',
    title: 'Revenue code not valid',
    severity: 'error',
    column: 'revenueCode',
    rows: [1, 5],
    lines: 2,
  } as const
  const sheet = aSheet([{ chargeCode: '1' }, { chargeCode: '2' }])
  const profile = { ...meditechBar, columns: [columnOf('revenueCode')] }
  expect(found(sheet, profile, { checks: [check] })).toEqual({ 'revenue-code-invalid': [1] })
  const ignoring = { ...profile, preflight: { 'revenue-code': 'ignore' } } as const
  expect(found(sheet, ignoring, { checks: [check] })).toEqual({})
})

test('a character Windows-1252 lacks, and a fact that is not given, are found', () => {
  const profile: ExportProfile = {
    ...loaderCsv,
    id: 'x',
    name: 'X',
    about: '',
    source: '',
    preflight: {},
    columns: [{ heading: 'A', value: { from: 'field', field: 'description' } }],
    key: [],
    asks: [{ id: 'ccn', label: 'CCN', required: true }],
  }
  const sheet = aSheet([{ description: 'LEVEL 3' }, { description: 'LEVEL ≥ 3' }])
  expect(found(sheet, profile, { isWindows: true })).toEqual({ 'fact:ccn': [], characters: [1] })
  const heading = {
    ...profile,
    columns: [{ heading: 'CÓD Ł', value: { from: 'number' } as const }],
  }
  expect(found(sheet, heading, { isWindows: true })).toHaveProperty('characters:head', [])
  const unlooked = { ...profile, preflight: { characters: 'ignore' } } as const
  expect(found(sheet, unlooked, { isWindows: true })).toHaveProperty('characters', [1])
})

test('a file that its format cannot hold is blocked whatever the layout lets pass', () => {
  const profile: ExportProfile = { ...meditechBar, format: 'hl7', preflight: {} }
  expect(found(aSheet([{}]), profile)).toHaveProperty('format:hl7', [])
  const finding = { id: 'x', rule: 'format', title: '', rows: [] } as const
  expect(effectOf(finding, { profile, lines: 'all' })).toBe('block')
})

test('in fixed width what would break a record blocks, whatever the layout lets pass', () => {
  const profile: ExportProfile = {
    ...meditechBar,
    format: 'fixed-width',
    preflight: { 'too-long': 'ignore' },
    columns: [{ heading: 'TEXT', value: { from: 'field', field: 'description' }, width: 5 }],
    key: [],
  }
  const sheet = aSheet([
    { description: 'SIX BY' },
    { description: 'FIVE ' },
    { description: 'A\nB' },
  ])
  expect(found(sheet, profile)).toEqual({ 'too-long:TEXT': [0], 'line-break:TEXT': [2] })
})

test('a price that cents would change is found where the layout has no more than cents', () => {
  const prices = ['12.50', '0.0035', '12.3400000000001', 'N/A', '0.125']
  const sheet = aSheet(prices.map((price, n) => ({ price, chargeCode: `${n}` })))
  expect(found(sheet, meditechBar)['rounded:STD.CHARGE']).toEqual([1, 4])
  expect(Object.keys(found(sheet, hl7Mfn))).not.toContain('rounded:PRC-5.1')
})

test('text of a date column that is no date is found', () => {
  const sheet = aSheet(['7/1/2026', 'SOON', ''].map((department) => ({ department })))
  const value = { from: 'file', column: 'department', dates: 'YYYYMMDD' } as const
  const profile = { ...meditechBar, columns: [{ heading: 'FROM', value }], key: [] }
  expect(found(sheet, profile)).toEqual({ 'not-a-date:FROM': [1] })
})

test('a heading that fixed width cuts is found, where headings are written', () => {
  const value = { from: 'field', field: 'chargeCode' } as const
  const columns = [
    { heading: 'Charge Code', value, width: 10 },
    { heading: 'Code', value, width: 4 },
  ]
  const fixed: ExportProfile = { ...meditechBar, format: 'fixed-width', hasHeadings: true, columns }
  const sheet = aSheet([{ chargeCode: '1' }])
  expect(found(sheet, fixed)).toEqual({ 'heading-cut:1': [] })
  expect(found(sheet, { ...fixed, hasHeadings: false })).toEqual({})
  expect(found(sheet, { ...fixed, format: 'csv' })).toEqual({})
})

test('a loader of prices is kept from nothing by codes and descriptions that it does not get', () => {
  const sheet = aSheet([{ chargeCode: '1', description: '', hcpcs: 'C9290', price: '1.00' }])
  const check = (id: string, column: OpenCheck['column']): OpenCheck => ({
    ...{ id, column, title: id, rows: [0], lines: 1 },
    severity: 'error',
  })
  const checks = [
    check('code-unknown', 'hcpcs'),
    check('description-missing', 'description'),
    check('price-shape', 'price'),
    check('retired-marker', 'description'),
  ]
  const given = { facts: { priceSchedule: 'BASE' }, date: '2026-07-01', writtenAt: '' }
  const keys = (profile: ExportProfile) => Object.keys(found(sheet, profile, { checks, given }))
  expect(keys(cernerPriceSchedule)).toEqual(['price-shape', 'retired-marker'])
  expect(keys(cernerBillItem)).toEqual([
    ...['code-unknown', 'retired-marker', 'code-ended'],
    'missing:LONG_DESCRIPTION',
  ])
})
