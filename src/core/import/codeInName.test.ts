import { describe, expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { absentColumns } from './absentColumns'
import { aTable } from './aProposal'
import { buildSheet } from './buildSheet'
import { namedCode } from './codeInName'
import { mappingWith } from './mappingWith'
import { proposeMapping } from './proposeMapping'

const head = ['Procedure', 'Rev Code', 'CPT', 'Price']
const tableOf = (name: (code: string, description: string) => string) =>
  aTable([head], ({ code, description, rev, hcpcs, price }) => [
    name(code, description),
    `0${rev}`,
    hcpcs,
    price,
  ])

describe('charge codes in the names of charges are taken apart', () => {
  test.each([
    ['in brackets behind', (code: string, text: string) => `${text} [${code}]`],
    ['in round brackets behind', (code: string, text: string) => `${text} (${code})`],
    ['behind a dash', (code: string, text: string) => `${text} - ${code}`],
    ['behind a bar', (code: string, text: string) => `${text}|${code}`],
    ['before a dash', (code: string, text: string) => `${code} - ${text}`],
    ['first', (code: string, text: string) => `${code} ${text}`],
  ])('%s', (_, name) => {
    const table = tableOf(name)
    const { mapping, certainty } = proposeMapping(table)
    expect(certainty).toBe('certain')
    expect(absentColumns(mapping)).toEqual([])
    const { sheet } = buildSheet(table, mapping)
    const { chargeCode, description } = sheet.fields
    if (!chargeCode || !description) throw new Error('Nothing was taken apart.')
    expect([readerOf(chargeCode)(1), readerOf(description)(1)]).toEqual([
      '3100007',
      'CBC W AUTO DIFF 1',
    ])
    expect(readerOf(sheet.fileColumns[0]?.cells ?? chargeCode)(1)).toBe(
      name('3100007', 'CBC W AUTO DIFF 1'),
    )
  })

  test('until a person says which column has them', () => {
    const table = tableOf((code, text) => `${text} [${code}]`)
    const { mapping } = proposeMapping(table)
    const { sheet } = buildSheet(table, mappingWith(mapping, 1, 'chargeCode'))
    expect(sheet.fieldSources).toMatchObject({ chargeCode: [1], description: [0] })
  })
})

test('CPT codes, sizes and numbers that come again are part of the name', () => {
  for (const name of [
    (_: string, text: string) => `${text} (71046)`,
    (_: string, text: string) => `${text} - 1000ML`,
    (code: string, text: string) => (Number(code) % 2 === 0 ? `${text} [${code}]` : text),
  ])
    expect(proposeMapping(tableOf(name)).mapping.codeInName).toBeUndefined()
})

test('a name without a code has none', () => {
  expect(namedCode('XR CHEST 2 VIEWS', 'behind')).toBeNull()
  expect(namedCode('1000 ML SALINE', 'first')).toBeNull()
})

test('codes of items, with a sign in them or short, are charge codes too before a dash', () => {
  const table = tableOf((code, text) => {
    const item = Number(code) % 3 === 0 ? `EX#M${code}` : `CC#${code}`
    return `${Number(code) % 5 === 0 ? `DWE${code.slice(-3)}` : item} - ${text}`
  })
  expect(proposeMapping(table).mapping.codeInName).toEqual({ column: 0, place: 'before' })
  expect(namedCode('EX#1221-36-158 - LINER 36MM', 'before')).toEqual({
    code: 'EX#1221-36-158',
    name: 'LINER 36MM',
  })
})
