import { codeKinds } from '../core/coding/CodeKind'
import { softmax } from '../core/coding/CodingModel'
import { probability } from '../core/coding/combine'
import { buckets, type Examples } from './codingExamples'

/** Buckets of the kind weights: fewer, because kinds are easy to tell apart. */
export const kindBuckets = 1 << 15
const epochs = 2
const rate = 0.05
const kindCount = codeKinds.length

/** Weights under AdaGrad: each learns fast at first and slower the more it has moved. */
class Weights {
  readonly values: Float32Array
  private readonly moved: Float32Array

  constructor(size: number) {
    this.values = new Float32Array(size)
    this.moved = new Float32Array(size).fill(0.01)
  }

  get(index: number): number {
    return this.values[index] ?? 0
  }

  descend(index: number, gradient: number): void {
    const moved = (this.moved[index] ?? 0) + gradient * gradient
    this.moved[index] = moved
    this.values[index] = this.get(index) - (rate * gradient) / Math.sqrt(moved)
  }
}

/** Learns, from lines that carry a code, which kind of code a line so worded carries. */
export function trainKinds(examples: Examples): Float32Array {
  const weights = new Weights(kindBuckets * kindCount)
  const coded = indexes(examples, (index) => (examples.kinds[index] ?? -1) >= 0)
  const random = randomNumbers(777)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const index of shuffled(coded, random)) {
      const shares = kindShares(examples, index, weights.values)
      const weight = weightOf(examples, index)
      for (let kind = 0; kind < kindCount; kind++) {
        const gradient = ((shares[kind] ?? 0) - (examples.kinds[index] === kind ? 1 : 0)) * weight
        // Kinds that are plainly out need no learning; skipping them saves most of the time.
        if (Math.abs(gradient) < 0.001) continue
        eachFeature(examples, index, (feature) =>
          weights.descend((feature & (kindBuckets - 1)) * kindCount + kind, gradient),
        )
      }
    }
  return weights.values
}

/** The kind of code each line carries, or would most likely carry if it carried one. */
export function likelyKinds(examples: Examples, kindWeights: Float32Array): Uint8Array {
  return Uint8Array.from({ length: examples.count }, (_, index) => {
    const carried = examples.kinds[index] ?? -1
    if (carried >= 0) return carried
    const shares = kindShares(examples, index, kindWeights)
    return shares.indexOf(Math.max(...shares))
  })
}

/**
 * Learns whether a code belongs on a line so worded. A hospital that fixes no codes of a kind leaves such lines
 * blank whatever they are; so P(coded) = P(code belongs) · P(this hospital fixes codes of this kind), where the
 * second is learned for every source and kind and then forgotten.
 */
export function trainBelongs(examples: Examples, kinds: Uint8Array): Float32Array {
  const weights = new Weights(buckets)
  const habits = new Weights(256 * kindCount)
  const cellOf = (index: number) => (examples.sources[index] ?? 0) * kindCount + (kinds[index] ?? 0)
  const silent = silentCells(examples, cellOf)
  const surgery = codeKinds.indexOf('surgery')
  // An uncoded procedure is left to coders: that says nothing about whether a code belongs.
  const isLeftToCoders = (index: number) =>
    (examples.kinds[index] ?? -1) < 0 && kinds[index] === surgery
  const told = indexes(examples, (index) => !silent.has(cellOf(index)) && !isLeftToCoders(index))
  const random = randomNumbers(12345)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const index of shuffled(told, random)) {
      let logOdds = 0
      eachFeature(examples, index, (feature) => {
        logOdds += weights.get(feature)
      })
      const belongs = probability(logOdds)
      const fixes = probability(usualHabit + habits.get(cellOf(index)))
      const coded = (examples.kinds[index] ?? -1) >= 0
      // Gradients of −log P(coded) or −log(1 − P(coded)) by the two log odds.
      const rest = 1 - belongs * fixes + 1e-6
      const byBelongs = coded ? belongs - 1 : (belongs * fixes * (1 - belongs)) / rest
      const byFixes = coded ? fixes - 1 : (belongs * fixes * (1 - fixes)) / rest
      const weight = weightOf(examples, index)
      habits.descend(cellOf(index), byFixes * weight + habitPull * habits.get(cellOf(index)))
      eachFeature(examples, index, (feature) => weights.descend(feature, byBelongs * weight))
    }
  return weights.values
}

/** Log odds that a hospital fixes the codes of a kind, before its file says otherwise, and the pull back to it. */
const usualHabit = 2
const habitPull = 0.003
/** A source that codes less than this part of what the upper quarter of sources code tells nothing of a kind. */
const silentBelow = 0.5
const fewestLines = 20

/** The cells (source and kind) whose lines tell nothing, because the source codes hardly any of them. */
function silentCells(examples: Examples, cellOf: (index: number) => number): Set<number> {
  const lines = new Map<number, number>()
  const coded = new Map<number, number>()
  for (let index = 0; index < examples.count; index++) {
    const cell = cellOf(index)
    lines.set(cell, (lines.get(cell) ?? 0) + 1)
    if ((examples.kinds[index] ?? -1) >= 0) coded.set(cell, (coded.get(cell) ?? 0) + 1)
  }
  const shares = [...lines]
    .filter(([, count]) => count >= fewestLines)
    .map(([cell, count]) => ({ cell, share: (coded.get(cell) ?? 0) / count }))
  const silent = new Set<number>()
  for (let kind = 0; kind < kindCount; kind++) {
    const ofKind = shares.filter(({ cell }) => cell % kindCount === kind)
    const upper = ofKind.map(({ share }) => share).sort((a, b) => a - b)[
      Math.floor(ofKind.length * 0.75)
    ]
    for (const { cell, share } of ofKind) if (share < silentBelow * (upper ?? 0)) silent.add(cell)
  }
  return silent
}

function kindShares(examples: Examples, index: number, weights: Float32Array): number[] {
  const sums = new Float64Array(kindCount)
  eachFeature(examples, index, (feature) => {
    const first = (feature & (kindBuckets - 1)) * kindCount
    for (let kind = 0; kind < kindCount; kind++)
      sums[kind] = (sums[kind] ?? 0) + (weights[first + kind] ?? 0)
  })
  return softmax(sums)
}

function eachFeature(
  { features, starts }: Examples,
  index: number,
  visit: (feature: number) => void,
): void {
  const end = starts[index + 1] ?? 0
  for (let i = starts[index] ?? 0; i < end; i++) visit(features[i] ?? 0)
}

function weightOf({ weights, sources }: Examples, index: number): number {
  return weights[sources[index] ?? 0] ?? 1
}

function indexes({ count }: Examples, takes: (index: number) => boolean): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) => index).filter((index) => takes(index))
}

/** Random numbers in [0, 1) that are the same in every run (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffled(order: Uint32Array, random: () => number): Uint32Array {
  const next = order.slice()
  for (let i = next.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swapped = next[i] ?? 0
    next[i] = next[j] ?? 0
    next[j] = swapped
  }
  return next
}
