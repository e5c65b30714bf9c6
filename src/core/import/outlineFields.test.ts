import { expect, it } from 'vitest'
import { readerOf } from '../sheet/Column'
import { aLineOf } from './aProposal'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { previewOf } from './importPreview'
import { outlineRemark } from './outlineFields'
import { proposeMapping } from './proposeMapping'

const codes = ['0120', '0270', '0300', '0324', '0450', '0636']

/** A hundred and twenty charges under their revenue codes, which `codeOf` gives for a line. */
const aList = (codeOf: (n: number) => string) =>
  aSourceTable([
    ['Charge Code', 'Rev Code', 'Description', 'CPT', 'Price'],
    ...Array.from({ length: 120 }, (_, n) => {
      const { code, description, hcpcs, price } = aLineOf(n)
      return [code, codeOf(n), description, hcpcs, price]
    }),
  ])

const ofGroup = (n: number) => codes[Math.floor(n / 20)] ?? ''
const besideFirst = aList((n) => (n % 20 === 0 ? ofGroup(n) : ''))

const revenueCodes = (table: typeof besideFirst, fillDown?: boolean) => {
  const { mapping } = proposeMapping(table)
  const chosen = fillDown === undefined ? mapping : { ...mapping, fillDown }
  const column = buildSheet(table, chosen).sheet.fields.revenueCode
  return Array.from({ length: 120 }, (_, n) => (column ? readerOf(column)(n) : ''))
}

it('gives every line the revenue code that stands beside the first line of its group', () => {
  expect(revenueCodes(besideFirst)).toEqual(Array.from({ length: 120 }, (_, n) => ofGroup(n)))
  const { mapping } = proposeMapping(besideFirst)
  expect(outlineRemark(besideFirst, mapping)).toMatch(/^The revenue codes stand beside the first/)
  expect(previewOf(besideFirst, mapping).lines[1]?.revenueCode).toBe('0120')
})

it('leaves the lines as they are where a person says so', () => {
  expect(revenueCodes(besideFirst, false).filter((code) => code !== '')).toEqual(codes)
  const mapping = { ...proposeMapping(besideFirst).mapping, fillDown: false }
  expect(previewOf(besideFirst, mapping).outlined).toEqual(['revenueCode'])
  expect(outlineRemark(besideFirst, mapping)).toBeNull()
})

it('fills nothing down where codes come again among lines that have none', () => {
  const some = aList((n) => (n % 7 === 0 ? ofGroup((n * 11) % 120) : ''))
  expect(revenueCodes(some).filter((code) => code !== '')).toHaveLength(18)
  expect(outlineRemark(some, proposeMapping(some).mapping)).toBeNull()
})
