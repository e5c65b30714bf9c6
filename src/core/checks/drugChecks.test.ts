import { expect, test } from 'vitest'
import { billingUnits } from './drugChecks'

test.each([
  ['TOCILIZUMAB .4GM', 'Injection, tocilizumab, 1 mg', 400],
  ['IPILIMUMAB .2 GM', 'Injection, ipilimumab, 1 mg', 200],
  ['DENOSUMAB 0.06GM', 'Injection, denosumab, 1 mg', 60],
  ['BORTEZOMIB PER .1MG IJ', 'Injection, bortezomib, 0.1 mg', 1],
  ['DARBEPOETIN 60MCG', 'Injection, darbepoetin alfa, 1 microgram (non-esrd use)', 60],
  ['HEPARIN 5,000 UNITS', 'Injection, heparin sodium, per 1000 units', 5],
  ['CEFAZOLIN 1 GRAM VIAL', 'Injection, cefazolin sodium, 500 mg', 2],
])('%s of a code for “%s” is %d units', (description, official, units) => {
  expect(billingUnits(description, official)?.units).toBe(units)
})

test('a concentration does not tell how much one charge holds', () => {
  expect(billingUnits('MORPHINE 10 MG/ML', 'Injection, morphine sulfate, up to 10 mg')).toBeNull()
})
