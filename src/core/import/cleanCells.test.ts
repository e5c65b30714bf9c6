import { describe, expect, test } from 'vitest'
import { cleanChargeCode } from './cleanChargeCode'
import { cleanHcpcs } from './cleanHcpcs'
import { cleanModifiers } from './cleanModifiers'
import { cleanPrice } from './cleanPrice'
import { cleanRevenueCode } from './cleanRevenueCode'

describe('a HCPCS cell', () => {
  test.each([
    ['93925TC', '93925', 'TC'],
    ['CPT® 71046', '71046', ''],
    ['71046 (CPT)', '71046', ''],
    ['71046 - CHEST 2 VIEWS', '71046', ''],
    ['97161 - 97163', '97161 - 97163', ''],
    ['71046;TC', '71046', 'TC'],
    ['73110 (RT)', '73110', 'RT'],
    ['73110(RT, TC)', '73110', 'RT TC'],
    ['8710190', '87101', '90'],
    ['G8997CKGN', 'G8997', 'CK GN'],
    ['97165 GO', '97165', 'GO'],
    ['99213-25', '99213', '25'],
    ['096372GY', '96372', 'GY'],
    ['0C1781        ', 'C1781', ''],
    ['061650', '61650', ''],
    ['0075T26', '0075T', '26'],
    ['j1885', 'J1885', ''],
    ['1996', '01996', ''],
    ['99213.0', '99213', ''],
    ['CPT 99213', '99213', ''],
    ['="36415"', '36415', ''],
  ])('%s reads as code %s with modifiers %s', (cell, hcpcs, modifiers) => {
    expect(cleanHcpcs(cell)).toEqual({ hcpcs, modifiers })
  })

  test.each(['(blank)', '0', 'SURG', '', 'N/A', '-'])('%s holds no code', (cell) => {
    expect(cleanHcpcs(cell)).toEqual({ hcpcs: '', modifiers: '' })
  })

  test.each(['97161-97163', 'G0463/99213', 'GO410', '1234567', '99', '36415 (LABS)'])(
    '%s is kept as it stands for a check to flag',
    (cell) => {
      expect(cleanHcpcs(cell)).toEqual({ hcpcs: cell, modifiers: '' })
    },
  )
})

test.each([
  ['450', '0450'],
  ['0450', '0450'],
  ['No    301', '0301'],
  ['LABORATORY - CHEMISTRY [0301]', '0301'],
  ['250            1', '0250'],
  ['0301 - LAB CHEMISTRY', '0301'],
  ['301.0', '0301'],
  ['118; 120; 128', '118; 120; 128'],
  ['PHARMACY', 'PHARMACY'],
  ['(blank)', ''],
])('the revenue code cell %s reads as %s', (cell, code) => {
  expect(cleanRevenueCode(cell)).toBe(code)
})

test.each([
  ['$$816.00', '816.00'],
  [' $1,973.00 ', '1973.00'],
  [' $-   ', ''],
  ['-', ''],
  ['(12.50)', '-12.50'],
  ['N/A', 'N/A'],
  ['STAT', 'STAT'],
  ['344.00/444.00', '344.00/444.00'],
  ['1900-07-18', '200'],
  ['1900-07-18 12:00:00', '200.5'],
  ['100,50', '100.50'],
  ['1.298,71', '1298.71'],
  ['1,298', '1298'],
  ['USD 12.50', '12.50'],
  ['$1,012.50/EA', '1012.50'],
  ['12.50-', '-12.50'],
  ['12.50 CR', '-12.50'],
  ['12.50*', '12.50'],
  ['$3,455.00 per day', '3455.00'],
  ['$188/hr', '188'],
  ['188.00 per additional 15 min', '188.00'],
  ['$12.50 each', '12.50'],
  ['$3,455.00 †', '3455.00'],
  ['12.50 (1)', '12.50'],
  ['"3455.00"', '3455.00'],
  ['12"', '12"'],
  ['per diem', 'per diem'],
  ['99213 EA', '99213 EA'],
  ['1/5/1902', '736'],
  ['99213CR', '99213CR'],
])('the price cell %s reads as %s', (cell, price) => {
  expect(cleanPrice(cell)).toBe(price)
})

test.each([
  ['LT,RT', 'LT RT'],
  ['LTRT', 'LT RT'],
  [' 26', '26'],
  ['00', ''],
  ['SEE NOTE', 'SEE NOTE'],
])('the modifier cell %s reads as %s', (cell, modifiers) => {
  expect(cleanModifiers(cell)).toBe(modifiers)
})

test('a charge code keeps its leading zeros and loses its padding', () => {
  expect(cleanChargeCode("  '00010 ")).toBe('00010')
})
