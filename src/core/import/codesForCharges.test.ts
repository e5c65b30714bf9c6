import { expect, test } from 'vitest'
import { aTable } from './aProposal'
import { proposeMapping } from './proposeMapping'

const cptCodes = ['36415', '80048', '85025', '71046', '99283', '97161', '70450', '93005', '10060']
const cptOf = (n: number) => cptCodes[n % cptCodes.length] ?? ''
const numberOf = (description: string) => Number(/\d+$/.exec(description)?.[0])

test.each([
  ['Service', 'Proc'],
  ['Service Item', 'Procedure'],
  ['Account', 'Procedure Code'],
])('“%s” is the charge code where “%s” holds CPT codes', (own, headingOfCpt) => {
  const table = aTable([[own, 'Description', headingOfCpt, 'Rev', 'Fee']], (line) => [
    line.code,
    line.description,
    cptOf(numberOf(line.description)),
    `0${line.rev}`,
    line.price,
  ])
  const { mapping } = proposeMapping(table)
  expect(mapping.roles).toEqual(['chargeCode', 'description', 'hcpcs', 'revenueCode', 'price'])
})

test('“Procedure Code” over nothing but HCPCS codes, some with a letter, is no charge code', () => {
  const codes = [...cptCodes, 'J1885', 'A4649', 'G0390']
  const table = aTable([['Procedure Code', 'Description', 'Fee']], (line) => [
    codes[numberOf(line.description) % codes.length] ?? '',
    line.description,
    line.price,
  ])
  expect(proposeMapping(table).mapping.roles).toEqual(['hcpcs', 'description', 'price'])
})

test('codes that may be CPT beside other codes of every line are asked about', () => {
  const idOf = (n: number) => `${80_050 + n * 7}`
  const table = aTable([['Account', 'Description', 'Code', 'Rev', 'Price']], (line) => [
    line.code,
    line.description,
    idOf(numberOf(line.description)),
    `0${line.rev}`,
    line.price,
  ])
  const { certainty, doubt } = proposeMapping(table)
  expect(certainty).toBe('likely')
  expect(doubt).toContain('“Account” could be the charge code as well')
})

test('ids of five digits with nothing else to tell the lines are no doubt', () => {
  const table = aTable([['Code', 'Description', 'Rev', 'Price']], (line) => [
    `${Number(line.code) - 3_020_000}`,
    line.description,
    `0${line.rev}`,
    line.price,
  ])
  expect(proposeMapping(table)).toMatchObject({ certainty: 'certain', doubt: null })
})

test('codes that a spreadsheet has shortened are charge codes, and their loss is told', () => {
  const table = aTable([['Charge Code', 'Description', 'Rev', 'CPT', 'Price']], (line) => [
    `4.0${Number(line.code) % 1000}E+11`,
    line.description,
    `0${line.rev}`,
    line.hcpcs,
    line.price,
  ])
  const { mapping, certainty, doubt } = proposeMapping(table)
  expect(mapping.roles[0]).toBe('chargeCode')
  expect(certainty).toBe('likely')
  expect(doubt).toContain('their last digits are lost')
})
