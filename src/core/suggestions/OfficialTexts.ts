import type { LevelTwoCode } from '../reference/ReferenceSet'
import { tokenizeDescription } from '../text/tokenizeDescription'
import { wordHash } from './wordFeatures'

/** A word in more texts than this brings in no code: `INJECTION`, `EACH`. */
const commonFrom = 120

/** The words of the official Level II texts, as evidence for a code. */
export class OfficialTexts {
  readonly #words = new Map<number, Set<number>>()
  readonly #textWeights = new Map<number, number>()
  readonly #counts = new Map<number, number>()
  readonly #codesByWord = new Map<number, number[]>()
  readonly #textCount: number

  /** `codes` is the code list; codes without an official text (Level I) never match. */
  constructor(codes: readonly string[], levelTwo: ReadonlyMap<string, LevelTwoCode>) {
    for (const [number, code] of codes.entries()) {
      const entry = levelTwo.get(code)
      if (!entry) continue
      const words = new Set(
        tokenizeDescription(`${entry.short} ${entry.long}`).map(({ key }) => wordHash(key)),
      )
      this.#words.set(number, words)
      for (const word of words) {
        this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
        const codesOfWord = this.#codesByWord.get(word)
        if (codesOfWord) codesOfWord.push(number)
        else this.#codesByWord.set(word, [number])
      }
    }
    this.#textCount = this.#words.size
    for (const [number, words] of this.#words) {
      let weight = 0
      for (const word of words) weight += this.weightOf(word)
      this.#textWeights.set(number, weight)
    }
  }

  /** How rare a word is among the official texts; a word none of them has counts as rarest. */
  weightOf(hash: number): number {
    return Math.log(1 + this.#textCount / (this.#counts.get(hash) ?? 0.5))
  }

  /** Share of the weight of `hashes` found in the text of a code, and of the text found in them. */
  match(
    code: number,
    hashes: ReadonlyMap<number, number>,
  ): { coverage: number; precision: number } {
    const words = this.#words.get(code)
    if (!words) return { coverage: 0, precision: 0 }
    let all = 1e-6
    let common = 0
    for (const [hash, weight] of hashes) {
      all += weight
      if (words.has(hash)) common += weight
    }
    return { coverage: common / all, precision: common / (this.#textWeights.get(code) || 1) }
  }

  /** Calls `each` with every code whose text has a word, unless so many have it that it tells nothing. */
  forEachWith(hash: number, each: (code: number) => void): void {
    const codes = this.#codesByWord.get(hash)
    if (codes && codes.length <= commonFrom) for (const code of codes) each(code)
  }

  /** Weight of all words of a code's text; 0 without a text. */
  textWeightOf(code: number): number {
    return this.#textWeights.get(code) ?? 0
  }
}
