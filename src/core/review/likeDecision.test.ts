import { expect, test } from 'vitest'
import { carrying, correctedColumns, likeLabel } from './likeDecision'
import type { ReviewDecision } from './reviewDecision'

const correction: ReviewDecision = {
  outcome: 'corrected',
  note: 'Wrong drug.',
  reviewer: 'Ruth',
  openChecks: [],
  corrections: [
    { column: 'hcpcs', after: 'J0696' },
    { column: 'price', after: '12.00' },
    { column: 'description', after: 'CEFTRIAXONE 250 MG' },
    { column: 'decision', after: 'static' },
    { column: 'decisionReason', after: 'Wrong drug.' },
  ],
}

test('a correction says of lines like it the codes and the coding, not words and price', () => {
  const carried = carrying(correction)
  expect(carried.corrections.map(({ column }) => column)).toEqual([
    'hcpcs',
    'decision',
    'decisionReason',
  ])
  expect(likeLabel(carried)).toBe('Correct HCPCS, Coding')
})

test('a price is carried where a person says so', () => {
  expect(correctedColumns(carrying(correction, ['price']))).toEqual(['price'])
})
