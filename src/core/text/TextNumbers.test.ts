import { expect, test } from 'vitest'
import { TextNumbers } from './TextNumbers'

test('equal texts have one number, others the next', () => {
  const numbers = new TextNumbers()
  expect(['A', 'B', '', 'A', 'AB', 'B'].map((text) => numbers.numberOf(text))).toEqual([
    ...[1, 2, 3, 1, 4, 2],
  ])
  expect(numbers.size).toBe(4)
})

test('a text that was not numbered is not found', () => {
  const numbers = new TextNumbers()
  numbers.numberOf('0450')
  expect(numbers.find('0450')).toBe(1)
  expect(numbers.find('450')).toBe(0)
  expect(numbers.size).toBe(1)
})

test('texts keep their numbers while there come to be many, and none is taken for another', () => {
  const texts = [
    ...Array.from({ length: 100_000 }, (_, index) => String(2_500_000 + index)),
    ...Array.from({ length: 100_000 }, (_, index) => `SCREW ${index % 317} MM ${index} PLATE`),
    ...Array.from({ length: 50_000 }, (_, index) => String.fromCharCode(1 + index)),
  ]
  const numbers = new TextNumbers()
  for (const text of texts) numbers.numberOf(text)
  expect(numbers.size).toBe(texts.length)
  expect(texts.every((text, index) => numbers.find(text) === index + 1)).toBe(true)
})
