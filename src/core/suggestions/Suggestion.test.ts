import { expect, test } from 'vitest'
import { wholePercent } from './Suggestion'

test('a confidence is never shown higher than it is', () => {
  expect(wholePercent(0.9499)).toBe(94)
  expect(wholePercent(0.999)).toBe(99)
  expect(wholePercent(1)).toBe(100)
})

test('every whole per cent is shown as itself', () => {
  for (let percent = 0; percent <= 100; percent++) expect(wholePercent(percent / 100)).toBe(percent)
})
