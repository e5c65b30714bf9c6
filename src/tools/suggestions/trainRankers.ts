import { featureAt, featureCount } from '../../core/suggestions/candidateFeatures'
import type { Ranker } from '../../core/suggestions/Ranker'
import type { RankerExamples } from './rankerExamples'
import { type TreeSettings, trainTrees } from './trainTrees'

export const rankerSettings: TreeSettings = {
  trees: 120,
  depth: 6,
  rate: 0.12,
  ridge: 4,
  featureShare: 0.4,
  seed: 7,
}

/**
 * Learns to put the right code of a line first: a softmax over its candidates, every hospital weighing alike.
 * Lines whose right code is no candidate teach nothing here.
 */
export function trainRanker(examples: RankerExamples, settings = rankerSettings): Ranker {
  const weights = sourceWeights(examples)
  const rowCount = examples.values.length / featureCount
  return trainTrees(
    {
      rowCount,
      featureCount,
      values: Float32Array.from(examples.values),
      telling: tellingRows(examples),
      slopes: (scores, first, second) => {
        first.fill(0)
        second.fill(0)
        for (const [line, right] of examples.right.entries()) {
          if (right < 0) continue
          const start = examples.starts[line] ?? 0
          const end = examples.starts[line + 1] ?? 0
          const shares = softmax(scores, start, end)
          const weight = weights[line] ?? 1
          for (let row = start; row < end; row++) {
            const share = shares[row - start] ?? 0
            first[row] = weight * (share - (row === right ? 1 : 0))
            second[row] = weight * Math.max(1e-3, share * (1 - share))
          }
        }
      },
    },
    settings,
  )
}

/** Candidates that evidence of some kind speaks for: what parts them matters. */
function tellingRows({ values, right }: RankerExamples): Int32Array {
  const isRight = new Set(right)
  const kinds = [featureAt.fitShare, featureAt.hospitalVoteShare, featureAt.sheetVoteShare]
  const rows: number[] = []
  for (let row = 0; row < values.length / featureCount; row++)
    if (isRight.has(row) || kinds.some((kind) => (values[row * featureCount + kind] ?? 0) > 0.03))
      rows.push(row)
  return Int32Array.from(rows)
}

/** The softmax of the scores from `start` up to `end`. */
export function softmax(scores: Float32Array, start: number, end: number): Float64Array {
  const shares = new Float64Array(end - start)
  let largest = Number.NEGATIVE_INFINITY
  for (let row = start; row < end; row++) largest = Math.max(largest, scores[row] ?? 0)
  let total = 0
  for (let row = start; row < end; row++) {
    const odds = Math.exp((scores[row] ?? 0) - largest)
    shares[row - start] = odds
    total += odds
  }
  return shares.map((odds) => odds / total)
}

/** One over the number of lines of the line's source, scaled so that the mean is 1. */
export function sourceWeights({ sources }: RankerExamples): Float64Array {
  const counts = new Map<string, number>()
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1)
  const mean = sources.length / Math.max(1, counts.size)
  return Float64Array.from(sources, (source) => mean / (counts.get(source) ?? 1))
}
