import { describe, expect, test } from 'vitest'
import { partBeginnings, partNumbers } from './partNumbers'
import { partKeys, SheetParts } from './SheetParts'

describe('part numbers', () => {
  test('are read without dashes, points and leading zeros', () => {
    expect(partNumbers('STENT ABBOTT 1007848-28')).toEqual(['100784828'])
    expect(partNumbers('T PLATE 3/5H (A-4350.14)')).toEqual(['A435014'])
    expect(partNumbers('0050330342-UPPER GI ENDOSCOPY')).toEqual(['50330342'])
  })

  test('are not the sizes, doses and words of a line', () => {
    expect(partNumbers('SCREW CORT 3.5X24MM')).toEqual([])
    expect(partNumbers('KETOROLAC 30MG/ML INJ')).toEqual([])
  })

  test('of one row of a catalogue begin alike', () => {
    expect(partBeginnings('SCIMED 38959-1220', 5)).toEqual(partBeginnings('SCIMED 38959-09', 5))
  })
})

test('lines of a sheet whose part numbers begin alike speak for their code, the line asked about apart', () => {
  const sheet = new SheetParts()
  const line = (description: string) => ({ parts: partKeys(description), code: 'C1887' })
  for (const description of ['SCIMED 38959-1220', 'SCIMED 38959-1225', 'ABBOTT 1007848-28'])
    sheet.count(line(description), 1)
  const shares = sheet.sharesOf('SCIMED 38959-09', 5, undefined)
  expect(shares('C1887')).toBeCloseTo(2 / 3)
  expect(shares('C1725')).toBe(0)
  const own = line('ABBOTT 1007848-28')
  expect(sheet.sharesOf('ABBOTT 1007848-28', 5, own)('C1887')).toBe(0)
})
