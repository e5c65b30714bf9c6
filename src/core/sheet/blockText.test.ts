import { expect, test } from 'vitest'
import { blockToHtml, blockToText, textToBlock } from './blockText'

test('reads what a spreadsheet puts on the clipboard', () => {
  expect(textToBlock('0450\tCT HEAD\r\n0120\tROOM\r\n')).toEqual([
    ['0450', 'CT HEAD'],
    ['0120', 'ROOM'],
  ])
})

test('reads cells with line breaks, tabs and quotes inside', () => {
  expect(textToBlock('"2 LINES\nIN ONE"\t"SAY ""AH"""\nB')).toEqual([
    ['2 LINES\nIN ONE', 'SAY "AH"'],
    ['B', ''],
  ])
})

test('an inch sign is no quote', () => {
  expect(textToBlock('"3 INCH SCREW\t12')).toEqual([['"3 INCH SCREW', '12']])
})

test('one copied cell is one cell, even when blank', () => {
  expect(textToBlock('J1885')).toEqual([['J1885']])
  expect(textToBlock('')).toEqual([['']])
})

test('what was copied comes back the same', () => {
  const block = [
    ['0450', '3" SCREW', 'A\tB'],
    ['', 'x', 'y\nz'],
  ]
  expect(textToBlock(blockToText(block))).toEqual(block)
})

test('a whole column of a large sheet is read, with and without quotes in it', () => {
  const lines = Array.from({ length: 300_000 }, (_, line) => `ITEM ${line}`)
  for (const first of ['PLAIN', '"3"" SCREW"']) {
    const block = textToBlock([first, ...lines].join('\r\n'))
    expect([block.length, block.at(-1)]).toEqual([300_001, ['ITEM 299999']])
  }
})

test('rows end with any line break, blank ones count, and short ones are filled', () => {
  expect(textToBlock('A\tB\r\n\rC\nD\t\n')).toEqual([
    ['A', 'B'],
    ['', ''],
    ['C', ''],
    ['D', ''],
  ])
  expect(textToBlock('\n')).toEqual([['']])
})

test('codes are written as text, so that leading zeros survive', () => {
  expect(blockToHtml([['0450', '<3 MM']])).toContain(
    `<td style="mso-number-format:'\\@'">0450</td>`,
  )
  expect(blockToHtml([['0450', '<3 MM']])).toContain('&lt;3 MM')
})
