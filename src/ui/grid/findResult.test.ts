import { expect, test } from 'vitest'
import { resultText } from './findResult'

const query = { text: 'tab', isExpression: false, wholeCell: false, matchCase: false }
const result = { query, isDone: true, count: 1200, current: -1, replacedCount: 0 }

test('a search says how much it found, and which of it the keyboard is on', () => {
  expect(resultText(result)).toBe('1,200 found')
  expect(resultText({ ...result, current: 4 })).toBe('5 of 1,200')
  expect(resultText({ ...result, count: 0 })).toBe('Not found')
  expect(resultText({ ...result, isDone: false })).toBe('Searching…')
  expect(resultText({ ...result, query: { ...query, text: '' } })).toBe('')
})

test('after replacing all it says how many were replaced, and what is left', () => {
  expect(resultText({ ...result, replacedCount: 3 })).toBe('3 replaced, 1,200 found')
  expect(resultText({ ...result, count: 0, replacedCount: 3 })).toBe('3 replaced')
})
