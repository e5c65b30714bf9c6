import { expect, test } from 'vitest'
import { sourceParts } from './sourceParts'

test('words stay words, and an address within them becomes a link', () => {
  expect(sourceParts('professional practice; https://example.org/node/5322 (same code)')).toEqual([
    { text: 'professional practice; ', address: '' },
    { text: 'example.org/node/5322', address: 'https://example.org/node/5322' },
    { text: ' (same code)', address: '' },
  ])
})

test('two addresses are two links; a long one shows its host alone', () => {
  const long = `http://www.example.com/${'a-long-way-down/'.repeat(5)}`
  expect(sourceParts(`${long}; https://example.org`).map(({ text }) => text)).toEqual([
    'example.com',
    '; ',
    'example.org',
  ])
})

test('a manual section is no link', () => {
  const text = 'CMS Pub. 100-04 ch. 4 s.10.4'
  expect(sourceParts(text)).toEqual([{ text, address: '' }])
})
