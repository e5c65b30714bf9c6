import { expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { proposeMapping } from './proposeMapping'
import { anInventedLine, type InventedLine } from './someLines'

/** A list with a column `Charge`, and one that is named a price; every tenth line follows a title and the headings. */
function proposed(
  charge: (line: InventedLine) => string,
  price: string,
  isTitled = false,
  name = 'Charge',
) {
  const head = ['Dept', name, 'Description', 'CPT', 'Rev', price]
  const lines = Array.from({ length: 120 }, (_, n) => {
    const line = anInventedLine(n)
    const cells = [
      line.dept,
      charge(line),
      line.description,
      line.hcpcs,
      `0${line.rev}`,
      line.price,
    ]
    const titles = [['', `Department: 60${n}`, '', '', '', ''], head]
    return isTitled && n % 10 === 0 ? [...titles, cells] : [cells]
  })
  return proposeMapping(aSourceTable([...(isTitled ? [] : [head]), ...lines.flat()]))
}

const asCode = ['department', 'chargeCode', 'description', 'hcpcs', 'revenueCode', 'price']

test.each([
  [
    'codes that begin anew in each department',
    'Price',
    ({ n }) => `0${101 + 7 * (n >> 4)}${n % 16}`,
  ],
  ['short codes', 'Amount', ({ n }) => `${1003 + n * 5}`],
  ['codes of three digits', 'Fee', ({ n }) => `${300 + n * 5}`],
  ['codes one after another', 'Charge Amount', ({ n }) => `${1000 + n}`],
  ['a department and a number', 'Unit Price', ({ n, dept }) => `${dept}.0${101 + n * 7}`],
  ['long codes', 'Gross Charge', ({ code }) => code],
  ['codes with letters among numbers', 'Amt', ({ n, code }) => (n % 7 === 0 ? `CC#${code}` : code)],
  ['codes with letters', 'Gross Amount', ({ n, code }) => `${n % 2 === 0 ? 'EX' : 'LAB'}-${code}`],
] as readonly [string, string, (line: InventedLine) => string][])(
  'a column `Charge` of %s beside `%s` is the charge code',
  (_, price, charge) => {
    expect(proposed(charge, price).mapping.roles).toEqual(asCode)
    expect(proposed(charge, price, true).mapping.roles).toEqual(asCode)
  },
)

test.each(['Charge Item', 'CHARGE_ITEM', 'Chg Item'])(
  'codes, some with letters, under `%s` beside `Charge Amount` or `Price` are the charge codes',
  (name) => {
    const codes = ({ n, code }: InventedLine) => (n % 7 === 0 ? `CC#${code}` : code)
    expect(proposed(codes, 'Charge Amount', false, name).mapping.roles).toEqual(asCode)
    expect(proposed(codes, 'Price', false, name).mapping.roles).toEqual(asCode)
    expect(proposed(({ code }) => code, 'Price', false, name).mapping.roles).toEqual(asCode)
  },
)

test.each([
  ['without cents', ({ price }) => `${Math.round(Number(price))}`],
  ['of which a part is taken off', ({ price }) => `${Math.round(Number(price) / 0.6)}`],
  [
    'with words among them',
    ({ n, price }) => (n % 7 === 0 ? 'STAT' : `${Math.round(Number(price))}`),
  ],
  ['that come again', ({ n }) => `${150 + (n % 20) * 25}`],
] as readonly [string, (line: InventedLine) => string][])(
  'a column `Charge` of amounts %s stays a price',
  (_, charge) => {
    const { mapping } = proposed(charge, 'Price')
    expect(mapping.roles[1]).toBe('price')
  },
)

/** A list whose first column has numbers and an open name, and whose price is named `Charge`. */
function rolesUnder(name: string, number: (n: number) => string) {
  const lines = Array.from({ length: 120 }, (_, n) => {
    const { description, hcpcs, rev, price } = anInventedLine(n)
    return [number(n), description, hcpcs, `0${rev}`, price]
  })
  const { mapping } = proposeMapping(
    aSourceTable([[name, 'Description', 'CPT', 'Rev', 'Charge'], ...lines]),
  )
  return mapping.roles
}

test.each(['Item', 'Code'])('numbers one after another under `%s` are charge codes', (name) => {
  const roles = ['chargeCode', 'description', 'hcpcs', 'revenueCode', 'price']
  expect(rolesUnder(name, (n) => `${7_000_000 + n}`)).toEqual(roles)
  expect(rolesUnder(name, (n) => `${1000 + n}`)).toEqual(roles)
})

test('numbers of rows under `Item` are none', () => {
  expect(rolesUnder('Item', (n) => `${n + 1}`)[0]).toBe('other')
})
