import { expect, test } from 'vitest'
import { aTable, proposed, whole, wholeIsRead } from './aProposal'
import { proposeMapping } from './proposeMapping'
import { sheetDate } from './sheetDate'

test('a French heading is read', () => {
  const heading = ['Code acte', 'Libellé', 'Code revenu', 'Code HCPCS', 'Prix unitaire']
  expect(proposed([heading], whole)).toEqual({ headerRow: 0, ...wholeIsRead })
})

test('a heading whose last row is cut short is read to its end', () => {
  const rows = [
    ['', '', 'Billing', '', 'Charge'],
    ['Item', 'Item', 'Rev', 'Proc', 'Std'],
    ['No.', 'Name', 'Cd', 'Cd', 'Amt'],
  ]
  expect(proposed(rows, whole)).toEqual({ headerRow: 2, ...wholeIsRead })
})

test('of four quarters the latest price is read first, and the others where it is blank', () => {
  const quarters = ['Q1 2024 Price', 'Q2 2024 Price', 'Q3 2024 Price', 'Q4 2024 Price']
  const { price } = proposed([['Charge Code', 'Description', ...quarters]], (line) => [
    line.code,
    line.description,
    ...quarters.map(() => line.price),
  ])
  expect(price).toEqual([5, 4, 3, 2])
})

test.each([
  ['CDM Q2 2024', 'CDM Q1 2024'],
  ['CDM 3Q24', 'CDM 2Q24'],
  ['2024 Q4', '2024 Q3'],
  ['Q1 FY25', 'Q4 FY24'],
])('the sheet “%s” is later than “%s”', (later, earlier) => {
  expect(sheetDate(later)).toBeGreaterThan(sheetDate(earlier) ?? Number.POSITIVE_INFINITY)
})

test('a price with a year beside one without is a question', () => {
  const heading = ['Charge Code', 'Description', 'Rev Code', 'CPT', 'Price']
  const dated = aTable([[...heading, 'Price 2023']], (line) => [...whole(line), line.price])
  expect(proposeMapping(dated).certainty).toBe('likely')
  expect(proposeMapping(aTable([heading], whole)).certainty).toBe('certain')
})
