import { expect, test } from 'vitest'
import { allGiven } from '../export/aChargemaster'
import { cmsSimple } from '../export/profiles/cmsSimple'
import { cmsTall } from '../export/profiles/cmsTall'
import { epicEap } from '../export/profiles/epicEap'
import { hl7Mfn } from '../export/profiles/hl7Mfn'
import { readyProfiles } from '../export/profiles/readyProfiles'
import { factFindings } from './factFindings'

const found = (profile: typeof cmsTall, facts: Readonly<Record<string, string>>) =>
  [
    ...factFindings({ profile, given: { ...allGiven, facts: { ...allGiven.facts, ...facts } } }),
  ].map(({ title }) => title)

test('nothing is found where all is given as it must be', () => {
  for (const profile of readyProfiles) expect(found(profile, {}), profile.name).toEqual([])
})

test('the facility is needed where its name stands in the file, and nowhere else', () => {
  const none = { facility: ' ' }
  expect(found(cmsTall, none)).toEqual(['Not given: Name of the facility'])
  expect(found(hl7Mfn, none)).toEqual(['Not given: Name of the facility'])
  expect(found(epicEap, none)).toEqual([])
})

test('a fact must be what the dictionary takes', () => {
  expect(found(cmsTall, { licenceState: 'California' })).toEqual([
    'State of the license: “California” is none of the 56 choices, such as AL, AK, AS, AZ',
  ])
  expect(found(cmsTall, { npi: '1234567893|abc' })).toEqual([
    'Type 2 NPIs, with | between them: “1234567893|abc” should be numbers of ten digits',
  ])
  expect(found(cmsTall, { location: 'North|South' })).toEqual([
    'Addresses of the locations, with | between them: 1 given for 2',
  ])
  expect(found(cmsSimple, { npi: '12' })).toHaveLength(1)
})
