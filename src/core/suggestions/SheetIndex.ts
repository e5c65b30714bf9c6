import { NumberLists } from './NumberLists'

/** Rows followed per query; common words are left out beyond it. */
const rowBudget = 4000

/** A line of the sheet like the query. */
export interface SheetNeighbour {
  readonly row: number
  readonly code: string
  readonly similarity: number
}

/** A line as it is put into the index. */
interface IndexedLine {
  readonly code: string
  readonly hashes: readonly number[]
  readonly norm: number
}

/**
 * Finds the coded lines of the sheet most like a query by their words. Lines stand at places that are used again
 * when a line is taken out, so that a query adds numbers into arrays. Not re-entrant.
 */
export class SheetIndex {
  readonly #weightOf: (hash: number) => number
  readonly #placesByHash = new Map<number, number[]>()
  /** By row: its place + 1; 0 where it is not in. */
  #placesByRow = new Int32Array(1024)
  /** The hashes of the words of the line at each place. */
  readonly #hashes = new NumberLists()
  readonly #free: number[] = []
  /** For each place: the row that stands there, the number of its code and the length of its vector. */
  readonly #rows: number[] = []
  readonly #codes: number[] = []
  readonly #norms: number[] = []
  readonly #codeNumbers = new Map<string, number>()
  readonly #codeTexts: string[] = []
  /** Of the line asked about last: how far its words, and all lines with one of them, speak for each code. */
  readonly #wordVotes: number[] = []
  readonly #broadVotes: number[] = []
  #wordTotal = 1
  #broadTotal = 1
  /** Words in common with the query, by weight, for each place; all 0 between queries. */
  #products = new Float64Array(1024)
  #touched = new Int32Array(1024)

  constructor(weightOf: (hash: number) => number) {
    this.#weightOf = weightOf
  }

  /** Puts a line in; its row must not be in yet. */
  add(row: number, { code, hashes, norm }: IndexedLine): void {
    const place = this.#free.pop() ?? this.#rows.length
    this.#setPlace(row, place)
    this.#rows[place] = row
    this.#codes[place] = this.#numberOf(code)
    this.#norms[place] = norm
    this.#hashes.set(place, hashes)
    for (const hash of hashes) {
      const places = this.#placesByHash.get(hash)
      if (places) places.push(place)
      else this.#placesByHash.set(hash, [place])
    }
    if (place >= this.#products.length) {
      this.#products = new Float64Array(place * 2)
      this.#touched = new Int32Array(place * 2)
    }
  }

  /** Takes out a line. */
  remove(row: number): void {
    const place = this.#placeOf(row)
    if (place < 0) return
    this.#placesByRow[row] = 0
    this.#free.push(place)
    for (const hash of this.#hashes.get(place)) {
      const places = this.#placesByHash.get(hash) ?? []
      places.splice(places.indexOf(place), 1)
    }
  }

  clear(): void {
    for (const list of [this.#free, this.#rows, this.#codes, this.#norms]) list.length = 0
    this.#placesByHash.clear()
    this.#placesByRow.fill(0)
    this.#hashes.clear()
  }

  /** Where a row stands; -1 where it is not in. */
  #placeOf(row: number): number {
    return (this.#placesByRow[row] ?? 0) - 1
  }

  #setPlace(row: number, place: number): void {
    if (row >= this.#placesByRow.length) {
      const next = new Int32Array(Math.max(row + 1, this.#placesByRow.length * 2))
      next.set(this.#placesByRow)
      this.#placesByRow = next
    }
    this.#placesByRow[row] = place + 1
  }

  #numberOf(code: string): number {
    const known = this.#codeNumbers.get(code)
    if (known !== undefined) return known
    this.#codeNumbers.set(code, this.#codeTexts.length)
    this.#wordVotes.push(0)
    this.#broadVotes.push(0)
    return this.#codeTexts.push(code) - 1
  }

  /** After `nearest`: how far the words of the line go with the code in this sheet, from 0 to 1. */
  wordShareOf(code: string): number {
    return (this.#wordVotes[this.#codeNumbers.get(code) ?? -1] ?? 0) / this.#wordTotal
  }

  /** After `nearest`: the code's share of all lines with a word in common, by likeness. */
  broadShareOf(code: string): number {
    return (this.#broadVotes[this.#codeNumbers.get(code) ?? -1] ?? 0) / this.#broadTotal
  }

  /** The lines most like the query, best first, without the row asked about. */
  nearest(hashes: readonly number[], exceptRow: number, limit: number): SheetNeighbour[] {
    this.#wordVotes.fill(0)
    this.#broadVotes.fill(0)
    const except = this.#placeOf(exceptRow)
    const { count, norm } = this.#follow(hashes, except)
    return this.#best(count, norm, except, limit)
  }

  /** Adds up the words in common; returns how many lines have any, and the length of the query's vector. */
  #follow(hashes: readonly number[], except: number): { count: number; norm: number } {
    const products = this.#products
    let count = 0
    let square = 0
    let all = 1e-6
    let followed = 0
    const listed = hashes.map((hash) => ({
      weight: this.#weightOf(hash) ** 2,
      places: this.#placesByHash.get(hash) ?? [],
    }))
    for (const { weight, places } of listed.sort((a, b) => a.places.length - b.places.length)) {
      square += weight
      if (followed > 0 && followed + places.length > rowBudget) continue
      followed += places.length
      all += weight
      const part = weight / (places.length + 0.5)
      for (const place of places) {
        const before = products[place] ?? 0
        if (before === 0) this.#touched[count++] = place
        products[place] = before + weight
        if (place === except) continue
        const code = this.#codes[place] ?? 0
        this.#wordVotes[code] = (this.#wordVotes[code] ?? 0) + part
      }
    }
    this.#wordTotal = all
    return { count, norm: Math.sqrt(square) || 1 }
  }

  #best(count: number, norm: number, except: number, limit: number): SheetNeighbour[] {
    const products = this.#products
    const places: number[] = []
    const similarities: number[] = []
    let broad = 1e-6
    for (let index = 0; index < count; index++) {
      const place = this.#touched[index] ?? 0
      const similarity = (products[place] ?? 0) / (norm * (this.#norms[place] || 1))
      products[place] = 0
      if (place === except) continue
      const vote = similarity ** 3
      const code = this.#codes[place] ?? 0
      broad += vote
      this.#broadVotes[code] = (this.#broadVotes[code] ?? 0) + vote
      if (places.length === limit && similarity <= (similarities[limit - 1] ?? 0)) continue
      let at = places.length < limit ? places.length : limit - 1
      for (; at > 0 && (similarities[at - 1] ?? 0) < similarity; at--) {
        similarities[at] = similarities[at - 1] ?? 0
        places[at] = places[at - 1] ?? 0
      }
      similarities[at] = similarity
      places[at] = place
    }
    this.#broadTotal = broad
    return places.map((place, index) => ({
      row: this.#rows[place] ?? 0,
      code: this.#codeTexts[this.#codes[place] ?? 0] ?? '',
      similarity: similarities[index] ?? 0,
    }))
  }
}
