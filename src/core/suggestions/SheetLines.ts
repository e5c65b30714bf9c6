import { mixBits } from '../text/hashText'
import { tokenizeDescription } from '../text/tokenizeDescription'
import { type HabitAnswer, SheetHabits } from './SheetHabits'
import { SheetIndex, type SheetNeighbour } from './SheetIndex'
import { partKeys, type SheetPartLength, SheetParts } from './SheetParts'
import type { LineText } from './Suggestion'
import { wordFeatures } from './wordFeatures'

/** A coded line of the sheet that is open: how this hospital codes. */
export interface SheetLine extends LineText {
  readonly row: number
  readonly hcpcs: string
}

/** What is counted of a line. Most lines are alike in it, and share one. */
interface KnownLine {
  readonly code: string
  readonly place: string
  readonly parts: readonly string[]
  /** The code other hospitals have for such a line; blank where it was not asked. */
  readonly expected: string
}

/** Where a line stands in the hospital: its revenue code, or without one its department; blank without either. */
function placeOf({ revenueCode, department = '' }: LineText): string {
  return revenueCode !== '' ? revenueCode : department === '' ? '' : `in ${department}`
}

const familyOf = (code: string) => code.slice(0, 3)

/** From so many lines on, fewer and fewer are asked what other hospitals have for them: habits show in a part. */
const habitLines = 2000
/** From so many lines on, a code on a single line is no chance. */
const aloneLines = 200

/**
 * The coded lines of the open sheet, indexed by their words. One line is put in or taken out without
 * building the rest again.
 */
export class SheetLines {
  readonly #weightOf: (hash: number) => number
  readonly #lines = new Map<number, KnownLine>()
  /** The lines without part numbers that were not asked about, by place and code. */
  readonly #plain = new Map<string, KnownLine>()
  readonly #index: SheetIndex
  readonly #codeCounts = new Map<string, number>()
  /** Lines by place (revenue code or department), and by place and HCPCS code. */
  readonly #placeCounts = new Map<string, number>()
  readonly #familyCounts = new Map<string, number>()
  readonly #parts = new SheetParts()
  /** Codes that stand on a single line. */
  #alone = 0

  readonly #expectedOf: (line: LineText) => string
  readonly #habits = new SheetHabits()

  /**
   * `weightOf` gives the weight of a feature by its hash; all queries and lines share it. `expectedOf` gives the
   * code other hospitals have for a line.
   */
  constructor(weightOf: (hash: number) => number, expectedOf: (line: LineText) => string) {
    this.#weightOf = weightOf
    this.#index = new SheetIndex(weightOf)
    this.#expectedOf = expectedOf
  }

  get size(): number {
    return this.#lines.size
  }

  /** Lines of the sheet that carry the code. */
  countOf(code: string): number {
    return this.#codeCounts.get(code) ?? 0
  }

  /** How many lines of the sheet carry a code, the row asked about apart. */
  countsBut(row: number): (code: string) => number {
    const own = this.#lines.get(row)?.code
    return (code) => this.countOf(code) - (own === code ? 1 : 0)
  }

  /** Share of the lines whose code stands on no other line. */
  get aloneShare(): number {
    return this.#alone / Math.max(1, this.size)
  }

  /** How far the sheet can tell that its codes stand alone, 0 to 1: in a short one nearly all do. */
  get tellsAlone(): number {
    return Math.min(1, this.size / aloneLines)
  }

  /**
   * Lines that would carry the code if the line of `row` did: the row asked about counts for every candidate
   * alike, whatever stands on it now, so that a code the sheet does not use yet is not ruled out.
   */
  countWith(code: string, row: number): number {
    return this.countOf(code) + (this.#lines.get(row)?.code === code ? 0 : 1)
  }

  /**
   * Share of the lines under the line's revenue code that would carry the code; where the line has none, of those
   * of its department. 0 where it has neither.
   */
  shareWith(line: LineText, code: string, row: number): number {
    const place = placeOf(line)
    if (place === '') return 0
    const own = this.#lines.get(row)
    const isUnder = own?.place === place
    const under = (this.#placeCounts.get(place) ?? 0) + (isUnder ? 0 : 1)
    const same = this.#placeCounts.get(`${place} ${code}`) ?? 0
    return (same + (isUnder && own?.code === code ? 0 : 1)) / (under + 1)
  }

  /** Lines of the line's revenue code, or without one of its department, that carry the code, itself apart. */
  countBeside(line: LineText, code: string, row: number): number {
    const place = placeOf(line)
    if (place === '') return 0
    const own = this.#lines.get(row)
    const isOwn = own?.place === place && own.code === code
    return (this.#placeCounts.get(`${place} ${code}`) ?? 0) - (isOwn ? 1 : 0)
  }

  /** Lines whose code shares the first three characters with the code, the row asked about apart. */
  familyBeside(code: string, row: number): number {
    const family = familyOf(code)
    const own = this.#lines.get(row)
    const isOwn = own !== undefined && familyOf(own.code) === family
    return (this.#familyCounts.get(family) ?? 0) - (isOwn ? 1 : 0)
  }

  /** Which codes the lines carry that have a part number like the description, the row asked about apart. */
  partShares(description: string, length: SheetPartLength, row: number): (code: string) => number {
    return this.#parts.sharesOf(description, length, this.#lines.get(row))
  }

  /** What the sheet puts on lines for which other hospitals have the code `expected`, the row asked about apart. */
  habitOf(code: string, expected: string, row: number): HabitAnswer {
    const own = this.#lines.get(row)
    return this.#habits.answer(code, expected, own?.expected ? own : undefined)
  }

  #count(line: KnownLine, by: number): void {
    const { code, place } = line
    if (line.expected !== '') this.#habits.count(line, by)
    const before = this.countOf(code)
    this.#codeCounts.set(code, before + by)
    this.#alone += Number(before + by === 1) - Number(before === 1)
    add(this.#familyCounts, familyOf(code), by)
    for (const key of [place, `${place} ${code}`]) add(this.#placeCounts, key, by)
    this.#parts.count(line, by)
  }

  /** Puts a coded line in, in place of what its row said before; a blank code only takes it out. */
  put(line: SheetLine): void {
    const { row, description, hcpcs } = line
    this.#remove(row)
    if (hcpcs === '') return
    const hashes = wordFeatures(tokenizeDescription(description))
    const norm = Math.sqrt(hashes.reduce((sum, hash) => sum + this.#weightOf(hash) ** 2, 0))
    const place = placeOf(line)
    const isAsked = mixBits(row) % Math.ceil((this.size + 1) / habitLines) === 0
    const expected = isAsked ? this.#expectedOf(line) : ''
    const known = this.#shared({ code: hcpcs, place, parts: partKeys(description), expected })
    this.#lines.set(row, known)
    this.#count(known, 1)
    this.#index.add(row, { code: hcpcs, hashes, norm })
  }

  /** A line that says the same, if there is one: half a million lines come with as many copies of few codes. */
  #shared(line: KnownLine): KnownLine {
    if (line.parts.length > 0 || line.expected !== '') return line
    const key = `${line.place} ${line.code}`
    const known = this.#plain.get(key)
    if (known) return known
    this.#plain.set(key, line)
    return line
  }

  /** Forgets all lines. */
  clear(): void {
    this.#lines.clear()
    this.#plain.clear()
    this.#index.clear()
    this.#codeCounts.clear()
    this.#alone = 0
    this.#placeCounts.clear()
    this.#familyCounts.clear()
    this.#parts.clear()
    this.#habits.clear()
  }

  #remove(row: number): void {
    const known = this.#lines.get(row)
    if (!known) return
    this.#lines.delete(row)
    this.#count(known, -1)
    this.#index.remove(row)
  }

  /** After `nearest`: how far the words of the line go with the code in this sheet, from 0 to 1. */
  wordShareOf(code: string): number {
    return this.#index.wordShareOf(code)
  }

  /** After `nearest`: the code's share of all lines with a word in common, by likeness. */
  broadShareOf(code: string): number {
    return this.#index.broadShareOf(code)
  }

  /** The lines most like a description; see `nearest`. */
  nearestTo(description: string, exceptRow: number, limit: number): SheetNeighbour[] {
    if (this.size === 0) return []
    return this.nearest(wordFeatures(tokenizeDescription(description)), exceptRow, limit)
  }

  /** The lines most like the query, best first, without the row asked about. */
  nearest(hashes: readonly number[], exceptRow: number, limit: number): SheetNeighbour[] {
    return this.#index.nearest(hashes, exceptRow, limit)
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
