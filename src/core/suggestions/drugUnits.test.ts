import { expect, test } from 'vitest'
import { drugUnits } from './drugUnits'

const ketorolac = 'Injection, ketorolac tromethamine, per 15 mg'

test('a vial of 60 mg is four units of 15 mg', () => {
  expect(drugUnits('KETOROLAC 60 MG INJ', ketorolac)?.multiplier).toBe(4)
})

test('a strength per ml counts with the volume of the vial', () => {
  expect(drugUnits('KETOROLAC 30 MG/ML 2 ML VIAL', ketorolac)?.multiplier).toBe(4)
  expect(drugUnits('KETOROLAC 30MG/ML INJ', ketorolac)).toBeNull()
})

test('a total over a volume is the whole package', () => {
  const vancomycin = 'Injection, vancomycin hcl, 500 mg'
  expect(drugUnits('VANCOMYCIN 1 GM/200 ML BAG', vancomycin)?.multiplier).toBe(2)
})

test('grams and micrograms are counted in milligrams', () => {
  expect(drugUnits('CEFAZOLIN 1 GM VIAL', 'Injection, cefazolin sodium, 500 mg')?.multiplier).toBe(
    2,
  )
  expect(drugUnits('FENTANYL 100 MCG INJ', 'Injection, fentanyl citrate, 0.1 mg')?.multiplier).toBe(
    1,
  )
})

test('heparin is counted in units', () => {
  const heparin = 'Injection, heparin sodium, per 1000 units'
  expect(drugUnits('HEPARIN 5,000 UNITS/ML 1 ML VIAL', heparin)?.multiplier).toBe(5)
})

test('nothing is told from a percentage, from two strengths, or from a text without an amount', () => {
  expect(drugUnits('LIDOCAINE 2% INJ', 'Injection, lidocaine hcl, 1 mg')).toBeNull()
  expect(drugUnits('AMPICILLIN-SULBACTAM 2 GM-1 GM', 'Injection, ampicillin, 500 mg')).toBeNull()
  expect(drugUnits('ALBUTEROL 5 MG', 'Albuterol, inhalation solution')).toBeNull()
})
