import type { LineSet } from './LineSet'

/** Weight of the general habit against what is seen of a code itself. */
const prior = 2

/** Which revenue codes hospitals bill a code under, as evidence for and against the code. */
export class RevenueHabits {
  readonly #countByCode: Float64Array
  readonly #counts = new Map<number, number>()
  readonly #shares: Float64Array

  /** Learns from the lines that have a revenue code; `codeCount` is the length of the code list. */
  constructor(lines: LineSet, codeCount: number) {
    this.#countByCode = new Float64Array(codeCount)
    this.#shares = new Float64Array(20_000)
    let total = 0
    const weights = sourceWeights(lines)
    for (let line = 0; line < lines.count; line++) {
      const revenue = lines.revenues[line] ?? 0
      if (revenue === 0) continue
      const weight = weights[lines.sources[line] ?? 0] ?? 0
      total += weight
      const code = lines.codes[line] ?? 0
      this.#countByCode[code] = (this.#countByCode[code] ?? 0) + weight
      for (const key of keysOf(revenue)) {
        this.#shares[key] = (this.#shares[key] ?? 0) + weight
        const pair = code * 20_000 + key
        this.#counts.set(pair, (this.#counts.get(pair) ?? 0) + weight)
      }
    }
    for (let key = 0; key < this.#shares.length; key++)
      this.#shares[key] = ((this.#shares[key] ?? 0) + 0.5) / (total + 1)
  }

  /**
   * Logarithm of how much more often lines with the code stand under the revenue code (`exact`) or under its
   * first three digits than lines in general; 0 where nothing is known.
   */
  evidence(revenue: number, code: number, exact: boolean): number {
    if (revenue === 0) return 0
    const key = keysOf(revenue)[exact ? 0 : 1]
    const general = this.#shares[key] ?? 0
    const seen = this.#counts.get(code * 20_000 + key) ?? 0
    const share = (seen + prior * general) / ((this.#countByCode[code] ?? 0) + prior)
    return Math.log(share / general)
  }
}

/** Lines of a hospital that count in full; of a larger one each counts less. */
const fullLines = 1500

function sourceWeights({ sources, revenues }: LineSet): number[] {
  const counts: number[] = []
  for (const [line, source] of sources.entries())
    if (revenues[line] !== 0) counts[source] = (counts[source] ?? 0) + 1
  return counts.map((count) => Math.min(1, fullLines / count))
}

/** Places in the tables of a revenue code and of its first three digits. */
const keysOf = (revenue: number): [number, number] => [revenue, 10_000 + Math.floor(revenue / 10)]

/** A revenue code as a number for look-ups alone, 0 where it is blank or not four digits. */
export function revenueNumber(revenueCode: string): number {
  const digits = revenueCode.padStart(4, '0')
  return revenueCode !== '' && /^\d{4}$/.test(digits) ? Number(digits) : 0
}
