import { expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'

const kinds = [
  ['CDM', '3100007'],
  ['CPT®', '71046TC'],
  ['Rev Code', '324'],
  ['HCPCS', 'J1885'],
  ['NDC', '00409-1234-01'],
  ['MS-DRG', '470'],
] as const

function read(rows: readonly (readonly string[])[]) {
  const table = aSourceTable(rows)
  const proposal = proposeMapping(table)
  const { sheet, skipped } = buildSheet(table, proposal.mapping)
  const field = (name: keyof typeof sheet.fields, line: number) => {
    const column = sheet.fields[name]
    return column ? readerOf(column)(line) : ''
  }
  return { proposal, sheet, skipped, field }
}

test('a code goes to the field that the type beside it names', () => {
  const { proposal, field } = read([
    ['Description', 'Code', 'Code Type', 'Gross Charge'],
    ...Array.from({ length: 60 }, (_, n) => {
      const [type, code] = kinds[n % 6] ?? kinds[0]
      return [`CHEST XRAY ${n}`, code, type, `${10 + n}.50`]
    }),
  ])
  expect(proposal.certainty).toBe('certain')
  expect(proposal.columns[1]?.reason).toBe(
    'Heading “Code”; whether a code is a charge code, HCPCS, revenue code or NDC stands beside it, under “Code Type”.',
  )
  expect(field('chargeCode', 0)).toBe('3100007')
  expect([field('hcpcs', 1), field('modifiers', 1)]).toEqual(['71046', 'TC'])
  expect(field('revenueCode', 2)).toBe('0324')
  expect(field('hcpcs', 3)).toBe('J1885')
  expect(field('ndc', 4)).toBe('00409-1234-01')
  expect((['chargeCode', 'hcpcs', 'revenueCode'] as const).map((name) => field(name, 5))).toEqual([
    '',
    '',
    '',
  ])
})

test('columns of their own go before typed codes', () => {
  const { field, sheet } = read([
    ['Charge Code', 'Description', 'Code', 'Code Type', 'Price'],
    ...Array.from({ length: 60 }, (_, n) => {
      const { code, description, price } = anInventedLine(n)
      const [type, typed] = kinds[n % 6] ?? kinds[0]
      return [code, description, typed, type, price]
    }),
  ])
  expect(field('chargeCode', 0)).toBe(anInventedLine(0).code)
  expect(field('hcpcs', 1)).toBe('71046')
  expect(sheet.fieldSources.chargeCode).toEqual([0, 2])
})

test('several codes of a row have their types beside them', () => {
  const { proposal, field } = read([
    ['Code 1', 'Code 1 Type', 'Code 2', 'Code 2 Type', 'Item', 'Charge'],
    ...Array.from({ length: 60 }, (_, n) => {
      const { code, description, price } = anInventedLine(n)
      return [code, 'CDM', '71046', 'CPT', description, price]
    }),
  ])
  expect(proposal.certainty).toBe('certain')
  expect([field('chargeCode', 5), field('hcpcs', 5)]).toEqual([anInventedLine(5).code, '71046'])
})

test.each([
  ['name no kind of code', 'Facility', 'Clinic'],
  ['are of one kind', 'CDM', 'Charge Code'],
])('types that %s change nothing', (_, one, other) => {
  const { proposal } = read([
    ['Code', 'Code Type', 'Description', 'Price'],
    ...Array.from({ length: 60 }, (_row, n) => {
      const { code, description, price } = anInventedLine(n)
      return [code, n % 2 === 0 ? one : other, description, price]
    }),
  ])
  expect(proposal.mapping.typedCodes).toBeUndefined()
  expect(proposal.mapping.roles[0]).toBe('chargeCode')
})

test('titles among typed codes are titles', () => {
  const lines = (from: number) =>
    Array.from({ length: 30 }, (_, n) => {
      const [type, code] = kinds[n % 2] ?? kinds[0]
      return [`CHEST XRAY ${from + n}`, code, type, `${10 + n}.50`]
    })
  const { skipped } = read([
    ['Description', 'Code', 'Code Type', 'Gross Charge'],
    ...lines(0),
    ['LABORATORY'],
    ...lines(30),
  ])
  expect(skipped.map(({ reason }) => reason)).toEqual(['heading', 'title'])
})

test.each([
  ['Code', 'Type'],
  ['Item', 'Code Set'],
  ['Billing Code', 'Coding System'],
])('%s is typed by %s also from further off, being the only codes', (codes, types) => {
  const { proposal, field } = read([
    [codes, 'Description', 'Setting', types, 'Price'],
    ...Array.from({ length: 60 }, (_, n) => {
      const { code, description, price } = anInventedLine(n)
      return n % 3 === 0
        ? [code, description, 'Both', 'CDM', price]
        : [n % 3 === 1 ? '71046' : 'J1885', description, 'Both', 'CPT', price]
    }),
  ])
  expect(proposal.certainty).toBe('certain')
  expect([field('chargeCode', 0), field('hcpcs', 0)]).toEqual([anInventedLine(0).code, ''])
  expect([field('chargeCode', 1), field('hcpcs', 1)]).toEqual(['', '71046'])
})

test('charge codes among HCPCS codes that nothing types are asked about', () => {
  const { proposal } = read([
    ['Code', 'Description', 'Price'],
    ...Array.from({ length: 60 }, (_, n) => {
      const { code, description, price } = anInventedLine(n)
      return [n % 3 === 0 ? code : n % 3 === 1 ? `710${10 + n}` : 'J1885', description, price]
    }),
  ])
  expect(proposal.certainty).toBe('likely')
  expect(proposal.doubt).toContain('77 % of its values could be HCPCS codes')
})
