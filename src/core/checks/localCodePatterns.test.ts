import { expect, test } from 'vitest'
import { matcherOf } from './CheckContext'

test('a star stands for any characters, none too, wherever it is', () => {
  const isLocal = matcherOf(['Z7610', 'X41*', '*99', 'A*B*C'])
  for (const code of ['Z7610', 'z7610', 'X41', 'X4100', '99', 'X99', 'ABC', 'A1B2C', 'ABBC'])
    expect(isLocal(code), code).toBe(true)
  for (const code of ['Z76101', 'Z761', 'X4', '1X41', '990', 'AC', 'ACB', 'A1B2C3', ''])
    expect(isLocal(code), code).toBe(false)
})

test('what stands before a star and after it must not be the same characters', () => {
  expect(matcherOf(['A1*1A'])('A1A')).toBe(false)
  expect(matcherOf(['A1*1A'])('A11A')).toBe(true)
})

test('other marks of expressions stand for themselves', () => {
  expect(matcherOf(['J.0'])('J10')).toBe(false)
})

test('stars in a row are one, and take no longer than one', () => {
  const isLocal = matcherOf([`X${'*'.repeat(40)}1`])
  expect(isLocal(`X${'0'.repeat(2000)}`)).toBe(false)
  expect(isLocal(`X${'0'.repeat(2000)}1`)).toBe(true)
})
