import { expect, test } from 'vitest'
import { CodeRanges } from './ranges'

test('a range holds the codes between its ends, both included', () => {
  const ranges = new CodeRanges(['10004-69990', '36415'])
  expect(ranges.has('10004')).toBe(true)
  expect(ranges.has('69990')).toBe(true)
  expect(ranges.has('70010')).toBe(false)
})

test('a range holds only codes of its own shape', () => {
  const ranges = new CodeRanges(['0001U-9999U', '80047-89398', 'G0008-G0010'])
  expect(ranges.has('0240U')).toBe(true)
  expect(ranges.has('0240T')).toBe(false)
  expect(ranges.has('8004F')).toBe(false)
  expect(ranges.has('G0009')).toBe(true)
  expect(ranges.has('')).toBe(false)
})
