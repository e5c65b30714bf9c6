import { expect, test } from 'vitest'
import { LeadingZeros, readNdc } from './ndc'

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
  expect(readNdc('1218710').kind).toBe('invalid')
  expect(readNdc(' ').kind).toBe('blank')
})

test('seven to nine digits lost their zeros in front to a spreadsheet', () => {
  expect(readNdc('406055223')).toEqual({ kind: 'zeros-lost', normal: '00406055223' })
  expect(readNdc('46074905')).toEqual({ kind: 'zeros-lost', normal: '00046074905' })
  expect(readNdc('3218710')).toEqual({ kind: 'zeros-lost', normal: '00003218710' })
})

/** What a file with so many whole NDCs and these cells beside them shows. */
function zerosLost(whole: number, ...cells: string[]): boolean {
  const zeros = new LeadingZeros()
  for (let line = 0; line < whole; line++) zeros.count('50242004062')
  for (const cell of cells) zeros.count(cell)
  return zeros.areLost
}

test('a file of many NDCs without a single zero in front has lost them', () => {
  expect(zerosLost(20, '3218710', '')).toBe(true)
})

test('a few NDCs show nothing, and one zero or hyphen shows that the file keeps text', () => {
  expect(zerosLost(19, '3218710')).toBe(false)
  expect(zerosLost(20, '3218710', '00002759701')).toBe(false)
  expect(zerosLost(20, '3218710', '0002-7597-01')).toBe(false)
  expect(zerosLost(20)).toBe(false)
})
