import { expect, test } from 'vitest'
import { absentColumns } from './absentColumns'
import type { ColumnMapping, ColumnRole } from './ColumnMapping'

const mapping = (roles: readonly ColumnRole[]): ColumnMapping => ({
  headerRow: 0,
  headerRows: 1,
  roles,
  order: {},
})

test('each field without a column is named with what follows', () => {
  const absent = absentColumns(mapping(['description', 'price', 'other']))
  expect(absent).toHaveLength(3)
  expect(absent.join('\n')).toMatch(/charge code.*HCPCS or CPT.*revenue code/s)
})

test('of a file that gives all of them nothing is absent', () => {
  const roles = ['chargeCode', 'description', 'hcpcs', 'revenueCode', 'price'] as const
  expect(absentColumns(mapping(roles))).toEqual([])
})

test('codes whose type stands beside them can be of every kind', () => {
  const cms = { ...mapping(['description', 'hcpcs', 'other']), typedCodes: [{ code: 1, type: 2 }] }
  expect(absentColumns(cms)).toEqual(['No column is read as the price: prices are not checked.'])
})
