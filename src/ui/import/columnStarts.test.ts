import { expect, test } from 'vitest'
import { parseStarts, startsText } from './columnStarts'

test('places are read in any order, from the first character of the line', () => {
  expect(parseStarts('11, 41 49;60')).toEqual([0, 10, 40, 48, 59])
  expect(parseStarts('60, 1, 11, 11')).toEqual([0, 10, 59])
  expect(startsText([0, 10, 40])).toBe('1, 11, 41')
})

test.each(['', '1', 'ten', '1, 0', '1, -4', '1, 2.5'])('“%s” cuts nothing', (text) => {
  expect(parseStarts(text)).toBeNull()
})
