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
