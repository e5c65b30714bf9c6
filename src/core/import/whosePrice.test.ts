import { describe, expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { columnsOfRole } from './columnsOfRole'
import { proposeMapping } from './proposeMapping'

const codes = Array.from({ length: 80 }, (_, n) => [
  `${1_000_037 + n * 31}`,
  `CHEST XRAY ${n} VIEWS`,
])

/** What is proposed for charge codes, descriptions and one amount for each further heading, in cents by column. */
function proposed(
  headings: readonly (readonly string[])[],
  isBlank: (n: number, at: number) => boolean = () => false,
) {
  const width = Math.max(...headings.map((row) => row.length)) - 2
  const table = aSourceTable([
    ...headings,
    ...codes.map((cells, n) => [
      ...cells,
      ...Array.from({ length: width }, (_, at) =>
        isBlank(n, at) ? '' : (10 + n * 1.25 + at * 3).toFixed(2),
      ),
    ]),
  ])
  const { mapping, certainty } = proposeMapping(table)
  return { prices: columnsOfRole(mapping, 'price'), certainty, ...mapping }
}

describe('another price never fills the gaps of the charge', () => {
  test.each([
    'Kaiser Rate',
    'MOLINA OP FEE SCHEDULE',
    'MCR OPPS Rate',
    'WC Fee',
    'DISC PRICE',
    'Oak & Hill Price',
    'Cost',
  ])('%s', (heading) => {
    const isBlank = (n: number, at: number) => at === 0 && n % 3 === 0
    const row = ['Charge Code', 'Description', 'Gross Charge', heading]
    expect(proposed([row], isBlank)).toMatchObject({ prices: [2], certainty: 'certain' })
  })

  test('not even where it stands first', () => {
    expect(proposed([['Charge Code', 'Description', 'Oak Rate', 'Charge']]).prices).toEqual([3])
  })
})

test('settings, campuses and years of one charge are read together', () => {
  const of = (...headings: string[]) => proposed([['CDM', 'Description', ...headings]]).prices
  expect(of('IP Price', 'OP Price')).toEqual([3, 2])
  expect(of('Price North', 'Price South')).toHaveLength(2)
  expect(of('2019 Price', '2020 Price')).toHaveLength(2)
})

test('two prices that are named alike and belong to two parties are no certain choice', () => {
  const { prices, certainty } = proposed([['CDM', 'Description', 'Oak Rate', 'Elm Rate']])
  expect(prices).toEqual([2])
  expect(certainty).toBe('likely')
})

test('rows above say whose prices stand below', () => {
  const grouped = [
    ['', '', 'Gross', '', 'Aetna', '', 'Oak Health', ''],
    ['Code', 'Description', 'IP', 'OP', 'IP', 'OP', 'IP', 'OP'],
  ]
  expect(proposed(grouped).prices).toEqual([3, 2])
  const spread = [
    ['', '', 'Hospital Charges', 'De-identified', ''],
    ['Charge', '', 'Outpatient', 'Minimum', 'Maximum'],
    ['Number', 'Description', 'Amount', 'Rate', 'Rate'],
  ]
  expect(proposed(spread)).toMatchObject({ prices: [2], headerRow: 2, headerRows: 3 })
})

test('columns that are named by campus or year alone are prices, the latest year first', () => {
  const of = (...headings: string[]) => proposed([['CDM', 'Description', ...headings]])
  expect(of('NORTH CAMPUS', 'SOUTH CAMPUS', 'EAST CAMPUS')).toMatchObject({
    prices: [2, 3, 4],
    certainty: 'likely',
  })
  expect(of('2019', '2020', '2021').prices).toEqual([4, 3, 2])
  expect(of('Price 2019', 'Price 2020').prices).toEqual([3, 2])
})

test.each([
  [['Main Campus', 'North Campus', 'Surgery Center']],
  [['Hospital', 'Clinic', 'Surgery Center']],
  [['Mercy Oakdale', 'Mercy Elmwood', 'Mercy Hilltop']],
])('amounts side by side under %s are prices alike, to be looked at', (headings) => {
  expect(proposed([['CDM', 'Description', ...headings]])).toMatchObject({
    prices: [2, 3, 4],
    certainty: 'likely',
  })
})

test('a payer beside facilities is none of them', () => {
  const headings = ['CDM', 'Description', 'Hospital', 'Clinic', 'Aetna', 'Units']
  expect(proposed([headings]).prices).toEqual([2, 3])
})

test('a gross charge behind hundreds of payers is the price', () => {
  const payers = Array.from({ length: 320 }, (_, n) => `Payer ${n} HMO`)
  const { prices, certainty } = proposed([['CDM', 'Description', ...payers, 'Gross Charge']])
  expect(prices).toEqual([322])
  expect(certainty).toBe('certain')
})

test('a price named alike twice is read once, and is not certain', () => {
  const twoLines = ['CDM', 'Description', 'Price', 'Price']
  expect(proposed([twoLines])).toMatchObject({ prices: [2], certainty: 'likely' })
})
