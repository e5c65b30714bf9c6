import { expect, test } from 'vitest'
import { hashText } from './hashText'

test('a text has the same hash on every machine: packs depend on it', () => {
  expect(hashText('CHOLESTEROL', 1)).toBe(hashText('CHOLESTEROL', 1))
  expect(hashText('')).toBe(2_872_998_923)
})

test('seeds and texts part the hashes', () => {
  expect(hashText('AB', 1)).not.toBe(hashText('AB', 2))
  expect(hashText('AB', 1)).not.toBe(hashText('BA', 1))
})
