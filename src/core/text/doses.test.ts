import { expect, test } from 'vitest'
import { dosesIn } from './doses'

const told = (text: string) =>
  dosesIn(text).map(({ value, unit, unclear }) => `${value} ${unit}${unclear ? '?' : ''}`)

test.each([
  ['TOCILIZUMAB .4GM', ['400 MG']],
  ['BORTEZOMIB PER .1MG IJ', ['0.1 MG']],
  ['DENOSUMAB 0.06GM', ['60 MG']],
  ['DARBEPOETIN 60MCG', ['0.06 MG']],
  ['1 microgram (non-esrd use)', ['0.001 MG']],
  ['HEPARIN 1,000 UNIT', ['1000 UNIT']],
  ['PENICILLIN G 1,200,000 UNITS', ['1200000 UNIT']],
  ['HEPARIN 10000 UNITS', ['10000 UNIT']],
  ['antithrombin recombinant, 50 i.u.', ['50 UNIT']],
  ['per 1,000 usp units', ['1000 UNIT']],
  ['TESTOSTERONE 1000.5 MG', ['1000.5 MG']],
  ['DRUG 500MG/5ML', ['500 MG', '5 ML']],
  ['DRUG 10 MCG/0.5ML', ['0.01 MG', '0.5 ML']],
  ['DRUG 10 MCG/.5ML', ['0.01 MG', '0.5 ML']],
  ['LIDOCAINE 2% 20ML', ['20 ML']],
  ['CALCITRIOL(.5MCG)', ['0.0005 MG']],
])('%s names %j', (text, doses) => {
  expect(told(text)).toEqual(doses)
})

test.each([
  ['a range', 'HYDROMORPHONE 0.5-1 MG'],
  ['a range in words', 'FACTOR VIII 250 TO 500 UNITS'],
  ['two drugs', 'HYDROCODONE 5/325 MG'],
  ['a ratio', 'EPINEPHRINE 1:1000 UNITS'],
  ['several packages', 'MORPHINE 10 X 2MG'],
  ['several packages after it', 'MORPHINE 2MG X 10'],
  ['a decimal comma', 'DRUG 0,5 MG'],
  ['a comma at another place', 'DRUG 10,50 UNITS'],
  ['units by the thousand or million', 'PENICILLIN G 1200MU'],
  ['a point of an abbreviation', 'INJ.5MG DRUG'],
  ['a point after a point', 'DRUG 1..5MG'],
])('%s is unclear: %s', (_, text) => {
  expect(told(text)).toEqual([expect.stringMatching(/\?$/)])
})

test.each(['LIDOCAINE 2%', 'DRUG 0.0 MG', 'NEEDLE 20 GA', 'EPINEPHRINE 1:1000'])(
  '%s names no dose',
  (text) => {
    expect(told(text)).toEqual([])
  },
)
