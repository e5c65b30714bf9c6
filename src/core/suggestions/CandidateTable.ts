import { featureCount } from './candidateFeatures'

/** Candidates beyond this many are left out: the right one is hardly ever among them. */
const candidateLimit = 72

/** The candidate codes of one line and what is known of each. Reused from line to line. */
export class CandidateTable {
  count = 0
  readonly codes = new Uint16Array(candidateLimit)
  readonly values = new Float32Array(candidateLimit * featureCount)
  readonly #slots: Int16Array

  constructor(codeCount: number) {
    this.#slots = new Int16Array(codeCount).fill(-1)
  }

  /** Forgets the line before. */
  clear(): void {
    for (let slot = 0; slot < this.count; slot++) this.#slots[this.codes[slot] ?? 0] = -1
    this.count = 0
  }

  /** Makes the code a candidate; its values start at 0. No more than `candidateLimit` are taken. */
  add(code: number): void {
    if ((this.#slots[code] ?? -1) >= 0 || this.count === candidateLimit) return
    this.#slots[code] = this.count
    this.codes[this.count] = code
    this.values.fill(0, this.count * featureCount, (this.count + 1) * featureCount)
    this.count++
  }

  /** The slot of a code, -1 when it is no candidate. */
  slotOf(code: number): number {
    return this.#slots[code] ?? -1
  }

  get(slot: number, feature: number): number {
    return this.values[slot * featureCount + feature] ?? 0
  }

  set(slot: number, feature: number, value: number): void {
    this.values[slot * featureCount + feature] = value
  }

  /** Adds to a value of the candidate in the slot. */
  increase(slot: number, feature: number, by: number): void {
    const at = slot * featureCount + feature
    this.values[at] = (this.values[at] ?? 0) + by
  }

  /** Keeps the larger of the value and `value`. */
  raise(slot: number, feature: number, value: number): void {
    if (value > this.get(slot, feature)) this.set(slot, feature, value)
  }

  /** The largest value of a feature among the candidates; -Infinity without candidates. */
  largest(feature: number): number {
    let largest = Number.NEGATIVE_INFINITY
    for (let slot = 0; slot < this.count; slot++)
      largest = Math.max(largest, this.get(slot, feature))
    return largest
  }
}
