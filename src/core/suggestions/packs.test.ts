import { describe, expect, test } from 'vitest'
import { UserError } from '../UserError'
import { decodeLineSet, encodeLineSet, joinLineSets, type LineSet } from './LineSet'
import { decodePackFile, encodePackFile, type PackArray } from './PackFile'
import { decodeHashes, encodeHashes, Vocabulary } from './Vocabulary'
import { decodeVarints, encodeVarints } from './varints'

const lines: LineSet = {
  count: 2,
  codes: Uint16Array.of(3, 300),
  sources: Uint8Array.of(0, 41),
  revenues: Uint16Array.of(301, 0),
  starts: Uint32Array.of(0, 2, 5),
  features: Uint32Array.of(7, 90_000, 1, 2, 3),
}

describe('a pack', () => {
  test('gives back the lines that were put in', () => {
    const bytes = encodePackFile({ facts: { level: 2 }, arrays: encodeLineSet(lines) })
    const read = decodePackFile(bytes)
    expect(read.facts).toEqual({ level: 2 })
    expect(decodeLineSet(read)).toEqual(lines)
  })

  test('that is none is said so, with what to do', () => {
    expect(() => decodePackFile(new Uint8Array(16))).toThrow(UserError)
  })

  test('keeps arrays of every kind at their values', () => {
    const arrays = new Map<string, PackArray>([
      ['bytes', Uint8Array.of(1, 2, 3)],
      ['signed', Int8Array.of(-1, 2)],
      ['fractions', Float32Array.of(0.5, -2)],
    ])
    expect(decodePackFile(encodePackFile({ facts: {}, arrays })).arrays).toEqual(arrays)
  })
})

test('lines of two packs stand one after the other, the codes of the second moved up', () => {
  const joined = joinLineSets([lines, lines], [0, 1000])
  expect([...joined.codes]).toEqual([3, 300, 1003, 1300])
  expect([...joined.starts]).toEqual([0, 2, 5, 7, 10])
})

test('numbers of any size come back from seven bits a byte', () => {
  const numbers = [0, 127, 128, 16_384, 4_294_967_295]
  expect([...decodeVarints(encodeVarints(numbers))]).toEqual(numbers)
})

test('a vocabulary finds every hash it holds and no other', () => {
  const hashes = decodeHashes(encodeHashes([5, 0xffffff, 70_000]))
  const vocabulary = new Vocabulary(hashes)
  expect([5, 0xffffff, 70_000].map((hash) => vocabulary.numberOf(hash))).toEqual([0, 1, 2])
  expect(vocabulary.numberOf(6)).toBe(-1)
})
