import { expect, test } from 'vitest'
import { headingScores } from './headingScore'

test.each([
  'Rev IP',
  'Rev OP',
  'INP REV',
  'OUT REV',
  'Rev 1',
  'Rev 2',
  'Revenue Outpatient',
  'Hosp Rev',
  'Clinic Rev',
])('%s names one of several revenue codes', (heading) => {
  expect(headingScores(heading).revenueCode).toBeGreaterThanOrEqual(0.75)
})

test.each([
  ['M1', 'modifiers'],
  ['Modif', 'modifiers'],
  ['DPT', 'department'],
  ['RVC', 'revenueCode'],
  ['GL Rev', 'revenueCode'],
] as const)('%s names the %s', (heading, role) => {
  expect(headingScores(heading)[role]).toBeGreaterThanOrEqual(0.75)
})

test('a time is no minimum that payers agreed to', () => {
  expect(headingScores('First 30 min').price ?? 0).toBe(0)
  expect(headingScores('Min').price).toBeLessThan(0)
})

test('what a bill calls a charge comes after its description', () => {
  const of = (heading: string) => headingScores(heading).description ?? 0
  expect(of('Description')).toBeGreaterThan(of('Billing Description'))
})

test.each(['GL Account', 'GL', 'GL Code', 'GL #'])(
  '%s is the department after the column headed so',
  (heading) => {
    const of = (text: string) => headingScores(text).department ?? 0
    expect(of(heading)).toBeGreaterThanOrEqual(0.75)
    for (const own of ['Department', 'Dept', 'GL Dept'])
      expect(of(own)).toBeGreaterThan(of(heading))
  },
)
