import { expect, test } from 'vitest'
import { readNdc } from './ndc'

test.each([
  ['0002-7597-01', '00002759701'],
  ['50242-040-62', '50242004062'],
  ['60575-4112-1', '60575411201'],
])('ten digits %s become the eleven of a claim', (cell, normal) => {
  expect(readNdc(cell)).toEqual({ kind: 'ten', normal })
})

test('eleven digits are read with and without hyphens', () => {
  expect(readNdc('00002-7597-01')).toEqual({ kind: 'eleven', normal: '00002759701' })
  expect(readNdc('00002759701')).toEqual({ kind: 'eleven', normal: '00002759701' })
})

test('ten digits without hyphens do not tell where the zero goes', () => {
  expect(readNdc('0002759701').kind).toBe('ten-unclear')
})

test('other text is no NDC', () => {
  expect(readNdc('N/A').kind).toBe('invalid')
  expect(readNdc('123').kind).toBe('invalid')
  expect(readNdc(' ').kind).toBe('blank')
})

test('eight or nine digits lost their zeros in front to a spreadsheet', () => {
  expect(readNdc('406055223')).toEqual({ kind: 'zeros-lost', normal: '00406055223' })
  expect(readNdc('46074905')).toEqual({ kind: 'zeros-lost', normal: '00046074905' })
})
