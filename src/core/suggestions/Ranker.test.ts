import { expect, test } from 'vitest'
import { decodeRanker, encodeRanker, meanOf, type Ranker, scoreOf } from './Ranker'
import { orderByScore } from './rankCandidates'

/** One tree of two questions: is the first value above 0.5, is the second above 10? */
const ranker: Ranker = {
  depth: 2,
  treeCount: 1,
  features: Uint8Array.of(0, 1),
  thresholds: Float32Array.of(0.5, 10),
  leaves: Float32Array.of(1, 2, 3, 4),
}

test('a score is the leaf the answers lead to', () => {
  expect(scoreOf(ranker, Float32Array.of(0.4, 11), 0)).toBe(2)
  expect(scoreOf(ranker, Float32Array.of(9, 0.6, 10), 1)).toBe(3)
})

test('a pack gives the ranker back', () => {
  const deep: Ranker = {
    depth: 3,
    treeCount: 2,
    features: Uint8Array.of(0, 1, 2, 0, 1, 2),
    thresholds: Float32Array.of(1, 2, 3, 4, 5, 6),
    leaves: new Float32Array(16).fill(0.5),
  }
  const arrays = new Map(encodeRanker('cold', deep))
  expect(decodeRanker('cold', { facts: {}, arrays })).toEqual(deep)
})

test('shares of the candidates add up to 1, the best first', () => {
  const { slots, shares } = orderByScore(Float32Array.of(0, 2, 1))
  expect(slots).toEqual([1, 2, 0])
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
})

test('the mean of two rankers scores between them', () => {
  const other: Ranker = { ...ranker, leaves: Float32Array.of(3, 4, 5, 6) }
  expect(scoreOf(meanOf([ranker, other]), Float32Array.of(0.4, 11), 0)).toBe(3)
})
