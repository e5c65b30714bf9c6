import { expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'

/** A list whose first column has that heading, and more columns before the description if asked. */
function proposed(heading: string, code: (n: number) => string, further = '') {
  const lines = Array.from({ length: 120 }, (_, n) => {
    const { description, hcpcs, rev, price, code: charge } = anInventedLine(n)
    return [code(n), ...(further ? [charge] : []), description, hcpcs, `0${rev}`, price]
  })
  const head = [heading, ...(further ? [further] : []), 'Desc', 'HCPCS', 'RC', 'Amt']
  return proposeMapping(aSourceTable([head, ...lines])).mapping.roles.slice(0, 2)
}

const ofDepartment = (n: number) => `${3010 + 100 * (n % 9)}-${String(n + 1).padStart(5, '0')}`

test.each(['Dept Code', 'Dept/Code', 'Dept-Code', 'Department Charge Number', 'Cost Center'])(
  'codes under “%s” that tell every line apart are the charge codes',
  (heading) => {
    expect(proposed(heading, ofDepartment)).toEqual(['chargeCode', 'description'])
    expect(proposed(heading, (n) => anInventedLine(n).code)).toEqual(['chargeCode', 'description'])
  },
)

test('departments that come again are departments', () => {
  expect(proposed('Dept Code', (n) => `${3010 + (n % 9)}`)).toEqual(['department', 'description'])
})

test('where another column has the charge codes, the department gives none', () => {
  for (const further of ['Charge Code', 'Item'])
    expect(proposed('Dept Code', ofDepartment, further)[1]).toBe('chargeCode')
})
