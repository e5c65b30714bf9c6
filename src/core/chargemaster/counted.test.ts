import { expect, test } from 'vitest'
import { counted } from './counted'

test.each([
  [0, '0 lines'],
  [1, '1 line'],
  [2140, '2,140 lines'],
])('%i of lines is said as %s', (count, words) => {
  expect(counted(count, 'line')).toBe(words)
})

test('a plural of its own is said as it is', () => {
  expect(counted(1, 'entry', 'entries')).toBe('1 entry')
  expect(counted(3, 'entry', 'entries')).toBe('3 entries')
})
