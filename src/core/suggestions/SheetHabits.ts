/** What a sheet put on lines for which other hospitals have this or that code. */
export interface HabitAnswer {
  /** Share of the lines with the same expected code that carry the code. */
  readonly instead: number
  /** Share of all lines of the section that carry the code although another is expected. */
  readonly override: number
  /** Share of the lines of the section that carry what is expected. */
  readonly agreement: number
}

/** A line of the sheet: the code other hospitals have for it, and the code it carries. */
export interface HabitLine {
  readonly expected: string
  readonly code: string
}

/** Drugs, devices, laboratory and so on: the first character of the expected code. */
const sectionOf = (expected: string) => expected.slice(0, 1)
/** Lines of doubt mixed into every share. */
const prior = 1

/**
 * The habits of a hospital that no text tells: implants as L8699 where others have C1713, drugs without a code of
 * their own as J3490, J8499 or A9270. Counted over the lines of the open sheet.
 */
export class SheetHabits {
  readonly #counts = new Map<string, number>()

  /** Counts a line in (`by` 1) or out (-1). */
  count({ expected, code }: HabitLine, by: number): void {
    const section = sectionOf(expected)
    const keys = [`e${expected}`, `e${expected} ${code}`, `s${section}`]
    keys.push(code === expected ? `a${section}` : `o${section} ${code}`)
    for (const key of keys) this.#counts.set(key, this.#of(key) + by)
  }

  clear(): void {
    this.#counts.clear()
  }

  /** What the habit says of a code where `expected` is the code of other hospitals; `own`, the line asked about, is left out. */
  answer(code: string, expected: string, own: HabitLine | undefined): HabitAnswer {
    const section = sectionOf(expected)
    const isAlike = own?.expected === expected ? 1 : 0
    const isInSection = own && sectionOf(own.expected) === section ? 1 : 0
    const hasCode = own?.code === code ? 1 : 0
    const isOverride = own && own.code !== own.expected ? hasCode * isInSection : 0
    const agrees = own && own.code === own.expected ? isInSection : 0
    const ofSection = this.#of(`s${section}`) - isInSection + prior
    return {
      instead:
        (this.#of(`e${expected} ${code}`) - isAlike * hasCode) /
        (this.#of(`e${expected}`) - isAlike + prior),
      override: (this.#of(`o${section} ${code}`) - isOverride) / ofSection,
      agreement: (this.#of(`a${section}`) - agrees) / ofSection,
    }
  }

  #of(key: string): number {
    return this.#counts.get(key) ?? 0
  }
}
