import { expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { utf8 } from './aReading'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { ImportDesk } from './ImportDesk'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'
import { revenueTitle } from './titleRevenueCodes'

const heading = ['Charge Code', 'Description', 'CPT', 'Price']
const lines = (from: number) =>
  Array.from({ length: 20 }, (_, n) => {
    const { code, description, hcpcs, price } = anInventedLine(from + n)
    return [code, description, hcpcs, price]
  })

/** Revenue code and department of the lines, each pair once. */
function read(rows: readonly (readonly string[])[]) {
  const table = aSourceTable(rows)
  const { sheet } = buildSheet(table, proposeMapping(table).mapping)
  const { revenueCode, department } = sheet.fields
  const cellOf = (column: typeof department) => (column ? readerOf(column) : () => '')
  const [code, name] = [cellOf(revenueCode), cellOf(department)]
  return [...new Set(Array.from({ length: sheet.lineCount }, (_, at) => `${code(at)} ${name(at)}`))]
}

test('titles with a revenue code give it to the lines below, and their words the department', () => {
  const rows = [
    heading,
    ['Revenue Code: 0300 LABORATORY'],
    ...lines(0),
    ['Revenue Code: 0324 CHEST X-RAY'],
    ...lines(20),
    ['Revenue Code: 0343 DIAGNOSTIC RADIOPHARMACEUTICALS OF NUCLEAR MEDICINE AND PET'],
    ...lines(40),
  ]
  expect(read(rows).map((text) => text.slice(0, 4))).toEqual(['0300', '0324', '0343'])
  expect(read(rows).slice(0, 2)).toEqual(['0300 LABORATORY', '0324 CHEST X-RAY'])
})

test('a department without a revenue code of its own gets none from the one before', () => {
  const rows = [
    heading,
    ['LABORATORY'],
    ['REV CODE 300'],
    ...lines(0),
    ['RADIOLOGY'],
    ['REV CODE 320'],
    ...lines(20),
    ['PHARMACY'],
    ...lines(40),
  ]
  expect(read(rows)).toEqual(['0300 LABORATORY', '0320 RADIOLOGY', ' PHARMACY'])
})

test('a column of revenue codes is not overruled by titles', () => {
  const withCode = (from: number) => lines(from).map((cells) => [...cells, '0450'])
  const rows = [
    [...heading, 'Rev Code'],
    ['Revenue Code: 0300 LABORATORY'],
    ...withCode(0),
    ['Revenue Code: 0320 RADIOLOGY'],
    ...withCode(20),
  ]
  expect(read(rows)).toEqual(['0450 LABORATORY', '0450 RADIOLOGY'])
})

test('codes that titles give are told, and are not certain', async () => {
  const rows = [heading, ['REV 0300 LAB'], ...lines(0), ['REV 0320 RADIOLOGY'], ...lines(20)]
  const bytes = utf8(rows.map((cells) => cells.join(',')).join('\n'))
  const { tables, remarks } = await new ImportDesk().read([{ name: 'a.csv', bytes }], () => {})
  expect(tables[0]?.proposal.certainty).toBe('likely')
  expect(remarks.join(' ')).toContain('The revenue codes stand in titles such as “REV 0300 LAB”')
})

test.each([
  ['Revenue Code: 0300 LABORATORY', '0300', 'LABORATORY'],
  ['*** REV 450 ***', '0450', ''],
  ['UB 0636 - DRUGS', '0636', 'DRUGS'],
  ['Rev. Center # 0120: ROOM', '0120', 'ROOM'],
])('“%s” is a title of a revenue code', (text, code, name) => {
  expect(revenueTitle(text)).toEqual({ code, name })
})

test.each(['REVISION 300 KNEE', 'REVENUE 2024', 'Revenue Center LABORATORY', '0300 LABORATORY'])(
  '“%s” is none',
  (text) => {
    expect(revenueTitle(text)).toBeNull()
  },
)
