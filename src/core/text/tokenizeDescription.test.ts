import { describe, expect, test } from 'vitest'
import { tokenizeDescription } from './tokenizeDescription'

const keys = (description: string) => tokenizeDescription(description).map(({ key }) => key)

describe('a charge description', () => {
  test('has one spelling for one dose', () => {
    expect(keys('CEFAZOLIN 1 GM')).toEqual(keys('CEFAZOLIN 1000MG'))
    expect(keys('HEPARIN 5,000 UNITS')).toEqual(keys('HEPARIN 5000U'))
  })

  test('has one spelling for views, with and without', () => {
    expect(keys('CHEST 2V')).toEqual(keys('CHEST TWO VIEWS'))
    expect(keys('CT HEAD W/O CONT')).toEqual(keys('CT HEAD WITHOUT CONT'))
    expect(keys('CT HEAD W/CONT')).toEqual(keys('CT HEAD WITH CONT'))
  })

  test('keeps contrast with, without, and with and without apart', () => {
    expect(keys('W/WO')).toEqual(['W', 'WO'])
  })

  test('loses its charge and catalogue numbers, but no dose', () => {
    expect(keys('52110025-RIBS UNILATERAL')).toEqual(['RIBS', 'UNILATERAL'])
    expect(keys('SCREW 3.5X24 04.005.550')).toEqual(['SCREW', '3.5', 'X', '24'])
  })

  test('tells where each word stands as written', () => {
    const written = 'Ketorolac 30 mg inj'
    const words = tokenizeDescription(written).map(({ start, end }) => written.slice(start, end))
    expect(words).toEqual(['Ketorolac', '30 mg', 'inj'])
  })

  test('may be empty or without a word', () => {
    expect(keys('')).toEqual([])
    expect(keys('*** --- ***')).toEqual([])
  })
})
