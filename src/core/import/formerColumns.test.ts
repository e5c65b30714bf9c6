import { describe, expect, test } from 'vitest'
import { aTable } from './aProposal'
import { columnsOfRole } from './columnsOfRole'
import { proposeMapping } from './proposeMapping'

/** A list of charges that has each of these two columns, with values that differ. */
function proposedFor(role: 'chargeCode' | 'description' | 'hcpcs' | 'revenueCode', pair: string[]) {
  const [first = '', second = ''] = pair
  const names = { chargeCode: 'CDM', description: 'Description', hcpcs: 'CPT', revenueCode: 'Rev' }
  const others = (['chargeCode', 'description', 'hcpcs', 'revenueCode'] as const).filter(
    (other) => other !== role,
  )
  const head = [first, second, ...others.map((other) => names[other]), 'Price']
  return proposeMapping(
    aTable([head], ({ code, description, hcpcs, rev, price }) => {
      const cells = { chargeCode: code, description, hcpcs, revenueCode: `0${rev}` }
      const twin = {
        chargeCode: `9${code}`,
        description: `${description} X`,
        hcpcs: hcpcs === '' ? '99201' : hcpcs,
        revenueCode: '0510',
      }
      return [cells[role], twin[role], ...others.map((other) => cells[other]), price]
    }),
  )
}

describe('of what was and what is', () => {
  test.each([
    ['hcpcs', ['Old CPT', 'New CPT'], 1],
    ['hcpcs', ['New CPT', 'Old CPT'], 0],
    ['hcpcs', ['Previous CPT', 'HCPCS'], 1],
    ['hcpcs', ['2025 CPT', '2026 CPT'], 1],
    ['revenueCode', ['Prior Rev Code', 'Rev Code'], 1],
    ['revenueCode', ['Old Rev', 'New Rev'], 1],
    ['description', ['Old Description', 'New Description'], 1],
    ['chargeCode', ['Legacy CDM', 'New CDM'], 1],
    ['chargeCode', ['Former Charge #', 'Charge #'], 1],
    ['chargeCode', ['Alternate Charge Code', 'Charge Code'], 1],
  ] as const)('the %s of %j is column %i alone', (role, pair, column) => {
    const { mapping, certainty } = proposedFor(role, [...pair])
    expect(columnsOfRole(mapping, role)).toEqual([column])
    expect(certainty).toBe('certain')
  })

  test('the reason says so', () => {
    const { columns } = proposedFor('hcpcs', ['Old CPT', 'New CPT'])
    expect(columns[0]?.reason).toBe('Heading “Old CPT”; another column has what is used now.')
  })

  test('what was is read where nothing else is', () => {
    const { mapping } = proposedFor('hcpcs', ['Old CPT', 'Notes'])
    expect(columnsOfRole(mapping, 'hcpcs')[0]).toBe(0)
  })
})

test('of two charge codes whose names say nothing the first is read, and asked about', () => {
  const { mapping, certainty, doubt } = proposedFor('chargeCode', ['CDM Number', 'Charge Code'])
  expect(columnsOfRole(mapping, 'chargeCode')).toEqual([0])
  expect(certainty).toBe('likely')
  expect(doubt).toContain('“Charge Code” may be it as well')
})
