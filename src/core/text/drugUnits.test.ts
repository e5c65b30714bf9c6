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

test.each([
  ['TOCILIZUMAB .4GM', 'Injection, tocilizumab, 1 mg', 400],
  ['IPILIMUMAB .2 GM', 'Injection, ipilimumab, 1 mg', 200],
  ['DENOSUMAB .06GM', 'Injection, denosumab, 1 mg', 60],
  ['BORTEZOMIB PER .1MG IJ', 'Injection, bortezomib, 0.1 mg', 1],
  ['GRANISETRON PER .1MG', 'Injection, granisetron hydrochloride, 100 mcg', 1],
  ['DARBEPOETIN 60MCG', 'Injection, darbepoetin alfa, 1 microgram (non-esrd use)', 60],
  ['ROMIPLOSTIM .25MG', 'Injection, romiplostim, 10 micrograms', 25],
  ['PENICILLIN G 1,200,000 UNITS', 'Injection, penicillin g benzathine, 100,000 units', 12],
  ['HCG 10000 UNITS', 'Injection, chorionic gonadotropin, per 1,000 usp units', 10],
  ['FULVESTRANT 25 MG/ML 5ML SYR', 'Injection, fulvestrant, 25 mg', 5],
  ['ENOXAPARIN 30MG/.3ML', 'Injection, enoxaparin sodium, 10 mg', 3],
  ['DRUG 10 MCG/0.5ML', 'Injection, something, 1 microgram', 10],
  ['CEFAZOLIN 1 GRAM VIAL', 'Injection, cefazolin sodium, 500 mg', 2],
  ['OMIDRIA 4 ML', 'Phenylephrine 10.16 mg/ml and ketorolac 2.88 mg/ml solution, 1 ml', 4],
])('%s under “%s” is %d units', (description, official, units) => {
  expect(drugUnits(description, official)?.multiplier).toBe(units)
})

test.each([
  ['HYDROMORPHONE 0.5-1 MG', 'Injection, hydromorphone, 0.1 mg'],
  ['MORPHINE 10 X 2MG', 'Injection, morphine sulfate, 1 mg'],
  ['MORPHINE 10 MG/ML', 'Injection, morphine sulfate, up to 10 mg'],
  ['PALIPERIDONE/MG (117MG/.75ML)', 'Injection, paliperidone palmitate, 1 mg'],
  ['BEVACIZUMAB 100MG VIAL PER MG', 'Injection, bevacizumab, 10 mg'],
  ['CEFTAROLINE/10MG (600MG)', 'Injection, ceftaroline fosamil, 10 mg'],
  ['FENTANYL 25 MCG/HR', 'Injection, fentanyl citrate, 0.1 mg'],
  ['IOHEXOL 300 MG/ML 100ML', 'Contrast, 300-399 mg/ml iodine concentration, per ml'],
  ['SESTAMIBI 10 MCI', 'Technetium sestamibi, per study dose, up to 40 millicuries'],
])('of %s under “%s” the units are not told', (description, official) => {
  expect(drugUnits(description, official)).toBeNull()
})
