import { expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { classifyRows } from './classifyRows'
import { proposeMapping } from './proposeMapping'

const heading = [
  'description',
  'code|1',
  'code|1|type',
  'standard_charge|gross',
  'payer_name',
  'standard_charge|negotiated_dollar',
]
const rowsOf = (payer: string) =>
  Array.from({ length: 20 }, (_, n) => [`TUBE ${n}`, `A${n}`, 'CDM', `${n}.50`, payer, '1.00'])

test('a tall file sorted by payer gives each charge once', () => {
  const table = aSourceTable([heading, ...rowsOf('One'), ...rowsOf('Two')])
  const { lines, skipped } = classifyRows(table, proposeMapping(table).mapping)
  expect(lines.length).toBe(20)
  expect(new Set(skipped.slice(1).map(({ reason }) => reason))).toEqual(new Set(['other-payer']))
})

test('a column of codes says that the column beside it tells what they are', () => {
  const { columns } = proposeMapping(aSourceTable([heading, ...rowsOf('One')]))
  expect(columns[1]?.reason).toContain('stands beside it, under “code|1|type”')
})

test('a charge that is listed again for no payer stays a line', () => {
  const table = aSourceTable([heading, ...rowsOf('One'), ...rowsOf('')])
  expect(classifyRows(table, proposeMapping(table).mapping).lines.length).toBe(40)
})

test('the heading of a tall file may stand below blank rows', () => {
  const table = aSourceTable([[''], ['hospital_name'], ['Sample'], heading, ...rowsOf('One')])
  const { mapping } = proposeMapping(table)
  expect([mapping.headerRow, mapping.payerColumn]).toEqual([3, 4])
})

test('where the rows of other payers are too much to keep, the rows above the heading are kept still', () => {
  const long = 'x'.repeat(500_000)
  const second = rowsOf('Two').map((row) => [...row, long])
  const table = aSourceTable([['hospital_name'], ['Sample'], heading, ...rowsOf('One'), ...second])
  const { sheet } = buildSheet(table, proposeMapping(table).mapping)
  expect(sheet.payerRows).toEqual({ count: 20, areKept: false })
  expect(sheet.otherRows?.sourceRows).toEqual(Uint32Array.of(1, 2, 3))
})
