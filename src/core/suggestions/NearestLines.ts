import type { LineSet } from './LineSet'

/** Lines looked at per query before only the best go on: keeps a query well under half a millisecond. */
const postingBudget = 12_000
/** Lines whose cosine is computed exactly. */
const exactCount = 256

/** The nearest training lines of a query, best first, as indices into the line set. */
export interface Neighbours {
  count: number
  readonly lines: Uint32Array
  readonly similarities: Float32Array
}

/**
 * Finds the training lines most like a query by TF-IDF cosine. Rare features are followed first, up to a
 * budget of lines; then the best by that count are compared in full. Not re-entrant: it reuses its arrays.
 */
export class NearestLines {
  readonly lines: LineSet
  /** Weight of each feature: the logarithm of how rare it is. */
  readonly weights: Float32Array
  readonly #postingStarts: Uint32Array
  readonly #postings: Uint32Array
  readonly #norms: Float32Array
  readonly #partial: Float32Array
  readonly #touched: Uint32Array
  /** Of each line in `#touched` how near it is by the features followed. */
  readonly #shares: Float64Array
  readonly #queryWeights: Float32Array
  readonly #found: Neighbours

  constructor(lines: LineSet, vocabularySize: number, limit: number) {
    this.lines = lines
    const frequency = new Uint32Array(vocabularySize + 1)
    for (const feature of lines.features) frequency[feature + 1] = (frequency[feature + 1] ?? 0) + 1
    this.weights = new Float32Array(vocabularySize)
    for (let feature = 0; feature < vocabularySize; feature++)
      this.weights[feature] = Math.log(1 + lines.count / Math.max(1, frequency[feature + 1] ?? 1))
    for (let feature = 0; feature < vocabularySize; feature++)
      frequency[feature + 1] = (frequency[feature + 1] ?? 0) + (frequency[feature] ?? 0)
    this.#postingStarts = frequency
    const next = frequency.slice()
    this.#postings = new Uint32Array(lines.features.length)
    this.#norms = new Float32Array(lines.count)
    for (let line = 0; line < lines.count; line++) {
      let square = 0
      for (let at = lines.starts[line] ?? 0; at < (lines.starts[line + 1] ?? 0); at++) {
        const feature = lines.features[at] ?? 0
        const place = next[feature] ?? 0
        this.#postings[place] = line
        next[feature] = place + 1
        square += (this.weights[feature] ?? 0) ** 2
      }
      this.#norms[line] = Math.sqrt(square)
    }
    this.#partial = new Float32Array(lines.count)
    this.#touched = new Uint32Array(lines.count)
    this.#shares = new Float64Array(lines.count)
    this.#queryWeights = new Float32Array(vocabularySize)
    this.#found = {
      count: 0,
      lines: new Uint32Array(limit),
      similarities: new Float32Array(limit),
    }
  }

  /**
   * The nearest lines. `features` are numbers of the vocabulary, each once; `unknown` is how many more the
   * query has that no training line has. `skipSource` leaves one hospital out (for training).
   */
  find(features: readonly number[], unknown: number, skipSource = -1): Neighbours {
    const touchedCount = this.#follow(features, skipSource)
    const kept = this.#best(touchedCount)
    this.#compare(features, unknown, kept)
    return this.#found
  }

  #follow(features: readonly number[], skipSource: number): number {
    const starts = this.#postingStarts
    const postings = this.#postings
    const partial = this.#partial
    const touched = this.#touched
    const { sources } = this.lines
    const size = (feature: number) => (starts[feature + 1] ?? 0) - (starts[feature] ?? 0)
    const rareFirst = features.toSorted((a, b) => size(a) - size(b))
    let touchedCount = 0
    let followed = 0
    for (const feature of rareFirst) {
      if (followed > 0 && followed + size(feature) > postingBudget) break
      followed += size(feature)
      const weight = (this.weights[feature] ?? 0) ** 2
      for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at++) {
        const line = postings[at] ?? 0
        const before = partial[line] ?? 0
        if (before === 0) {
          if (skipSource >= 0 && sources[line] === skipSource) continue
          touched[touchedCount++] = line
        }
        partial[line] = before + weight
      }
    }
    return touchedCount
  }

  /** The touched lines with the best partial cosines, those above a threshold found by counting; forgets the sums. */
  #best(touchedCount: number): Uint32Array {
    const touched = this.#touched
    const shares = this.#shares
    const top = this.#takeShares(touchedCount)
    if (touchedCount <= exactCount) return touched.subarray(0, touchedCount)
    const bins = new Uint32Array(128)
    const scale = 127 / top
    for (let index = 0; index < touchedCount; index++) {
      const bin = ((shares[index] ?? 0) * scale) | 0
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    let threshold = 127
    let above = bins[threshold] ?? 0
    while (threshold > 0 && above + (bins[threshold - 1] ?? 0) <= exactCount)
      above += bins[--threshold] ?? 0
    let count = 0
    for (let index = 0; index < touchedCount && count < exactCount * 2; index++)
      if ((((shares[index] ?? 0) * scale) | 0) >= threshold) touched[count++] = touched[index] ?? 0
    return touched.subarray(0, count)
  }

  /** Turns the sums of the touched lines into partial cosines, clears them and returns the largest. */
  #takeShares(touchedCount: number): number {
    const partial = this.#partial
    const norms = this.#norms
    let top = 0
    for (let index = 0; index < touchedCount; index++) {
      const line = this.#touched[index] ?? 0
      const share = (partial[line] ?? 0) / (norms[line] ?? 1)
      partial[line] = 0
      this.#shares[index] = share
      if (share > top) top = share
    }
    return top
  }

  #compare(features: readonly number[], unknown: number, candidates: Uint32Array): void {
    const rarest = Math.log(1 + this.lines.count)
    let square = unknown * (rarest / 2) ** 2
    for (const feature of features) {
      const weight = (this.weights[feature] ?? 0) ** 2
      this.#queryWeights[feature] = weight
      square += weight
    }
    const queryNorm = Math.sqrt(square) || 1
    const found = this.#found
    found.count = 0
    const queryWeights = this.#queryWeights
    const norms = this.#norms
    const { starts, features: lineFeatures } = this.lines
    for (let index = 0; index < candidates.length; index++) {
      const line = candidates[index] ?? 0
      const end = starts[line + 1] ?? 0
      let product = 0
      for (let at = starts[line] ?? 0; at < end; at++)
        product += queryWeights[lineFeatures[at] ?? 0] ?? 0
      insert(found, line, product / (queryNorm * (norms[line] ?? 1)))
    }
    for (const feature of features) queryWeights[feature] = 0
  }
}

/** Puts a line into the list, which stays sorted by falling similarity. */
function insert(found: Neighbours, line: number, similarity: number): void {
  const { lines, similarities } = found
  if (found.count === lines.length && similarity <= (similarities[found.count - 1] ?? 0)) return
  let at = found.count < lines.length ? found.count++ : found.count - 1
  while (at > 0 && (similarities[at - 1] ?? 0) < similarity) {
    similarities[at] = similarities[at - 1] ?? 0
    lines[at] = lines[at - 1] ?? 0
    at--
  }
  similarities[at] = similarity
  lines[at] = line
}
