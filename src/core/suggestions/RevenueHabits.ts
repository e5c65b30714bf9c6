import { mixBits } from '../text/hashText'
import type { LineSet } from './LineSet'
import { Vocabulary } from './Vocabulary'

/** Weight of the general habit against what is seen of a code itself. */
const prior = 2

/** Which revenue codes hospitals bill a code under, as evidence for and against the code. */
export class RevenueHabits {
  readonly #countByCode: Float64Array
  /** Weighed lines of each code under each revenue code and its first three digits, by `pairHash`. */
  readonly #pairs: Vocabulary
  readonly #counts: Float64Array
  readonly #shares: Float64Array

  /** Learns from the lines that have a revenue code; `codeCount` is the length of the code list. */
  constructor(lines: LineSet, codeCount: number) {
    this.#countByCode = new Float64Array(codeCount)
    this.#shares = new Float64Array(20_000)
    let total = 0
    const counts = new Map<number, number>()
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
        const pair = pairHash(code, key)
        counts.set(pair, (counts.get(pair) ?? 0) + weight)
      }
    }
    this.#pairs = new Vocabulary([...counts.keys()])
    this.#counts = Float64Array.from(counts.values())
    for (let key = 0; key < this.#shares.length; key++)
      this.#shares[key] = ((this.#shares[key] ?? 0) + 0.5) / (total + 1)
  }

  /**
   * Logarithm of how much more often lines with the code stand under the revenue code (`exact`) or under its
   * first three digits than lines in general; 0 where nothing is known.
   */
  evidence(revenue: number, code: number, exact: boolean): number {
    if (revenue === 0) return 0
    const key = exact ? revenue : groupOf(revenue)
    const general = this.#shares[key] ?? 0
    const pair = this.#pairs.numberOf(pairHash(code, key))
    const seen = pair < 0 ? 0 : (this.#counts[pair] ?? 0)
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

/** Place in the tables of the first three digits of a revenue code. */
const groupOf = (revenue: number) => 10_000 + Math.floor(revenue / 10)
/** Places in the tables of a revenue code and of its first three digits. */
const keysOf = (revenue: number): [number, number] => [revenue, groupOf(revenue)]
/** One number for a code and a place: no two share it, and look-ups find it where it lies alone. */
const pairHash = (code: number, key: number) => mixBits(code * 20_000 + key)

/** A revenue code as a number for look-ups alone, 0 where it is blank or not four digits. */
export function revenueNumber(revenueCode: string): number {
  const digits = revenueCode.padStart(4, '0')
  return revenueCode !== '' && /^\d{4}$/.test(digits) ? Number(digits) : 0
}
