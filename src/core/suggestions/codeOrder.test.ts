import { expect, test } from 'vitest'
import { codeOrderOf, forEachBeside, isBeside } from './codeOrder'

const codes = ['J1885', '35206', '35201', '35207', '35211', '35216', '35221']
const order = codeOrderOf(codes)

test('codes stand beside those that are next by number, however the list is ordered', () => {
  const beside: [string | undefined, number][] = []
  forEachBeside(order, codes.indexOf('35201'), (code, apart) => beside.push([codes[code], apart]))
  expect(beside).toEqual([
    ['35206', 1],
    ['35207', 2],
    ['35211', 3],
    ['35216', 4],
  ])
})

test('a code does not stand beside itself, nor beside one further away', () => {
  expect(isBeside(order, 2, 2)).toBe(false)
  expect(isBeside(order, 2, 1)).toBe(true)
  expect(isBeside(order, 2, 6)).toBe(false)
})
