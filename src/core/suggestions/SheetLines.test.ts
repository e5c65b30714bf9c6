import { expect, test } from 'vitest'
import { SheetLines } from './SheetLines'

const aLine = (row: number, description: string, hcpcs: string) => ({
  row,
  description,
  revenueCode: '0301',
  hcpcs,
})

function aSheet(): SheetLines {
  const sheet = new SheetLines(
    () => 1,
    () => '',
  )
  sheet.put(aLine(0, 'GLUCOSE SERUM', '82947'))
  sheet.put(aLine(1, 'GLUCOSE URINE', '82945'))
  return sheet
}

test('the most similar line of the sheet comes first', () => {
  expect(
    aSheet()
      .nearestTo('GLUCOSE, URINE', -1, 2)
      .map(({ code }) => code),
  ).toEqual(['82945', '82947'])
})

test('a line does not answer for itself', () => {
  expect(
    aSheet()
      .nearestTo('GLUCOSE URINE', 1, 5)
      .map(({ row }) => row),
  ).toEqual([0])
})

test('a changed line is known by what it says now, and a line without a code not at all', () => {
  const sheet = aSheet()
  sheet.put(aLine(1, 'GLUCOSE URINE', '81099'))
  expect(sheet.countOf('82945')).toBe(0)
  expect(sheet.nearestTo('GLUCOSE URINE', -1, 1)[0]?.code).toBe('81099')
  sheet.put(aLine(1, 'GLUCOSE URINE', ''))
  expect(sheet.size).toBe(1)
})

test('how the sheet codes a revenue code counts, every candidate as if the line carried it', () => {
  const sheet = aSheet()
  const laboratory = { description: '', revenueCode: '0301' }
  expect(sheet.shareWith(laboratory, '82947', 0)).toBeCloseTo(1 / 3)
  expect(sheet.shareWith(laboratory, '82947', 7)).toBeCloseTo(2 / 4)
  expect(sheet.shareWith({ description: '', revenueCode: '' }, '82947', 7)).toBe(0)
  expect(sheet.countWith('99999', 7)).toBe(1)
  expect(sheet.countWith('82947', 0)).toBe(1)
})

test('without revenue codes the lines of the department tell how this hospital codes', () => {
  const sheet = new SheetLines(
    () => 1,
    () => '',
  )
  const inPharmacy = { description: 'ASPIRIN', revenueCode: '', department: 'Pharmacy' }
  sheet.put({ row: 0, ...inPharmacy, hcpcs: 'A9270' })
  sheet.put({ row: 1, ...inPharmacy, hcpcs: 'A9270' })
  sheet.put({ row: 2, ...inPharmacy, department: 'Laboratory', hcpcs: '82947' })
  expect(sheet.countBeside(inPharmacy, 'A9270', 7)).toBe(2)
  expect(sheet.countBeside(inPharmacy, 'A9270', 0)).toBe(1)
  expect(sheet.countBeside(inPharmacy, '82947', 7)).toBe(0)
  expect(sheet.shareWith(inPharmacy, 'A9270', 7)).toBeCloseTo(3 / 4)
})

test('the share of lines that have their code for themselves follows every change', () => {
  const sheet = aSheet()
  expect(sheet.aloneShare).toBe(1)
  sheet.put(aLine(2, 'GLUCOSE BODY FLUID', '82945'))
  expect(sheet.aloneShare).toBeCloseTo(1 / 3)
  sheet.put(aLine(2, 'GLUCOSE BODY FLUID', ''))
  expect(sheet.aloneShare).toBe(1)
})

test('a line does not count for its own code', () => {
  const sheet = aSheet()
  expect(sheet.countsBut(1)('82945')).toBe(0)
  expect(sheet.countsBut(0)('82945')).toBe(1)
})

test('a short sheet hardly tells that codes stand alone', () => {
  const sheet = aSheet()
  expect(sheet.tellsAlone).toBeCloseTo(0.01)
  for (let row = 2; row < 300; row++) sheet.put(aLine(row, 'GLUCOSE', String(10000 + row)))
  expect(sheet.tellsAlone).toBe(1)
})
