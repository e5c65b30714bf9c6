import { expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { aLineOf } from './aProposal'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { columnsOfRole } from './columnsOfRole'
import { proposeMapping } from './proposeMapping'

/** A sheet with a price and codes for each setting, under these headings for the latter. */
function proposedFor(headings: readonly string[]) {
  const rows = Array.from({ length: 60 }, (_, n) => {
    const { code, description, rev, hcpcs, price } = aLineOf(n)
    return [code, description, rev, '0761', hcpcs, 'G0378', price, '99.25']
  })
  const table = aSourceTable([['Charge Code', 'Description', ...headings], ...rows])
  return { table, proposal: proposeMapping(table) }
}

test.each([
  [['IP Rev Code', 'OP Rev Code', 'IP HCPCS', 'OP HCPCS', 'IP Price', 'OP Price']],
  [['INP REV', 'OUT REV', 'INPT CPT', 'OUTPT CPT', 'Inpatient Charge', 'Outpatient Charge']],
])('under %j the codes come from the same setting as the price', (headings) => {
  const { table, proposal } = proposedFor(headings)
  const { mapping, columns } = proposal
  expect(columnsOfRole(mapping, 'price')).toEqual([7, 6])
  expect(columnsOfRole(mapping, 'revenueCode')).toEqual([3, 2])
  expect(columnsOfRole(mapping, 'hcpcs')).toEqual([5, 4])
  expect(columns[7]?.reason).toContain(
    'The outpatient columns are read first, for prices and codes alike.',
  )
  expect(columns[2]?.reason).toContain('Kept; read where the outpatient column is blank.')
  const { fields, fileColumns } = buildSheet(table, mapping).sheet
  const first = [fields.revenueCode, fields.hcpcs, fields.price].map(
    (column) => column && readerOf(column)(0),
  )
  expect(first).toEqual(['0761', 'G0378', '99.25'])
  expect(fileColumns[2] && readerOf(fileColumns[2].cells)(0)).toBe(aLineOf(0).rev)
})

test('codes of two settings beside one price of neither keep the order of the file', () => {
  const { proposal } = proposedFor(['IP Rev Code', 'OP Rev Code', 'IP HCPCS', 'OP HCPCS', 'Price'])
  expect(columnsOfRole(proposal.mapping, 'revenueCode')).toEqual([2, 3])
  expect(proposal.columns[2]?.reason).not.toContain('read first')
})
