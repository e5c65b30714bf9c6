/**
 * The word lists of the catalogue, each compiled to one pattern. Answers are kept for the line at hand,
 * because several rules ask for the same list.
 */
export class WordLists {
  private readonly patterns: readonly RegExp[]
  private readonly indexes: ReadonlyMap<string, number>
  /** For which line (counted from 1) each list was last asked, and what it said. */
  private readonly askedFor: Uint32Array
  private readonly answers: Uint8Array
  private line = 0
  private description = ''

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    const names = Object.keys(lists)
    this.indexes = new Map(names.map((name, index) => [name, index]))
    this.patterns = names.map((name) => new RegExp((lists[name] ?? []).join('|')))
    this.askedFor = new Uint32Array(names.length)
    this.answers = new Uint8Array(names.length)
  }

  /** The number of a list, for `has`; a name the catalogue does not hold is a bug. */
  indexOf(name: string): number {
    const index = this.indexes.get(name)
    if (index === undefined) throw new RangeError(`There is no word list ${name}.`)
    return index
  }

  /** Turns to the next line; `description` is normalised. */
  turnTo(description: string): void {
    if (description === this.description && this.line > 0) return
    this.line++
    this.description = description
  }

  /** Whether a list has a word of the line at hand. */
  has(index: number): boolean {
    if (this.askedFor[index] !== this.line) {
      this.askedFor[index] = this.line
      this.answers[index] = this.patterns[index]?.test(this.description) ? 1 : 0
    }
    return this.answers[index] === 1
  }
}
