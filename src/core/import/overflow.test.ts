import { expect, test } from 'vitest'
import { aLineOf } from './aProposal'
import { readFirst, utf8 } from './aReading'

const heading = 'CHG CODE  DESCRIPTION               CPT   REV       PRICE'
const line = (code: string, words: string, cpt: string, price: string) =>
  `${code.padEnd(10)}${words.padEnd(26)}${cpt.padEnd(6)}0301${price.padStart(11)}`

const lines = Array.from({ length: 60 }, (_, n) => {
  const { code, description, price } = aLineOf(n)
  return line(code, description, `8${1000 + n}`, price)
})

const read = (odd: string) =>
  readFirst(utf8([heading, ...lines, odd, ...lines].join('\r\n')), 'a.txt')

test('words longer than their field push the rest of the line on, and no code is cut', async () => {
  const { row, table } = await read(
    line('4000001', 'COMPREHENSIVE METABOLIC PANEL', '80053 ', '349.80'),
  )
  expect(row(61)).toEqual(['4000001', 'COMPREHENSIVE METABOLIC PANEL', '80053', '0301', '349.80'])
  expect(table.unsureCuts).toBeUndefined()
})

test('words that fill their field push nothing', async () => {
  const { row } = await read(line('4000001', 'COMPREHENSIVE METABOLIC PA', '80053', '349.80'))
  expect(row(61)).toEqual(['4000001', 'COMPREHENSIVE METABOLIC PA', '80053', '0301', '349.80'])
})

test('words in the place of a code are told', async () => {
  const { row, table } = await read('4000001   COMPREHENSIVE METABOLIC PANEL ALT 0301       349.80')
  expect(row(61)[1]).toBe('COMPREHENSIVE METABOLIC PA')
  expect(table.unsureCuts).toContain('In line 62 words run on into the place of a code')
})

test('a page header longer than a line is cut as it was', async () => {
  const { row } = await read('SAMPLE HOSPITAL   CHARGE MASTER LISTING   RUN 07/01/2025   PAGE 2')
  expect(row(61)[0]).toBe('SAMPLE HOSPITAL   CHARGE MASTER LISTING   RUN 07/01/2025   PAGE 2')
})

test('an amount that fills its field up to the code before it is no word', async () => {
  const dear = line('4000001', 'PACEMAKER', 'C1785', '1234567.50')
  const { row, table } = await read(dear.replace('0301 1234567.50', '030111234567.50'))
  expect(row(61).slice(3)).toEqual(['0301', '11234567.50'])
  expect(table.unsureCuts).toBeUndefined()
})
