import type { LevelTwoCode } from '../reference/ReferenceSet'
import { tokenizeDescription } from '../text/tokenizeDescription'
import { Vocabulary } from './Vocabulary'
import { wordHash } from './wordFeatures'

/** A word in more texts than this brings in no code: `INJECTION`, `EACH`. */
const commonFrom = 120

/** A word of the line asked about. */
interface AskedWord {
  /** Its number among the words of the texts, -1 where none has it. */
  readonly word: number
  readonly weight: number
}

/** The words of the official Level II texts, as evidence for a code. Not re-entrant: `ask` keeps the line's words. */
export class OfficialTexts {
  readonly #words: Vocabulary
  readonly #texts: Groups
  readonly #codes: Groups
  /** How rare each word is among the texts; a word none of them has counts as rarest. */
  readonly #weights: Float64Array
  readonly #rarest: number
  readonly #textWeights: Float64Array
  #asked: readonly AskedWord[] = []
  #askedWeight = 0
  /** 1 for each word of the texts that the line asked about has. */
  readonly #isAsked: Uint8Array

  /** `codes` is the code list; codes without an official text (Level I) never match. */
  constructor(codes: readonly string[], levelTwo: ReadonlyMap<string, LevelTwoCode>) {
    const entries = codes.map((code) => levelTwo.get(code))
    const hashes = entries.map((entry) => {
      const tokens = entry ? tokenizeDescription(`${entry.short} ${entry.long}`) : []
      return [...new Set(tokens.map(({ key }) => wordHash(key)))]
    })
    const textCount = entries.filter((entry) => entry !== undefined).length
    this.#words = new Vocabulary([...new Set(hashes.flat())])
    const texts = hashes.map((text) => text.map((hash) => this.#words.numberOf(hash)))
    const codesOfWords: number[][] = Array.from({ length: this.#words.size }, () => [])
    for (const [code, text] of texts.entries())
      for (const word of text) codesOfWords[word]?.push(code)
    this.#texts = groupsOf(texts)
    this.#codes = groupsOf(codesOfWords)
    this.#weights = Float64Array.from(codesOfWords, ({ length }) =>
      Math.log(1 + textCount / length),
    )
    this.#rarest = Math.log(1 + textCount / 0.5)
    this.#textWeights = Float64Array.from(texts, (text) =>
      text.reduce((sum, word) => sum + (this.#weights[word] ?? 0), 0),
    )
    this.#isAsked = new Uint8Array(this.#words.size)
  }

  /** The words of the line that `match` and `forEachCode` speak of, by their hashes. */
  ask(hashes: Iterable<number>): void {
    for (const { word } of this.#asked) if (word >= 0) this.#isAsked[word] = 0
    this.#asked = Array.from(new Set(hashes), (hash) => {
      const word = this.#words.numberOf(hash)
      return { word, weight: word < 0 ? this.#rarest : (this.#weights[word] ?? 0) }
    })
    this.#askedWeight = 1e-6
    for (const { word, weight } of this.#asked) {
      this.#askedWeight += weight
      if (word >= 0) this.#isAsked[word] = 1
    }
  }

  /** Share of the weight of the line's words found in the text of a code, and of the text found in them. */
  match(code: number): { coverage: number; precision: number } {
    const { starts, members } = this.#texts
    let common = 0
    for (let at = starts[code] ?? 0; at < (starts[code + 1] ?? 0); at++) {
      const word = members[at] ?? 0
      if (this.#isAsked[word] === 1) common += this.#weights[word] ?? 0
    }
    return {
      coverage: common / this.#askedWeight,
      precision: common / (this.#textWeights[code] || 1),
    }
  }

  /** Calls `each` with every code whose text has a word of the line, unless so many have it that it tells nothing. */
  forEachCode(each: (code: number, weight: number) => void): void {
    const { starts, members } = this.#codes
    for (const { word, weight } of this.#asked) {
      if (word < 0) continue
      const start = starts[word] ?? 0
      const end = starts[word + 1] ?? 0
      if (end - start > commonFrom) continue
      for (let at = start; at < end; at++) each(members[at] ?? 0, weight)
    }
  }

  /** Weight of all words of a code's text; 0 without a text. */
  textWeightOf(code: number): number {
    return this.#textWeights[code] ?? 0
  }
}

/** Lists one after the other: list `i` has the members from `starts[i]` up to `starts[i + 1]`. */
interface Groups {
  readonly starts: Uint32Array
  readonly members: Uint32Array
}

function groupsOf(lists: readonly (readonly number[])[]): Groups {
  const starts = new Uint32Array(lists.length + 1)
  for (const [index, { length }] of lists.entries())
    starts[index + 1] = (starts[index] ?? 0) + length
  return { starts, members: Uint32Array.from(lists.flat()) }
}
