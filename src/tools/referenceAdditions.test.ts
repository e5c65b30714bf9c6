import { expect, test } from 'vitest'
import { normaliseDescription } from '../core/coding/normalise'
import { WordLists } from '../core/coding/WordLists'
import { ownWordLists } from './referenceAdditions'

const lists = new WordLists(ownWordLists)

/** Whether one of our own word lists has a word of the description. */
function has(list: string, description: string): boolean {
  lists.turnTo(normaliseDescription(description))
  return lists.has(lists.indexOf(list))
}

test.each([
  'PT ATTEN CURRENT CN',
  'OT OTHER PT/OT D/C CH',
  'ST LANG EXPRESS GOAL CK',
  'BODY POS CURRENT 0 PERC GO',
  'SELFCARE PROJ 20-39 PERC GP',
  'OTHR SUB DISCH 1-19 PERC GO',
  'PF ST-MOTOR SPCH CURRENT STATU',
  'HOSP PT OTHER PT CURRENT STATU',
  'OT CARRY CURENT STATUS',
  'OTHER PRIMARY GOAL 60% TO 80% IMPARED',
  'Mobility goal status',
])('“%s” reports how impaired a patient is', (description) => {
  expect(has('functionalLimitation', description)).toBe(true)
})

test.each([
  'SELF CARE TRAINING 15 MIN',
  'SWALLOW EVALUATION',
  'RT CHANGE OR D/C ORDER',
  'ATTENDED E-STIM',
  'MOBILITY CURRENT STATUS G8978',
  'VOICE PROSTHESIS',
  'SWALLOW STUDY D/C FEE',
  'INTERFERENTIAL CURRENT',
])('“%s” is no report of function', (description) => {
  expect(has('functionalLimitation', description)).toBe(false)
})
