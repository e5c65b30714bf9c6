import { oppsStatusOf } from '../reference/LevelTwoPack'
import type { ReferenceSet } from '../reference/ReferenceSet'
import { type Token, tokenizeDescription } from '../text/tokenizeDescription'
import { Candidates } from './Candidates'
import { type CodeList, codeListOf } from './CodeList'
import { codesInText } from './codesInText'
import { joinLineSets } from './LineSet'
import { NearestLines } from './NearestLines'
import { SheetLines } from './SheetLines'
import type { Evidence, LineText, Suggestion } from './Suggestion'
import { readVocabulary, type SuggestionPack } from './SuggestionPack'
import type { SearchHit } from './searchCodes'
import { Vocabulary } from './Vocabulary'
import { wordFeatures } from './wordFeatures'

/** What a suggestion may take into account beside the line itself. */
export interface SuggestOptions {
  /** The row asked about, so that the sheet does not answer with the line itself; -1 for none. */
  readonly row?: number
  /** A hospital of the training lines to leave out; only training uses it. */
  readonly skipSource?: number
}

/** A code and how sure the engine is, before any evidence is gathered. */
export interface RankedCode {
  /** Index into `Suggester.codes`. */
  readonly code: number
  /** Calibrated, 0 to 1. */
  readonly confidence: number
}

const neighbourLimit = 100
/** Below this confidence it is better to say nothing than to point at the wrong code. */
const floor = 0.05

/** Proposes codes for charge lines. Pure and synchronous; one instance serves one thread. */
export class Suggester {
  readonly codeList: CodeList
  readonly sheet: SheetLines
  readonly #reference: ReferenceSet
  readonly #vocabulary: Vocabulary
  readonly #nearest: NearestLines
  readonly #candidates: Candidates

  /** Without the Level I pack, Level II codes alone are proposed. `validOn` is an ISO date. */
  constructor(packs: readonly SuggestionPack[], reference: ReferenceSet, validOn: string) {
    const levelTwo = packs.find(({ level }) => level === 2)
    if (!levelTwo) throw new RangeError('The Level II pack is missing: it holds what both share.')
    const ordered = [levelTwo, ...packs.filter(({ level }) => level === 1)]
    this.#reference = reference
    this.codeList = codeListOf(ordered, reference, validOn)
    const hashes = readVocabulary(levelTwo)
    this.#vocabulary = new Vocabulary(hashes)
    const offsets = ordered.map((_, place) =>
      ordered.slice(0, place).reduce((sum, { codes }) => sum + codes.length, 0),
    )
    const lines = joinLineSets(
      ordered.map((pack) => pack.lines),
      offsets,
    )
    this.#nearest = new NearestLines(lines, hashes.length, neighbourLimit)
    this.#candidates = new Candidates(this.codeList.codes.length)
    const rarest = Math.log(1 + lines.count)
    this.sheet = new SheetLines((hash) => {
      const number = this.#vocabulary.numberOf(hash)
      return number < 0 ? rarest / 2 : (this.#nearest.weights[number] ?? rarest)
    })
  }

  /** The codes proposed for the line, best first, at most `limit`. */
  rank(line: LineText, limit: number, options: SuggestOptions = {}): RankedCode[] {
    const tokens = tokenizeDescription(line.description)
    const hashes = wordFeatures(tokens)
    const { votes, total } = this.#vote(line, hashes, options)
    const ranked = [...votes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([code, vote]) => ({ code, confidence: vote / total }))
    return (ranked[0]?.confidence ?? 0) >= floor ? ranked : []
  }

  #vote(line: LineText, hashes: readonly number[], options: SuggestOptions) {
    const known = hashes.map((hash) => this.#vocabulary.numberOf(hash)).filter((n) => n >= 0)
    const found = this.#nearest.find(known, hashes.length - known.length, options.skipSource)
    const candidates = this.#candidates
    candidates.clear()
    const { codes, sources } = this.#nearest.lines
    for (let index = 0; index < found.count; index++) {
      const neighbour = found.lines[index] ?? 0
      const similarity = found.similarities[index] ?? 0
      candidates.add(codes[neighbour] ?? 0, sources[neighbour] ?? 0, similarity, similarity ** 7)
    }
    const votes = new Map<number, number>()
    let total = 0.02
    const give = (code: number, vote: number) => {
      const proposed = this.codeList.proposed[code] ?? -1
      if (proposed < 0) return
      votes.set(proposed, (votes.get(proposed) ?? 0) + vote)
      total += vote
    }
    for (const code of candidates.touched) give(code, candidates.votes[code] ?? 0)
    for (const { code, similarity } of this.sheet.nearest(hashes, options.row ?? -1, 20)) {
      const number = this.codeList.numbers.get(code)
      if (number !== undefined) give(number, 8 * similarity ** 7)
    }
    for (const code of codesInText(line.description, (text) => this.codeList.numbers.has(text)))
      give(this.codeList.numbers.get(code) ?? 0, 2 * total)
    return { votes, total }
  }

  /** The best suggestions for one line with what a person can check. */
  suggest(line: LineText, options: SuggestOptions = {}): Suggestion[] {
    const ranked = this.rank(line, 5, options)
    const tokens = tokenizeDescription(line.description)
    const hashes = wordFeatures(tokens)
    const sheetNeighbours = this.sheet.nearest(hashes, options.row ?? -1, 50)
    return ranked.map(({ code, confidence }) => {
      const text = this.codeList.codes[code] ?? ''
      const alike = sheetNeighbours.filter((line) => line.code === text && line.similarity >= 0.6)
      return {
        code: text,
        confidence,
        evidence: this.#evidence(line, tokens, code, alike.length),
      }
    })
  }

  /** Codes by number (its beginning is enough) or by words, best first. */
  search(query: string, limit: number): SearchHit[] {
    const begins = query.trim().toUpperCase()
    const hit = (code: string, matchedWords: readonly string[]): SearchHit => {
      const entry = this.#reference.levelTwo.get(code)
      return { code, officialText: entry?.long || entry?.short || '', matchedWords }
    }
    if (/^(?:\d{2,5}|[A-Z]\d{1,4}|\d{4}[A-Z])$/.test(begins))
      return this.codeList.codes
        .filter(
          (code, number) => code.startsWith(begins) && this.codeList.proposed[number] === number,
        )
        .sort()
        .slice(0, limit)
        .map((code) => hit(code, []))
    return this.rank({ description: query, revenueCode: '' }, limit).map(({ code }) =>
      hit(this.codeList.codes[code] ?? '', []),
    )
  }

  #evidence(line: LineText, tokens: readonly Token[], code: number, sheetLines: number): Evidence {
    const { lines } = this.#nearest
    const hashes = wordFeatures(tokens)
    const known = hashes.map((hash) => this.#vocabulary.numberOf(hash)).filter((n) => n >= 0)
    const found = this.#nearest.find(known, hashes.length - known.length)
    const asked = new Set<number>()
    const agreeing = new Set<number>()
    const spoken = new Set<number>()
    for (let index = 0; index < found.count; index++) {
      const neighbour = found.lines[index] ?? 0
      const source = lines.sources[neighbour] ?? 0
      if ((found.similarities[index] ?? 0) >= 0.5) asked.add(source)
      if (this.codeList.proposed[lines.codes[neighbour] ?? 0] !== code) continue
      if ((found.similarities[index] ?? 0) >= 0.5) agreeing.add(source)
      for (let at = lines.starts[neighbour] ?? 0; at < (lines.starts[neighbour + 1] ?? 0); at++)
        spoken.add(lines.features[at] ?? 0)
    }
    const written = this.codeList.codes[code] ?? ''
    const entry = this.#reference.levelTwo.get(written)
    return {
      matchedWords: matchedWords(line, tokens, (hash) =>
        spoken.has(this.#vocabulary.numberOf(hash)),
      ),
      hospitals: agreeing.size,
      hospitalsAsked: asked.size,
      sheetLines,
      officialText: entry?.long || entry?.short || '',
      status: entry || this.#reference.levelOne?.has(written) ? 'active' : 'not checked',
      oppsStatus: oppsStatusOf(written, this.#reference),
      replaces: [],
      differs: '',
    }
  }
}

function matchedWords(
  line: LineText,
  tokens: readonly Token[],
  isSpoken: (hash: number) => boolean,
): string[] {
  const matched = tokens.filter((token) => wordFeatures([token]).some(isSpoken))
  return [...new Set(matched.map(({ start, end }) => line.description.slice(start, end)))]
}
