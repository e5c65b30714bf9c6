import { expect, test } from 'vitest'
import { UserError } from '../UserError'
import { readCodeTexts } from './readCodeTexts'

test('a list with headings and commas in its texts', () => {
  const texts = readCodeTexts(
    'Code,Text\n99901,"Our own words, first"\n99902,Our own words again\n',
  )
  expect([...texts]).toEqual([
    ['99901', 'Our own words, first'],
    ['99902', 'Our own words again'],
  ])
})

test('a tab-separated list without headings; of two texts the longer counts', () => {
  const texts = readCodeTexts('7\t9990t\tshort\ta longer text of our own\n')
  expect([...texts]).toEqual([['9990T', 'a longer text of our own']])
})

test('a file without codes is said so, with what to do', () => {
  expect(() => readCodeTexts('department,price\nLaboratory,12.00\n')).toThrow(UserError)
})
