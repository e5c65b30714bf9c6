import { expect, test } from 'vitest'
import { appendSheets } from '../import/appendSheets'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { csvOf, exportedLine, factsAndReimport, imported } from './aReimport'

const heading = [
  'description',
  'code|1',
  'code|1|type',
  'code|2',
  'code|2|type',
  'modifiers',
  'setting',
  'standard_charge|gross',
]

/** A CMS price transparency file with these four code cells on its first lines. */
async function aTransparencyFile(codes: readonly (readonly string[])[]): Promise<ChargeSheet> {
  return new ChargeSheet((await transparencyImport(codes)).sheet)
}

async function transparencyImport(codes: readonly (readonly string[])[]) {
  const rows = Array.from({ length: 20 }, (_, n) => [
    `TUBE SET ${n}`,
    ...(codes[n] ?? [`S10${n + 10}`, 'CDM', '272', 'RC']),
    '',
    'both',
    `${n + 10}.50`,
  ])
  const preamble = [
    ['hospital_name', 'last_updated_on', 'version'],
    ['Sample Hospital', '2026-01-01', '3.0.0'],
  ]
  return imported(csvOf([...preamble, heading, ...rows]))
}

async function expectSameAgain(sheet: ChargeSheet) {
  const [now, again] = await factsAndReimport(sheet)
  expect(again).toEqual(now)
}

test('a code goes into the free pair of columns, with its type, and the charge code stays', async () => {
  const sheet = await aTransparencyFile([['S1001', 'CDM', '', '']])
  sheet.set(0, 'hcpcs', 'J1885')
  expect(exportedLine(sheet, 0)).toMatchObject({
    'code|1': 'S1001',
    'code|1|type': 'CDM',
    'code|2': 'J1885',
    'code|2|type': 'HCPCS',
  })
  await expectSameAgain(sheet)
})

test('where no pair is free a further one is added', async () => {
  const sheet = await aTransparencyFile([])
  sheet.set(0, 'hcpcs', '36430')
  expect(exportedLine(sheet, 0)).toMatchObject({
    'code|1': 'S1010',
    'code|2': '272',
    'code|3': '36430',
    'code|3|type': 'CPT',
  })
  expect(exportedLine(sheet, 1)).toMatchObject({ 'code|3': '', 'code|3|type': '' })
  await expectSameAgain(sheet)
})

test('a changed code goes where a code of its type stood, and the type follows the code', async () => {
  const sheet = await aTransparencyFile([['0324', 'RC', '71046TC', 'CPT']])
  sheet.set(0, 'revenueCode', '0320')
  sheet.set(0, 'hcpcs', 'G0279')
  expect(exportedLine(sheet, 0)).toMatchObject({
    'code|1': '0320',
    'code|1|type': 'RC',
    'code|2': 'G0279TC',
    'code|2|type': 'HCPCS',
  })
  await expectSameAgain(sheet)
})

test('a code taken off leaves neither a code nor a type', async () => {
  const sheet = await aTransparencyFile([['S1001', 'CDM', '71046', 'CPT']])
  sheet.set(0, 'hcpcs', '')
  expect(exportedLine(sheet, 0)).toMatchObject({
    'code|1': 'S1001',
    'code|2': '',
    'code|2|type': '',
  })
  await expectSameAgain(sheet)
})

test('what the file said of a field is the code of its type', async () => {
  const sheet = await aTransparencyFile([['S1001', 'CDM', '71046TC', 'CPT']])
  expect(sheet.fileText(0, 'hcpcs')).toBe('71046TC')
  expect(sheet.fileText(0, 'chargeCode')).toBe('S1001')
  expect(sheet.fileText(0, 'revenueCode')).toBe('')
})

test('a department the file has no column for is read again from the added column', async () => {
  const sheet = await aTransparencyFile([])
  sheet.set(0, 'department', 'SUPPLIES')
  expect(exportedLine(sheet, 0)).toMatchObject({ Department: 'SUPPLIES' })
  await expectSameAgain(sheet)
})

test('types decide the column of a code also in the second of two files', async () => {
  const north = await transparencyImport([])
  const south = { ...(await transparencyImport([['0324', 'RC', '71046', 'CPT']])), fileName: 'b' }
  const sheet = new ChargeSheet(appendSheets([north, south]).sheet)
  const row = north.sheet.lineCount
  sheet.set(row, 'hcpcs', '71045')
  expect(exportedLine(sheet, row)).toMatchObject({ 'code|1': '0324', 'code|2': '71045' })
})
