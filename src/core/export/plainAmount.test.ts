import { expect, test } from 'vitest'
import { isRounded, plainAmount } from './plainAmount'

test.each([
  ['$1,210.5', '1210.50', '1210.50'],
  ['0.0035', '0.00', '0.0035'],
  ['0.125', '0.13', '0.125'],
  ['3.1000', '3.10', '3.10'],
  ['12.3400000000001', '12.34', '12.34'],
  ['40', '40.00', '40.00'],
  [' N/A ', 'N/A', 'N/A'],
])('%s is %s in cents and %s with all digits', (price, cents, all) => {
  expect(plainAmount(price, 'cents')).toBe(cents)
  expect(plainAmount(price, 'all')).toBe(all)
  expect(isRounded(price)).toBe(cents !== all)
})
