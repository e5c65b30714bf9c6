import { describe, expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { packColumn } from '../sheet/packColumn'
import { aTable, proposed, whole, wholeIsRead } from './aProposal'
import { furtherTables } from './chosenTable'
import { proposeMapping } from './proposeMapping'

describe('headings of billing systems', () => {
  test.each([
    [['CDM #', 'CDM Desc', 'Rev Code', 'CPT', 'Price']],
    [['CHG_NO', 'CHG_DESC', 'UB_CODE', 'HCPCS_CD', 'STD_AMT']],
    [['EAP', 'PROC_NAME', 'UB REV CODE', 'CPT/HCPCS', 'UNIT CHARGE AMOUNT']],
    [['Service Code', 'Service Description', 'Revenue Code', 'CPT-4 Code', 'Standard Charge']],
    [['MNEMONIC', 'NAME', 'CATEGORY', 'CPT4', 'AMOUNT']],
    [['Item Number', 'Item Description', 'UB', 'HCPC', 'Charge']],
    [['Bill Item ID', 'Long Description', 'Revenue', 'HCPCS Code', 'Default Price Schedule']],
    [['Charge\nCode', 'Billing\nDescription', 'Rev\nCd', 'CPT\nCode', 'Current\nPrice']],
    [['Procedure Code', 'Procedure Description', 'Rev Center', 'CPT', 'OP Charge']],
    [['Proc', 'Desc', 'RC', 'HCPCS/CPT', 'Fee']],
    [['Transaction Code', 'Transaction Description', 'Rev Cde', 'Cpt Code', '2024 Rate']],
    [['CHRGCODE', 'CHRGDESC', 'REVCD', 'CPTCD', 'CHRGPRICE']],
    [['Code', 'Description', 'Rev', 'CPT', '$ Amount']],
    [['ServiceCode', 'ServiceDescription', 'RevenueCode', 'HCPCSCode', 'GrossCharge']],
    [['Charge Item', 'Charge Item Name', 'NUBC Revenue Code', 'CPT/HCPCS', 'Gross Charge ($)']],
  ])('%j', (headings) => {
    expect(proposed([headings], whole)).toMatchObject({ headerRow: 0, ...wholeIsRead })
  })
})

test('CPT and HCPCS may have a column each', () => {
  const found = proposed([['Charge Code', 'Description', 'CPT', 'HCPCS', 'Price']], (given) => [
    given.code,
    given.description,
    /^\d/.test(given.hcpcs) ? given.hcpcs : '',
    /^\D/.test(given.hcpcs) ? given.hcpcs : '',
    given.price,
  ])
  expect(found.hcpcs).toEqual([2, 3])
})

test('the outpatient price comes before the inpatient price, and negotiated prices are no price', () => {
  const headings = [
    'Code',
    'Description',
    'Inpatient Price',
    'Outpatient Price',
    'Discounted Cash Price',
    'Aetna Negotiated Rate',
    'Min',
    'Max',
  ]
  const found = proposed([headings], (given) => [
    given.code,
    given.description,
    given.price,
    given.price,
    given.price,
    given.price,
    '1.00',
    '2.00',
  ])
  expect(found.price).toEqual([3, 2])
})

test('five-digit ids under “Procedure” are charge codes, not CPT codes', () => {
  const found = proposed([['Procedure', 'Description', 'Amount']], (given) => [
    `${Number(given.code) - 3_060_000}`,
    given.description,
    given.price,
  ])
  expect(found).toMatchObject({ chargeCode: 0, hcpcs: [], price: [2] })
})

test('CPT codes under “Procedure Code” are HCPCS codes', () => {
  const found = proposed(
    [['Procedure Code', 'Rev Code', 'Description', 'Gross Charges']],
    (given) => [given.hcpcs, given.rev, given.description, given.price],
  )
  expect(found).toMatchObject({
    hcpcs: [0],
    chargeCode: null,
    revenueCode: 1,
    description: 2,
    price: [3],
  })
})

test('department numbers are no revenue codes and revenue code names are', () => {
  const found = proposed(
    [['Dept', 'Charge Code', 'Description', 'Revenue Code', 'Price']],
    (given) => [given.dept, given.code, given.description, `GENERAL [0${given.rev}]`, given.price],
  )
  expect(found).toMatchObject({ chargeCode: 1, revenueCode: 3 })
})

test('HCPCS codes under “Code” are HCPCS codes, and row counters are no charge codes', () => {
  let row = 1000
  const found = proposed([['Line', 'Code', 'Description', 'Gross Charge']], (given) => [
    `${row++}`,
    given.hcpcs,
    given.description,
    given.price,
  ])
  expect(found).toMatchObject({ hcpcs: [1], chargeCode: null, description: 2, price: [3] })
})

test('one price column per campus, named after the campus, is a price', () => {
  const found = proposed(
    [['Charge Code', 'Description', 'North Campus', 'South Campus']],
    (given) => [given.code, given.description, given.price, given.price],
  )
  expect(found.price[0]).toBe(2)
})

test('of two copies the later year looks more like the chargemaster', () => {
  const heading = ['Charge Code', 'Description', 'Price']
  const table = aTable([heading], ({ code, description, price }) => [code, description, price])
  const score = (name: string) => proposeMapping({ ...table, name }).chargemasterScore
  expect(score('CDM 2024')).toBeGreaterThan(score('CDM 2023'))
  expect(score('CDM')).toBeGreaterThan(score('Removed lines'))
})

test('National Drug Codes are no charge codes', () => {
  let n = 0
  const found = proposed([['Drug', 'NDC', 'Unit Price']], (given) => [
    given.description,
    `${68_084_000_000 + n++ * 13}`,
    given.price,
  ])
  expect(found).toMatchObject({ chargeCode: null, description: 0, price: [2] })
})

test('every column tells its evidence in words', () => {
  const { columns, certainty } = proposeMapping(
    aTable([['Charge Code', 'Description', 'UB Code', 'CPT', 'Price']], whole),
  )
  expect(columns[2]).toMatchObject({
    role: 'revenueCode',
    reason: 'Heading “UB Code”; 100 % of values are revenue codes.',
  })
  expect(certainty).toBe('certain')
})

test('a wide table is judged quickly and keeps every column', () => {
  const wide = aTable([], (given) => [...whole(given), ...Array.from({ length: 400 }, () => '')])
  expect(proposeMapping(wide).mapping.roles).toHaveLength(405)
})

test('leading zeros stay text in every column', () => {
  expect(readerOf(packColumn(['0270']))(0)).toBe('0270')
})

test('other sheets that look like a chargemaster are named, hidden ones and lists of other prices are not', () => {
  const heading = ['Charge Code', 'Description', 'Price']
  const rows = aTable([heading], ({ code, description, price }) => [code, description, price])
  const tables = ['Supplies', 'Pharmacy', 'Old copy', 'Cash prices'].map((name) => ({
    name,
    fileName: 'cdm.xlsx',
    proposal: proposeMapping({ ...rows, name }),
    isHidden: name === 'Old copy',
  }))
  expect(furtherTables(tables, 0)).toEqual([1])
})

test('decimal commas are read as such, and a person is asked to look', () => {
  const table = aTable([['Charge Code', 'Description', 'Price']], (line) => [
    line.code,
    line.description,
    line.price.replace('.', ','),
  ])
  const { mapping, certainty } = proposeMapping(table)
  expect(mapping.roles[2]).toBe('price')
  expect(certainty).toBe('likely')
})

test.each(['USD 12.50', '$12.50/EA'])('a column of prices such as %s is a price', (price) => {
  const headings = ['Charge Code', 'Description', 'Price']
  expect(proposed([headings], ({ code, description }) => [code, description, price]).price).toEqual(
    [2],
  )
})

test.each([
  [['CHG', 'DESCRIPTION', 'REV', 'CPT', 'AMOUNT']],
  [['Chg', 'Desc', 'Rev', 'CPT', 'Chg Amt']],
  [['Charge', 'Description', 'Rev', 'CPT', 'Charge']],
])('codes under a short word for charge are no price: %j', (headings) => {
  expect(proposed([headings], whole)).toMatchObject(wholeIsRead)
})

test.each([
  ['CPT® 71046', 'hcpcs', 'certain'],
  ['71046 (CPT)', 'hcpcs', 'certain'],
  ['71046 - CHEST 2 VIEWS', 'hcpcs', 'certain'],
  ['71046;TC', 'hcpcs', 'certain'],
  ['see order', 'other', 'likely'],
])('%s under CPT is %s, and the file is %s', (cell, role, certainty) => {
  const table = aTable([['Charge Code', 'Description', 'CPT', 'Price']], (line) => [
    line.code,
    line.description,
    line.hcpcs === '' ? '' : cell,
    line.price,
  ])
  const proposal = proposeMapping(table)
  expect(proposal.mapping.roles[2]).toBe(role)
  expect(proposal.certainty).toBe(certainty)
})

test('a bill code that holds CPT codes beside a mnemonic is the CPT code', () => {
  const head = ['PROC.MNEM', 'PROC.NAME', 'UB.REV.CD', 'BILL.CODE', 'CHG.OP']
  expect(proposed([head], whole)).toMatchObject(wholeIsRead)
})

test('codes of kinds that nobody knows are no certain charge codes', () => {
  const table = aTable([['Code', 'Code Type', 'Description', 'Price']], (line) =>
    line.hcpcs === ''
      ? [line.code, 'X1', line.description, line.price]
      : [line.hcpcs, 'CPT', line.description, line.price],
  )
  expect(proposeMapping(table).certainty).not.toBe('certain')
})

test('shortened and Spanish names of columns are known', () => {
  const head = ['Chrg Code', 'Chrg Dscr', 'Rev', 'CPT', 'Price']
  expect(proposed([head], whole)).toMatchObject(wholeIsRead)
  const table = aTable([['DEPARTAMENTO', 'Code', 'Description', 'Price']], (line) => [
    line.dept,
    line.code,
    line.description,
    line.price,
  ])
  expect(proposeMapping(table).mapping.roles[0]).toBe('department')
})

test.each(['71046; 71047', '97161-97163', 'G0463/99213', '71046, 71047 or 71048'])(
  'cells of several codes such as %s are codes',
  (cell) => {
    const table = aTable([['Charge Code', 'Description', 'CPT Codes', 'Price']], (line) => [
      line.code,
      line.description,
      line.hcpcs === '' ? '' : cell,
      line.price,
    ])
    expect(proposeMapping(table).mapping.roles[2]).toBe('hcpcs')
  },
)

test('shortened names of mainframe files are known', () => {
  const table = aTable([['SVCCD', 'SVCDSC', 'GLDEPT', 'OP PRC']], (line) => [
    line.code,
    line.description,
    line.dept,
    line.price,
  ])
  const { mapping, certainty } = proposeMapping(table)
  expect(mapping.roles).toEqual(['chargeCode', 'description', 'department', 'price'])
  expect(certainty).toBe('certain')
})

test('CPT codes that a program wrote as numbers, beside codes with letters, are HCPCS codes', () => {
  const table = aTable([['Charge Code', 'Description', 'CPT', 'Rev Code', 'Price']], (line) => [
    line.code,
    line.description,
    /^\d+$/.test(line.hcpcs) ? `${line.hcpcs}.0` : line.hcpcs,
    `0${line.rev}`,
    line.price,
  ])
  const { mapping } = proposeMapping(table)
  expect(mapping.roles[2]).toBe('hcpcs')
})

test('a heading that its column cut short names the charge code still', () => {
  const table = aTable([['CHARGE_CO', 'CHARGE_DESC', 'HCPCS', 'REV_', 'PRICE']], (line) => [
    line.code,
    line.description,
    line.hcpcs,
    `0${line.rev}`,
    line.price,
  ])
  expect(proposeMapping(table)).toMatchObject({
    certainty: 'certain',
    mapping: { roles: ['chargeCode', 'description', 'hcpcs', 'revenueCode', 'price'] },
  })
})

test('numbers that count up under “Charge” are asked about: they may be the charge codes', () => {
  const table = aTable([['Charge', 'Description', 'CPT', 'Rev Code', 'Price']], (line) => [
    `${10_000 + (Number(line.code) - 3_100_000) / 7}`,
    line.description,
    line.hcpcs,
    `0${line.rev}`,
    line.price,
  ])
  expect(proposeMapping(table).certainty).toBe('likely')
})
