import type { LineSet } from './LineSet'

/** Codes kept per feature: a word that goes with more of them says little about any. */
const codesPerFeature = 48
/** Softens the share of a feature that few hospitals write. */
const sourcePrior = 0.7
/** A share of codes this small is as good as none. */
const leastShare = 0.01

/** A code a feature speaks for: mean over the hospitals that write it of the share of lines with the code. */
interface FeatureCode {
  readonly code: number
  readonly share: number
}

/**
 * For every word which codes go with it, every hospital counting once: `CHOLESTEROL` → 82465 in nine of ten.
 * Learned from the line set when the packs are loaded.
 */
export class WordVotes {
  readonly #starts: Uint32Array
  readonly #codes: Uint16Array
  readonly #shares: Float32Array
  readonly #strengths: Float32Array

  constructor(lines: LineSet, vocabularySize: number) {
    const lists = codesByFeature(lines, vocabularySize)
    this.#starts = new Uint32Array(vocabularySize + 1)
    for (let feature = 0; feature < vocabularySize; feature++)
      this.#starts[feature + 1] = (this.#starts[feature] ?? 0) + (lists[feature]?.length ?? 0)
    const total = this.#starts[vocabularySize] ?? 0
    this.#codes = new Uint16Array(total)
    this.#shares = new Float32Array(total)
    this.#strengths = new Float32Array(total)
    let at = 0
    for (const list of lists)
      for (const { code, share } of list) {
        this.#codes[at] = code
        this.#shares[at] = share
        this.#strengths[at++] = Math.log(1 + share / leastShare)
      }
  }

  /** Calls `each` with the codes a feature speaks for and how strongly, from 0 to about 4.6. */
  forEach(feature: number, each: (code: number, strength: number, share: number) => void): void {
    for (let at = this.#starts[feature] ?? 0; at < (this.#starts[feature + 1] ?? 0); at++)
      each(this.#codes[at] ?? 0, this.#strengths[at] ?? 0, this.#shares[at] ?? 0)
  }
}

/** Lines by feature, then for each feature its codes with the strongest first. */
function codesByFeature(lines: LineSet, vocabularySize: number): FeatureCode[][] {
  const linesOf: number[][] = Array.from({ length: vocabularySize }, () => [])
  for (let line = 0; line < lines.count; line++)
    for (let at = lines.starts[line] ?? 0; at < (lines.starts[line + 1] ?? 0); at++)
      linesOf[lines.features[at] ?? 0]?.push(line)
  return linesOf.map((members) => strongestCodes(lines, members))
}

function strongestCodes(lines: LineSet, members: readonly number[]): FeatureCode[] {
  const linesPerSource = new Map<number, number>()
  for (const line of members) {
    const source = lines.sources[line] ?? 0
    linesPerSource.set(source, (linesPerSource.get(source) ?? 0) + 1)
  }
  const shares = new Map<number, number>()
  const everySource = linesPerSource.size + sourcePrior
  for (const line of members) {
    const code = lines.codes[line] ?? 0
    const ofSource = linesPerSource.get(lines.sources[line] ?? 0) ?? 1
    shares.set(code, (shares.get(code) ?? 0) + 1 / (ofSource * everySource))
  }
  return [...shares]
    .map(([code, share]) => ({ code, share }))
    .filter(({ share }) => share > leastShare / 4)
    .sort((a, b) => b.share - a.share || a.code - b.code)
    .slice(0, codesPerFeature)
}
