import { expect, test } from 'vitest'
import { LineStamps } from './LineStamps'

test('a line that was touched has a new stamp, its neighbours keep theirs', () => {
  const stamps = new LineStamps()
  const [first, second] = [stamps.at(1), stamps.at(2)]
  stamps.touch([1])
  expect(stamps.at(1)).not.toBe(first)
  expect(stamps.at(2)).toBe(second)
})

test('touching all lines gives every line a stamp it never had', () => {
  const stamps = new LineStamps()
  stamps.touch([1])
  const seen = [stamps.at(1), stamps.at(2)]
  stamps.touchAll()
  expect(seen).not.toContain(stamps.at(1))
  expect(seen).not.toContain(stamps.at(2))
})
