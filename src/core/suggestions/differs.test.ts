import { expect, test } from 'vitest'
import { differs } from './differs'
import type { LineSet } from './LineSet'
import { Vocabulary } from './Vocabulary'
import { wordHash } from './wordFeatures'

const words = ['CHEST', '1VIEW', '2VIEW']
const vocabulary = new Vocabulary(words.map(wordHash))

/** Code 0 stands on chest films of one view, code 1 on those of two. */
const lines: LineSet = {
  count: 4,
  codes: Uint16Array.of(0, 0, 1, 1),
  sources: Uint8Array.of(0, 1, 0, 1),
  revenues: Uint16Array.of(0, 0, 0, 0),
  starts: Uint32Array.of(0, 2, 4, 6, 8),
  features: Uint32Array.of(0, 1, 0, 1, 0, 2, 0, 2),
}

test('the words that stand on the lines of the other code are named', () => {
  const one = { number: 0, code: '71045', officialText: '' }
  const two = { number: 1, code: '71046', officialText: '' }
  expect(differs(one, two, lines, vocabulary)).toBe('Lines with 71046 more often say “2 views”.')
})

test('drug codes that count in other amounts are told apart by them', () => {
  const small = { number: 0, code: 'J0152', officialText: 'Injection, adenosine, 30 mg' }
  const large = { number: 1, code: 'J0153', officialText: 'Injection, adenosine, 1 mg' }
  expect(differs(small, large, lines, vocabulary)).toBe('J0152 counts per 30 MG, J0153 per 1 MG.')
})

test('nothing is said where nothing tells the codes apart', () => {
  const same = { number: 0, code: '71045', officialText: '' }
  expect(differs(same, same, lines, vocabulary)).toBe('')
})
