import { expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { chosenTable, rivalsOf } from './chosenTable'
import { proposeMapping } from './proposeMapping'
import { sheetDate } from './sheetDate'

function sheet(name: string, count: number) {
  const lines = Array.from({ length: count }, (_, n) => [
    `${1_000_037 + n * 31}`,
    `CHEST XRAY ${n} VIEWS`,
    (10 + n * 1.25).toFixed(2),
  ])
  return proposeMapping(aSourceTable([['Charge Code', 'Description', 'Price'], ...lines], name))
}

test.each([
  ['CDM FY19', 'CDM FY20'],
  ['07-01-19', '07-01-20'],
  ['Jan 2021', 'Jul 2021'],
  ['CDM 2018', 'CDM 2019'],
  ['Backup', 'CDM'],
  ['Copy of CDM', 'CDM'],
  ['CDM (2)', 'CDM'],
  ['CDM Draft', 'CDM Final'],
])('of %s and %s the latter is proposed, though the former has more rows', (older, later) => {
  expect(chosenTable([sheet(older, 300), sheet(later, 100)])).toBe(1)
  expect(chosenTable([sheet(later, 100), sheet(older, 300)])).toBe(0)
})

test('two sheets alike are rivals, a list with other columns is none', () => {
  const other = proposeMapping(
    aSourceTable(
      [
        ['Name', 'Phone'],
        ['A', '1'],
      ],
      'Contacts',
    ),
  )
  expect(rivalsOf([sheet('East', 100), sheet('West', 100), other], 0)).toEqual([1])
})

test.each([
  ['CDM', null],
  ['DEPT 20 21', null],
  ['CDM_20210701', 2021.5],
  ['July 2021', 2021.5],
  ['CDM24', 2024],
  ['CDM eff 070125', 2025.5],
])('the name %s is dated %s', (name, date) => {
  expect(sheetDate(name)).toBe(date)
})
