/**
 * Votes gathered per code for one query: dense arrays over all codes, of which only the touched entries
 * are looked at and cleared. Reused from query to query.
 */
export class Candidates {
  readonly votes: Float32Array
  /** Best similarity of a line with the code. */
  readonly nearest: Float32Array
  /** Hospitals with such a line, one bit each; two words for up to 64 hospitals. */
  readonly hospitalsLow: Uint32Array
  readonly hospitalsHigh: Uint32Array
  readonly touched: number[] = []

  constructor(codeCount: number) {
    this.votes = new Float32Array(codeCount)
    this.nearest = new Float32Array(codeCount)
    this.hospitalsLow = new Uint32Array(codeCount)
    this.hospitalsHigh = new Uint32Array(codeCount)
  }

  /** Counts one line like the query that carries `code`. */
  add(code: number, source: number, similarity: number, vote: number): void {
    if (this.votes[code] === 0) this.touched.push(code)
    this.votes[code] = (this.votes[code] ?? 0) + vote
    if (similarity > (this.nearest[code] ?? 0)) this.nearest[code] = similarity
    const half = source < 32 ? this.hospitalsLow : this.hospitalsHigh
    half[code] = ((half[code] ?? 0) | (1 << (source & 31))) >>> 0
  }

  hospitals(code: number): number {
    return bitCount(this.hospitalsLow[code] ?? 0) + bitCount(this.hospitalsHigh[code] ?? 0)
  }

  clear(): void {
    for (const code of this.touched) {
      this.votes[code] = 0
      this.nearest[code] = 0
      this.hospitalsLow[code] = 0
      this.hospitalsHigh[code] = 0
    }
    this.touched.length = 0
  }
}

/** The number of bits set in a 32-bit word. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
