import { expect, test } from 'vitest'
import { utf8 } from './aReading'
import { furtherTables, otherYears } from './chosenTable'
import { ImportDesk } from './ImportDesk'
import { isOtherYear } from './otherYears'
import { anInventedLine } from './someLines'

const table = (name: string, fileName = 'book.xlsx', headings = 'code\nprice') => ({
  name,
  fileName,
  proposal: { headings },
})

test.each([
  ['CDM24', 'CDM25'],
  ['CDM eff 100124', 'CDM eff 100125'],
  ['7-1-2024 CDM', 'CDM 7.1.2023'],
  ['Q1 2025', 'Q3 2025'],
  ['FY25', 'FY26'],
  ['Jan 2024 Charges', 'Charges Jul 2024'],
])('%s and %s are one list of two dates', (name, other) => {
  expect(isOtherYear(table(name), table(other))).toBe(true)
})

test.each([
  ['North 2024', 'South 2025'],
  ['CDM 2025', 'CDM 2025 Pharmacy'],
  ['Rooms', 'Supplies'],
])('%s and %s are two lists', (name, other) => {
  expect(isOtherYear(table(name), table(other))).toBe(false)
})

test('headings may have the year as well', () => {
  const [older, later] = ['code\nprice 2024', 'code\nprice 2025']
  expect(isOtherYear(table('2024', 'a.xlsx', older), table('2025', 'a.xlsx', later))).toBe(true)
  expect(isOtherYear(table('2024', 'a.xlsx', older), table('2025', 'a.xlsx', 'drug\nndc'))).toBe(
    false,
  )
})

test('of two files of two years the later one is proposed, and the other is no part of it', async () => {
  const lines = Array.from({ length: 80 }, (_, n) => {
    const { code, description, price } = anInventedLine(n)
    return [code, description, `"${price}"`].join(',')
  })
  const file = (name: string) => ({
    name,
    bytes: utf8(['Charge Code,Description,Price', ...lines].join('\n')),
  })
  const { tables, proposed } = await new ImportDesk().read(
    [file('cdm-2024.csv'), file('cdm-2025.csv')],
    () => {},
  )
  expect(proposed).toBe(1)
  expect(tables[1]?.proposal.certainty).toBe('likely')
  expect(furtherTables(tables, 1)).toEqual([])
  expect(otherYears(tables, 1)).toEqual([0])
})
