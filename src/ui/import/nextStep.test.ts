import { expect, test } from 'vitest'
import { nextStep } from './nextStep'

const sure = {
  certainty: 'certain',
  isRemembered: false,
  hasUnsureColumn: false,
  otherYears: 0,
  otherFiles: [],
} as const

test('what is certain takes one Enter', () => {
  expect(nextStep({ ...sure, leftOut: 0 })).toContain('Press Enter to finish')
})

test.each([
  ['certain', sure],
  ['known', { ...sure, isRemembered: true }],
])('parts of the chargemaster that stay out are told, also where the columns are %s', (_, step) => {
  expect(nextStep({ ...step, leftOut: 1 })).toContain('one more sheet or file')
  expect(nextStep({ ...step, leftOut: 2 })).toContain('2 more sheets or files')
  expect(nextStep({ ...step, leftOut: 2 })).not.toContain('Press Enter')
})

test('columns to look at are named only where some are marked', () => {
  const likely = { ...sure, certainty: 'likely', leftOut: 0 } as const
  expect(nextStep({ ...likely, hasUnsureColumn: true })).toContain('marked likely or doubtful')
  expect(nextStep(likely)).not.toContain('marked')
})

test('a file that was opened and is not imported is told', () => {
  const step = { ...sure, leftOut: 0 }
  expect(nextStep({ ...step, otherFiles: ['rooms.csv'] })).toContain('Nothing of rooms.csv is')
  expect(nextStep({ ...step, otherFiles: ['a.csv', 'b.csv'] })).toContain('2 of the files')
})

test('a copy of another year is told, and nobody is asked to append it', () => {
  const likely = { ...sure, certainty: 'likely', leftOut: 0 } as const
  expect(nextStep({ ...likely, otherYears: 1 })).toMatch(/^One more sheet or file is this list of/)
  expect(nextStep({ ...likely, otherYears: 2 })).toMatch(/^2 more sheets or files are this list of/)
  expect(nextStep({ ...likely, otherYears: 1 })).not.toContain('Append')
})
