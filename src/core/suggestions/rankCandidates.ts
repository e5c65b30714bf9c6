import type { CandidateTable } from './CandidateTable'
import { featureCount } from './candidateFeatures'
import { type Ranker, scoreOf, scoresOf } from './Ranker'

/** The candidates of a line in order: slots of the table, best first, each with its share of the softmax. */
export interface RankedCandidates {
  readonly slots: readonly number[]
  readonly shares: Float32Array
}

/**
 * Values the confidence is judged by: those of the first candidate, how far they are above the second's, five of
 * how the ranking came out, two of the code's trust.
 */
export const confidenceFeatureCount = featureCount * 2 + 7

/**
 * How a code has done in first place on hospitals left out: the share that was right, every hospital counting
 * once, and the logarithm of the number of hospitals. Hospitals differ most in codes such as C1713 and L8699.
 */
export interface CodeTrust {
  readonly share: number
  readonly hospitals: number
}

/** Trust in a code that never came first. */
export const unknownTrust: CodeTrust = { share: 0.6, hospitals: 0 }

/** Puts the candidates of the table in order. */
export function rankCandidates(table: CandidateTable, ranker: Ranker): RankedCandidates {
  return orderByScore(scoresOf(ranker, table.values, featureCount, table.count))
}

/** Order and softmax shares of candidates with these scores. */
export function orderByScore(scores: Float32Array): RankedCandidates {
  const slots: number[] = []
  for (let slot = 0; slot < scores.length; slot++) {
    const score = scores[slot] ?? 0
    let at = slots.length
    while (at > 0 && (scores[slots[at - 1] ?? 0] ?? 0) < score) {
      slots[at] = slots[at - 1] ?? 0
      at--
    }
    slots[at] = slot
  }
  const best = scores[slots[0] ?? 0] ?? 0
  const shares = new Float32Array(slots.length)
  let total = 0
  for (let place = 0; place < slots.length; place++) {
    shares[place] = Math.exp((scores[slots[place] ?? 0] ?? 0) - best)
    total += shares[place] ?? 0
  }
  for (let place = 0; place < slots.length; place++) shares[place] = (shares[place] ?? 0) / total
  return { slots, shares }
}

/** The values by which the confidence in the first candidate is judged; `values` starts at the table's first row. */
export function confidenceRow(
  values: Float32Array,
  { slots, shares }: RankedCandidates,
  trust: CodeTrust,
): Float32Array {
  const row = new Float32Array(confidenceFeatureCount)
  const start = (slots[0] ?? 0) * featureCount
  row.set(values.subarray(start, start + featureCount))
  const next = slots[1] === undefined ? -1 : slots[1] * featureCount
  for (let at = 0; at < featureCount; at++)
    row[featureCount + at] = (row[at] ?? 0) - (next < 0 ? 0 : (values[next + at] ?? 0))
  const [first = 0, second = 0, third = 0] = shares
  row.set(
    [first, second, first - second, third, slots.length, trust.share, trust.hospitals],
    featureCount * 2,
  )
  return row
}

/** The calibrated confidence in the first candidate, from the trees that judge it. */
export function confidenceOf(judge: Ranker, row: Float32Array): number {
  return 1 / (1 + Math.exp(-scoreOf(judge, row, 0)))
}
