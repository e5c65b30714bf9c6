import { describe, expect, test } from 'vitest'
import type { ProfileColumn } from './ExportProfile'
import { fitCell, isTooLong } from './fitCell'

const column = (part: Partial<ProfileColumn>): ProfileColumn => ({
  heading: 'A',
  value: { from: 'field', field: 'description' },
  ...part,
})
const csv = { format: 'csv', formulas: 'as-it-is' } as const
const fixed = { format: 'fixed-width', formulas: 'as-it-is' } as const

describe('a cell of a fixed width file has the width of its column', () => {
  test.each([
    ['a text', 'ABC', {}],
    ['a blank cell', '', { padding: { side: 'left', with: '0' } }],
    ['a text cut behind a blank', 'ABCD EFG', { ifLonger: 'cut' }],
    ['a text of emoji', '😀😀😀😀', {}],
    ['more emoji than there is place for', '😀😀😀😀😀😀😀', { ifLonger: 'cut' }],
    ['an emoji behind zeros', '😀1', { padding: { side: 'left', with: '0' } }],
    ['an emoji before blanks', '😀1', { padding: { side: 'right', with: ' ' } }],
    ['a letter with a combining mark', 'ABe\u0301', {}],
    ['a letter that is cut with its combining mark', 'ABCDe\u0301', { ifLonger: 'cut' }],
  ] as const)('%s', (_, text, part) => {
    const cell = fitCell(text, column({ width: 5, ...part }), fixed)
    expect(Array.from(cell)).toHaveLength(5)
    expect(isTooLong(text, column({ width: 5, ...part }), fixed)).toBe(false)
  })

  test('its apostrophe included', () => {
    const style = { ...fixed, formulas: 'quoted' } as const
    expect(fitCell('=1', column({ width: 5 }), style)).toBe("'=1  ")
    expect(isTooLong('=1234', column({ width: 5 }), style)).toBe(true)
  })
})

test.each([
  ['-12.50', '-000012.50'],
  ['+.50', '+000000.50'],
  ['12.50', '0000012.50'],
  ['-', '000000000-'],
  ['A-12', '000000A-12'],
])('zeros at the left of %s stand behind its sign: %s', (text, filled) => {
  const padded = column({ width: 10, padding: { side: 'left', with: '0' } })
  for (const style of [csv, fixed]) expect(fitCell(text, padded, style)).toBe(filled)
})

test('blanks at the left stand before the sign', () => {
  const padded = column({ width: 8, padding: { side: 'left', with: ' ' } })
  expect(fitCell('-12.50', padded, csv)).toBe('  -12.50')
})

test('a cut never leaves half of a character', () => {
  const cut = (text: string) => fitCell(text, column({ width: 7, ifLonger: 'cut' }), csv)
  expect(cut('ABCDEF😀G')).toBe('ABCDEF😀')
  expect(cut('ABCDE😀FG')).toBe('ABCDE😀F')
  expect(cut('ABCDEFe\u0301')).toBe('ABCDEF')
  expect(cut('ABCDEe\u0301F')).toBe('ABCDEe\u0301')
})

test('a cell is as long as it is written: capitals may be longer', () => {
  expect(isTooLong('STRAßE', column({ width: 6, letters: 'upper' }), csv)).toBe(true)
  expect(isTooLong('STRAßE', column({ width: 6 }), csv)).toBe(false)
})
