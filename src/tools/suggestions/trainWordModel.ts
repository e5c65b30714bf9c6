import { modelFeatures, revenueFeatures } from '../../core/suggestions/modelFeatures'
import { dotProduct } from '../../core/suggestions/WordModel'
import { tokenizeDescription } from '../../core/text/tokenizeDescription'
import { repeatableRandom, shuffle } from './random'
import type { HashedLine } from './trainingSet'

/** A trained model before it is quantised: rows of `dimensions` values. */
export interface TrainedModel {
  readonly dimensions: number
  /** Hash of each feature, in the order of its rows. */
  readonly vocabulary: Uint32Array<ArrayBuffer>
  readonly features: Float32Array<ArrayBuffer>
  readonly codes: Float32Array<ArrayBuffer>
  readonly biases: Float32Array<ArrayBuffer>
}

/** Settings found by trial on the dev lines; the README of core/suggestions tells what each is worth. */
const modelSettings = {
  dimensions: 64,
  epochs: 10,
  learningRate: 0.15,
  /** Features that a smaller share of hospitals writes are left out: they seldom help another hospital. */
  leastShareOfSources: 0.1,
  /** Share of a line's features left out at each visit, so that no single word carries a code alone. */
  featureDropout: 0.5,
  /** Share of visits that see the revenue code: most files have none. */
  revenueShare: 0.5,
  /** Wrong codes per visit: drawn by how common they are, and drawn from those the line's words go with. */
  commonWrong: 64,
  likelyWrong: 40,
  seed: 20_180_101,
} as const

/** A code whose share of the softmax is off by less learns nothing from the visit: most of the wrong ones. */
const leastError = 1e-3

interface Example {
  readonly code: number
  readonly weight: number
  readonly words: Int32Array
  readonly revenue: Int32Array
}

/** Learns the word model from coded lines; `codes` numbers the codes. Same lines, same model. */
export function trainWordModel(
  lines: readonly HashedLine[],
  codes: ReadonlyMap<string, number>,
): TrainedModel {
  const { vocabulary, examples } = examplesOf(lines, codes)
  const trainer = new Trainer(vocabulary.length, codes.size, examples)
  for (let epoch = 0; epoch < modelSettings.epochs; epoch++) trainer.epoch(epoch)
  const { dimensions } = modelSettings
  return { dimensions, vocabulary, ...trainer.rows }
}

function examplesOf(lines: readonly HashedLine[], codes: ReadonlyMap<string, number>) {
  const words = lines.map(({ line }) => modelFeatures(tokenizeDescription(line.description), ''))
  const sourcesByHash = new Map<number, Set<number>>()
  for (const [index, { source }] of lines.entries())
    for (const hash of words[index] ?? []) {
      const sources = sourcesByHash.get(hash)
      if (sources) sources.add(source)
      else sourcesByHash.set(hash, new Set([source]))
    }
  const allSources = new Set(lines.map(({ source }) => source)).size
  const leastSources = Math.max(2, Math.round(modelSettings.leastShareOfSources * allSources))
  const kept = [...sourcesByHash]
    .filter(([, sources]) => sources.size >= leastSources)
    .map(([hash]) => hash)
  const revenue = lines.flatMap(({ line }) => revenueFeatures(line.revenueCode))
  const vocabulary = Uint32Array.from(new Set([...kept, ...revenue]))
  const numbers = new Map([...vocabulary].map((hash, number) => [hash, number]))
  const numbered = (hashes: readonly number[]) =>
    Int32Array.from(hashes.map((hash) => numbers.get(hash) ?? -1).filter((number) => number >= 0))
  const linesPerSource = new Map<number, number>()
  for (const { source } of lines) linesPerSource.set(source, (linesPerSource.get(source) ?? 0) + 1)
  const examples = lines.map(
    ({ code, source, line }, index): Example => ({
      code: codes.get(code) ?? 0,
      // A large hospital counts more than a small one, but not by its number of lines.
      weight: Math.min(2, Math.max(0.3, Math.sqrt(3000 / (linesPerSource.get(source) ?? 1)))),
      words: numbered(words[index] ?? []),
      revenue: numbered(revenueFeatures(line.revenueCode)),
    }),
  )
  return { vocabulary, examples }
}

/** Stochastic gradient descent with one Adagrad step size per row, over a sampled softmax. */
class Trainer {
  readonly rows: Pick<TrainedModel, 'features' | 'codes' | 'biases'>
  readonly #examples: readonly Example[]
  readonly #order: Int32Array
  readonly #random = repeatableRandom(modelSettings.seed)
  readonly #featureSteps: Float32Array
  readonly #codeSteps: Float32Array
  readonly #biasSteps: Float32Array
  readonly #common: Int32Array
  readonly #codesByFeature: readonly Int32Array[]
  readonly #drawn: Int32Array
  #draw = 0
  readonly #asked = new Int32Array(1 + modelSettings.commonWrong + modelSettings.likelyWrong)
  readonly #odds = new Float32Array(1 + modelSettings.commonWrong + modelSettings.likelyWrong)
  readonly #sum = new Float32Array(modelSettings.dimensions)
  readonly #slope = new Float32Array(modelSettings.dimensions)

  constructor(featureCount: number, codeCount: number, examples: readonly Example[]) {
    const { dimensions } = modelSettings
    this.#examples = examples
    this.#order = Int32Array.from(examples.keys())
    const spread = 1 / Math.sqrt(dimensions)
    this.rows = {
      features: new Float32Array(featureCount * dimensions).map(
        () => (this.#random() - 0.5) * spread,
      ),
      codes: new Float32Array(codeCount * dimensions),
      biases: new Float32Array(codeCount),
    }
    this.#featureSteps = new Float32Array(featureCount)
    this.#codeSteps = new Float32Array(codeCount)
    this.#biasSteps = new Float32Array(codeCount)
    this.#common = commonCodes(examples, codeCount)
    this.#codesByFeature = codesByFeature(examples, featureCount)
    this.#drawn = new Int32Array(codeCount).fill(-1)
  }

  /** Visits every example once. */
  epoch(epoch: number): void {
    shuffle(this.#order, this.#random)
    const { epochs, learningRate } = modelSettings
    const rate = learningRate * (1 - (epoch / epochs) * 0.9)
    for (const index of this.#order) {
      const example = this.#examples[index]
      if (example) this.#visit(example, rate)
    }
  }

  #visit(example: Example, rate: number): void {
    const features = this.#featuresOf(example)
    if (features.length === 0) return
    const { dimensions } = modelSettings
    const scale = 1 / Math.sqrt(features.length)
    const sum = this.#sum.fill(0)
    const rows = this.rows.features
    for (const feature of features)
      for (let at = 0; at < dimensions; at++)
        sum[at] = (sum[at] ?? 0) + (rows[feature * dimensions + at] ?? 0) * scale
    const count = this.#ask(example)
    this.#learnCodes(example, count, rate)
    this.#learnFeatures(features, scale, rate)
  }

  #featuresOf({ words, revenue }: Example): number[] {
    const features: number[] = []
    for (const word of words)
      if (this.#random() >= modelSettings.featureDropout) features.push(word)
    if (this.#random() < modelSettings.revenueShare) features.push(...revenue)
    return features
  }

  /** Draws the codes to tell apart, the right one first, and their shares of the softmax; returns how many. */
  #ask({ code, words }: Example): number {
    this.#draw++
    let count = 0
    const ask = (asked: number) => {
      if (this.#drawn[asked] === this.#draw) return
      this.#drawn[asked] = this.#draw
      this.#asked[count++] = asked
    }
    ask(code)
    for (let n = 0; n < modelSettings.commonWrong; n++) ask(pick(this.#common, this.#random))
    for (let n = 0; n < modelSettings.likelyWrong && words.length > 0; n++) {
      const likely = this.#codesByFeature[pick(words, this.#random)]
      if (likely) ask(pick(likely, this.#random))
    }
    this.#softmax(count)
    return count
  }

  #softmax(count: number): void {
    const { dimensions } = modelSettings
    const { codes, biases } = this.rows
    let largest = Number.NEGATIVE_INFINITY
    for (let n = 0; n < count; n++) {
      const code = this.#asked[n] ?? 0
      const fit = (biases[code] ?? 0) + dotProduct(this.#sum, codes, code * dimensions)
      this.#odds[n] = fit
      if (fit > largest) largest = fit
    }
    let total = 0
    for (let n = 0; n < count; n++) {
      const odds = Math.exp((this.#odds[n] ?? 0) - largest)
      this.#odds[n] = odds
      total += odds
    }
    for (let n = 0; n < count; n++) this.#odds[n] = (this.#odds[n] ?? 0) / total
  }

  #learnCodes({ weight }: Example, count: number, rate: number): void {
    const { dimensions } = modelSettings
    const { codes, biases } = this.rows
    const slope = this.#slope.fill(0)
    let square = 0
    for (let at = 0; at < dimensions; at++) square += (this.#sum[at] ?? 0) ** 2
    for (let n = 0; n < count; n++) {
      const error = (this.#odds[n] ?? 0) - (n === 0 ? 1 : 0)
      if (Math.abs(error) < leastError) continue
      const code = this.#asked[n] ?? 0
      const push = error * weight
      const steps = (this.#codeSteps[code] ?? 0) + (push * push * square) / dimensions
      this.#codeSteps[code] = steps
      const step = (rate / Math.sqrt(steps + 1e-4)) * push
      for (let at = 0; at < dimensions; at++) {
        const place = code * dimensions + at
        const value = codes[place] ?? 0
        slope[at] = (slope[at] ?? 0) + push * value
        codes[place] = value - step * (this.#sum[at] ?? 0)
      }
      const biasSteps = (this.#biasSteps[code] ?? 0) + push * push
      this.#biasSteps[code] = biasSteps
      biases[code] = (biases[code] ?? 0) - (rate * 0.3 * push) / Math.sqrt(biasSteps + 1e-2)
    }
  }

  #learnFeatures(features: readonly number[], scale: number, rate: number): void {
    const { dimensions } = modelSettings
    const rows = this.rows.features
    let square = 0
    for (let at = 0; at < dimensions; at++) square += ((this.#slope[at] ?? 0) * scale) ** 2
    for (const feature of features) {
      const steps = (this.#featureSteps[feature] ?? 0) + square / dimensions
      this.#featureSteps[feature] = steps
      const step = (rate / Math.sqrt(steps + 1e-4)) * scale
      for (let at = 0; at < dimensions; at++) {
        const place = feature * dimensions + at
        rows[place] = (rows[place] ?? 0) - step * (this.#slope[at] ?? 0)
      }
    }
  }
}

const pick = (from: Int32Array, random: () => number) =>
  from[Math.floor(random() * from.length)] ?? 0

/** A table to draw codes from, each as often as the power 0.6 of its number of lines. */
function commonCodes(examples: readonly Example[], codeCount: number): Int32Array {
  const counts = new Float64Array(codeCount)
  for (const { code } of examples) counts[code] = (counts[code] ?? 0) + 1
  const total = counts.reduce((sum, count) => sum + count ** 0.6, 0)
  const table = new Int32Array(1 << 20)
  let code = 0
  let reached = (counts[0] ?? 0) ** 0.6 / total
  for (let at = 0; at < table.length; at++) {
    while ((at + 0.5) / table.length > reached && code < codeCount - 1)
      reached += (counts[++code] ?? 0) ** 0.6 / total
    table[at] = code
  }
  return table
}

/** The codes of the lines that have each feature. */
function codesByFeature(examples: readonly Example[], featureCount: number): Int32Array[] {
  const sets: Set<number>[] = Array.from({ length: featureCount }, () => new Set())
  for (const { code, words } of examples) for (const word of words) sets[word]?.add(code)
  return sets.map((set) => Int32Array.from(set))
}
