import type { LineSet } from './LineSet'

/** Words on fewer of a code's lines say nothing of the code. */
const leastShare = 0.04
/** Words kept per code, those on most of its lines first. */
const wordsPerCode = 64
/** Softens the shares of a code that few hospitals use. */
const sourcePrior = 0.5
/** What a word of the line counts that is typical of a code not at all. */
const strangeLog = Math.log(0.02)

/** How well the words of a line and the words typical of a code meet. */
export interface WordFit {
  /** Share of the line's words, by weight, that are typical of the code. */
  readonly coverage: number
  /** Share of what is typical of the code, by weight, that the line lacks: `WO` of a code without contrast. */
  readonly missing: number
  /** Mean logarithm of how often the line's words stand on lines with the code. */
  readonly likelihood: number
}

/**
 * For every code which words its lines have, every hospital counting once: 71046 has `2VIEW` in most.
 * Learned from the line set when the packs are loaded. Not re-entrant: `ask` keeps the line asked about.
 */
export class TypicalWords {
  readonly #starts: Uint32Array
  readonly #features: Uint32Array
  readonly #shares: Float32Array
  /** The logarithms of the shares. */
  readonly #logs: Float64Array
  /** Weight of what is typical of each code. */
  readonly #totals: Float32Array
  readonly #weights: Float32Array
  readonly #isAsked: Uint8Array
  #asked: readonly number[] = []
  #askedWeight = 0
  #unknown = 0

  /** `weights` are those of the features; `codeCount` is the length of the code list. */
  constructor(lines: LineSet, weights: Float32Array, codeCount: number) {
    const lists = typicalFeatures(lines, codeCount)
    const size = lists.reduce((sum, { length }) => sum + length, 0)
    this.#weights = weights
    this.#starts = new Uint32Array(codeCount + 1)
    this.#features = new Uint32Array(size)
    this.#shares = new Float32Array(size)
    this.#logs = new Float64Array(size)
    this.#totals = new Float32Array(codeCount)
    this.#isAsked = new Uint8Array(weights.length)
    let at = 0
    for (const [code, list] of lists.entries()) {
      let total = 0
      for (const { feature, share } of list) {
        this.#features[at] = feature
        this.#shares[at++] = share
        total += (weights[feature] ?? 0) * share
      }
      this.#starts[code + 1] = at
      this.#totals[code] = total
    }
    for (let place = 0; place < size; place++)
      this.#logs[place] = Math.log(this.#shares[place] ?? 1)
  }

  /** The features of the line that `fitOf` speaks of, each once, and how many more it has that no line has. */
  ask(features: readonly number[], unknown: number): void {
    for (const feature of this.#asked) this.#isAsked[feature] = 0
    this.#asked = features
    this.#unknown = unknown
    this.#askedWeight = 1e-6
    for (const feature of features) {
      this.#isAsked[feature] = 1
      this.#askedWeight += this.#weights[feature] ?? 0
    }
  }

  /** How the line asked about and a code meet. */
  fitOf(code: number): WordFit {
    let covered = 0
    let present = 0
    let logs = 0
    let met = 0
    const features = this.#features
    const isAsked = this.#isAsked
    const end = this.#starts[code + 1] ?? 0
    for (let at = this.#starts[code] ?? 0; at < end; at++) {
      const feature = features[at] ?? 0
      if (isAsked[feature] === 0) continue
      const weight = this.#weights[feature] ?? 0
      covered += weight
      present += weight * (this.#shares[at] ?? 0)
      logs += this.#logs[at] ?? 0
      met++
    }
    const all = this.#asked.length + this.#unknown
    return {
      coverage: covered / this.#askedWeight,
      missing: 1 - present / Math.max(1e-6, this.#totals[code] ?? 0),
      likelihood: (logs + (all - met) * strangeLog) / Math.max(1, all),
    }
  }
}

interface TypicalFeature {
  readonly feature: number
  readonly share: number
}

function typicalFeatures(lines: LineSet, codeCount: number): TypicalFeature[][] {
  const linesOf: number[][] = Array.from({ length: codeCount }, () => [])
  for (let line = 0; line < lines.count; line++) linesOf[lines.codes[line] ?? 0]?.push(line)
  return linesOf.map((members) => typicalOf(lines, members))
}

function typicalOf(lines: LineSet, members: readonly number[]): TypicalFeature[] {
  const linesPerSource = new Map<number, number>()
  for (const line of members) {
    const source = lines.sources[line] ?? 0
    linesPerSource.set(source, (linesPerSource.get(source) ?? 0) + 1)
  }
  const everySource = linesPerSource.size + sourcePrior
  const shares = new Map<number, number>()
  for (const line of members) {
    const part = 1 / ((linesPerSource.get(lines.sources[line] ?? 0) ?? 1) * everySource)
    for (let at = lines.starts[line] ?? 0; at < (lines.starts[line + 1] ?? 0); at++) {
      const feature = lines.features[at] ?? 0
      shares.set(feature, (shares.get(feature) ?? 0) + part)
    }
  }
  return [...shares]
    .map(([feature, share]) => ({ feature, share }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share || a.feature - b.feature)
    .slice(0, wordsPerCode)
}
