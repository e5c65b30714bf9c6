import { tokenizeDescription } from '../text/tokenizeDescription'
import { wordFeatures } from './wordFeatures'

/** A coded line of the sheet that is open: how this hospital codes. */
export interface SheetLine {
  readonly row: number
  readonly description: string
  readonly revenueCode: string
  readonly hcpcs: string
}

interface KnownLine {
  readonly code: string
  readonly revenueCode: string
  readonly hashes: readonly number[]
  readonly norm: number
}

/** A line of the sheet like the query. */
export interface SheetNeighbour {
  readonly row: number
  readonly code: string
  readonly similarity: number
}

/** Rows followed per query; common words are left out beyond it. */
const rowBudget = 4000

/**
 * The coded lines of the open sheet, indexed by their words. One line is put in or taken out without
 * building the rest again.
 */
export class SheetLines {
  readonly #weightOf: (hash: number) => number
  readonly #lines = new Map<number, KnownLine>()
  readonly #rowsByHash = new Map<number, Set<number>>()
  readonly #codeCounts = new Map<string, number>()
  /** Lines by revenue code, and by revenue code and HCPCS code. */
  readonly #revenueCounts = new Map<string, number>()

  /** `weightOf` gives the weight of a feature by its hash; all queries and lines share it. */
  constructor(weightOf: (hash: number) => number) {
    this.#weightOf = weightOf
  }

  get size(): number {
    return this.#lines.size
  }

  /** Lines of the sheet that carry the code. */
  countOf(code: string): number {
    return this.#codeCounts.get(code) ?? 0
  }

  /**
   * Lines that would carry the code if the line of `row` did: the row asked about counts for every candidate
   * alike, whatever stands on it now, so that a code the sheet does not use yet is not ruled out.
   */
  countWith(code: string, row: number): number {
    return this.countOf(code) + (this.#lines.get(row)?.code === code ? 0 : 1)
  }

  /** Share of the lines under a revenue code that would carry the code; 0 for a blank revenue code. */
  shareWith(revenueCode: string, code: string, row: number): number {
    if (revenueCode === '') return 0
    const own = this.#lines.get(row)
    const isUnder = own?.revenueCode === revenueCode
    const under = (this.#revenueCounts.get(revenueCode) ?? 0) + (isUnder ? 0 : 1)
    const same = this.#revenueCounts.get(`${revenueCode} ${code}`) ?? 0
    return (same + (isUnder && own?.code === code ? 0 : 1)) / (under + 1)
  }

  #count(code: string, revenueCode: string, by: number): void {
    this.#codeCounts.set(code, this.countOf(code) + by)
    for (const key of [revenueCode, `${revenueCode} ${code}`])
      this.#revenueCounts.set(key, (this.#revenueCounts.get(key) ?? 0) + by)
  }

  /** Puts a coded line in, in place of what its row said before; a blank code only takes it out. */
  put({ row, description, revenueCode, hcpcs }: SheetLine): void {
    this.#remove(row)
    if (hcpcs === '') return
    const hashes = wordFeatures(tokenizeDescription(description))
    const norm = Math.sqrt(hashes.reduce((sum, hash) => sum + this.#weightOf(hash) ** 2, 0))
    this.#lines.set(row, { code: hcpcs, revenueCode, hashes, norm })
    this.#count(hcpcs, revenueCode, 1)
    for (const hash of hashes) {
      const rows = this.#rowsByHash.get(hash)
      if (rows) rows.add(row)
      else this.#rowsByHash.set(hash, new Set([row]))
    }
  }

  /** Forgets all lines. */
  clear(): void {
    this.#lines.clear()
    this.#rowsByHash.clear()
    this.#codeCounts.clear()
    this.#revenueCounts.clear()
  }

  #remove(row: number): void {
    const known = this.#lines.get(row)
    if (!known) return
    this.#lines.delete(row)
    this.#count(known.code, known.revenueCode, -1)
    for (const hash of known.hashes) this.#rowsByHash.get(hash)?.delete(row)
  }

  /** The lines most like a description; see `nearest`. */
  nearestTo(description: string, exceptRow: number, limit: number): SheetNeighbour[] {
    if (this.size === 0) return []
    return this.nearest(wordFeatures(tokenizeDescription(description)), exceptRow, limit)
  }

  /** The lines most like the query, best first, without the row asked about. */
  nearest(hashes: readonly number[], exceptRow: number, limit: number): SheetNeighbour[] {
    const size = (hash: number) => this.#rowsByHash.get(hash)?.size ?? 0
    const products = new Map<number, number>()
    let square = 0
    let followed = 0
    for (const hash of hashes.toSorted((a, b) => size(a) - size(b))) {
      const weight = this.#weightOf(hash) ** 2
      square += weight
      if (followed > 0 && followed + size(hash) > rowBudget) continue
      followed += size(hash)
      for (const row of this.#rowsByHash.get(hash) ?? [])
        products.set(row, (products.get(row) ?? 0) + weight)
    }
    const queryNorm = Math.sqrt(square) || 1
    const found: SheetNeighbour[] = []
    for (const [row, product] of products) {
      const line = this.#lines.get(row)
      if (!line || row === exceptRow) continue
      const similarity = product / (queryNorm * (line.norm || 1))
      if (found.length === limit && similarity <= (found.at(-1)?.similarity ?? 0)) continue
      if (found.length === limit) found.pop()
      let at = found.length
      while (at > 0 && (found[at - 1]?.similarity ?? 0) < similarity) at--
      found.splice(at, 0, { row, code: line.code, similarity })
    }
    return found
  }
}
