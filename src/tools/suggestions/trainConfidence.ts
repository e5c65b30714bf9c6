import { featureCount } from '../../core/suggestions/candidateFeatures'
import { type Ranker, scoreOf } from '../../core/suggestions/Ranker'
import {
  type CodeTrust,
  confidenceFeatureCount,
  confidenceRow,
  orderByScore,
  type RankedCandidates,
  unknownTrust,
} from '../../core/suggestions/rankCandidates'
import type { RankerExamples } from './rankerExamples'
import { rankerSettings, sourceWeights, trainRanker } from './trainRankers'
import { type TreeSettings, trainTrees } from './trainTrees'

const confidenceSettings: TreeSettings = {
  trees: 100,
  depth: 4,
  rate: 0.1,
  ridge: 20,
  featureShare: 0.5,
  seed: 7,
}

/** Trees of the two rankers that judge each other's hospitals. */
const halfTrees = 80

/** What judges the first place: the trees, and the trust in each code. */
export interface Judgement {
  readonly judge: Ranker
  readonly trust: ReadonlyMap<string, CodeTrust>
}

/**
 * Learns how far the first candidate can be trusted. A ranker is too sure of lines it learned from, so the
 * hospitals are parted in two and each half is ranked by what the other half taught.
 */
export function trainConfidence(
  examples: RankerExamples,
  settings = confidenceSettings,
): Judgement {
  const first = firstPlaces(examples)
  const trustIn = trustTable(first)
  const rows = new Float32Array(first.length * confidenceFeatureCount)
  const isRight = Uint8Array.from(first, (place) => (place?.isRight ? 1 : 0))
  for (const [line, place] of first.entries()) {
    if (!place) continue
    const trust = trustIn(place.code, place.source)
    rows.set(confidenceRow(place.values, place.ranked, trust), line * confidenceFeatureCount)
  }
  const judge = trainJudge(rows, isRight, sourceWeights(examples), settings)
  const codes = new Set(first.flatMap((place) => (place ? [place.code] : [])))
  return { judge, trust: new Map([...codes].sort().map((code) => [code, trustIn(code, '')])) }
}

/** A line as a ranker that never saw its hospital ranks it. */
interface FirstPlace {
  readonly source: string
  readonly code: string
  readonly isRight: boolean
  readonly values: Float32Array
  readonly ranked: RankedCandidates
}

function firstPlaces(examples: RankerExamples): (FirstPlace | null)[] {
  const halves = halvesOf(examples)
  const settings = { ...rankerSettings, trees: halfTrees }
  const rankers = [0, 1].map((half) => trainRanker(part(examples, halves, 1 - half), settings))
  const values = Float32Array.from(examples.values)
  return examples.right.map((right, line) => {
    const start = examples.starts[line] ?? 0
    const end = examples.starts[line + 1] ?? 0
    const ranker = rankers[halves[line] ?? 0]
    if (!ranker || end === start) return null
    const scores = new Float32Array(end - start)
    for (let row = start; row < end; row++)
      scores[row - start] = scoreOf(ranker, values, row * featureCount)
    const ranked = orderByScore(scores)
    const first = start + (ranked.slots[0] ?? 0)
    return {
      source: examples.sources[line] ?? '',
      code: examples.codes[first] ?? '',
      isRight: right === first,
      values: values.subarray(start * featureCount, end * featureCount),
      ranked,
    }
  })
}

/** Hospitals' worth of doubt mixed into the trust in a code. */
const trustPrior = 2

/** The trust in a code by how it did at all hospitals but one. */
function trustTable(
  first: readonly (FirstPlace | null)[],
): (code: string, exceptSource: string) => CodeTrust {
  const counts = new Map<string, Map<string, { right: number; all: number }>>()
  for (const place of first) {
    if (!place) continue
    const bySource = counts.get(place.code) ?? new Map<string, { right: number; all: number }>()
    counts.set(place.code, bySource)
    const count = bySource.get(place.source) ?? { right: 0, all: 0 }
    bySource.set(place.source, count)
    count.all++
    if (place.isRight) count.right++
  }
  return (code, exceptSource) => {
    let sum = trustPrior * unknownTrust.share
    let hospitals = 0
    for (const [source, { right, all }] of counts.get(code) ?? []) {
      if (source === exceptSource) continue
      sum += right / all
      hospitals++
    }
    return { share: sum / (hospitals + trustPrior), hospitals: Math.log(1 + hospitals) }
  }
}

function trainJudge(
  values: Float32Array,
  isRight: Uint8Array,
  weights: Float64Array,
  settings: TreeSettings,
): Ranker {
  return trainTrees(
    {
      rowCount: isRight.length,
      featureCount: confidenceFeatureCount,
      values,
      slopes: (scores, first, second) => {
        for (let row = 0; row < isRight.length; row++) {
          const share = 1 / (1 + Math.exp(-(scores[row] ?? 0)))
          const weight = weights[row] ?? 1
          first[row] = weight * (share - (isRight[row] ?? 0))
          second[row] = weight * Math.max(1e-3, share * (1 - share))
        }
      },
    },
    settings,
  )
}

/** For each line the half of the hospitals it belongs to; every other hospital is in the other half. */
function halvesOf({ sources }: RankerExamples): number[] {
  const numbers = new Map([...new Set(sources)].map((source, index) => [source, index % 2]))
  return sources.map((source) => numbers.get(source) ?? 0)
}

/** The lines of one half. */
function part(examples: RankerExamples, halves: readonly number[], half: number): RankerExamples {
  const values: number[] = []
  const codes: string[] = []
  const starts = [0]
  const right: number[] = []
  const sources: string[] = []
  for (const [line, source] of examples.sources.entries()) {
    if (halves[line] !== half) continue
    const start = examples.starts[line] ?? 0
    const end = examples.starts[line + 1] ?? 0
    const offset = values.length / featureCount
    for (let at = start * featureCount; at < end * featureCount; at++)
      values.push(examples.values[at] ?? 0)
    for (let row = start; row < end; row++) codes.push(examples.codes[row] ?? '')
    const rightRow = examples.right[line] ?? -1
    right.push(rightRow < 0 ? -1 : rightRow - start + offset)
    starts.push(values.length / featureCount)
    sources.push(source)
  }
  return { values, codes, starts, right, sources }
}
