import { expect, test } from 'vitest'
import { ScrollMap } from './ScrollMap'

test('a short sheet scrolls pixel by pixel', () => {
  const map = new ScrollMap(28_000, 700)
  map.onScroll(1234)
  expect(map.top).toBe(1234)
  expect(map.shift).toBe(0)
})

test('a million lines fit an element that every browser lays out', () => {
  expect(new ScrollMap(40_000_000, 700).length).toBeLessThan(17_000_000)
})

test('the last line is reached by the scrollbar and by keys', () => {
  const map = new ScrollMap(40_000_000, 700)
  map.onScroll(map.length - 700)
  expect(map.top).toBe(40_000_000 - 700)
  const again = new ScrollMap(40_000_000, 700)
  again.onScroll(again.moveTo(40_000_000))
  expect(again.top).toBe(40_000_000 - 700)
})

test('the wheel moves pixel by pixel even where the scrollbar is scaled', () => {
  const map = new ScrollMap(40_000_000, 700)
  const raw = map.moveTo(20_000_000)
  map.onScroll(raw + 84)
  expect(map.top).toBe(20_000_084)
  // A line stands where it is seen: its true place with the shift lies within the visible part.
  expect(map.top + map.shift).toBe(raw + 84)
})
