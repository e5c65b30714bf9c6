import type { ReferenceSet } from '../reference/ReferenceSet'
import { tokenizeDescription } from '../text/tokenizeDescription'
import { CandidateFinder } from './CandidateFinder'
import { type CodeList, codeListOf } from './CodeList'
import { decodeTrust } from './codeTrust'
import { type Explainer, explainer } from './explain'
import { type LineKindModel, lineKindShares, readLineKindModel } from './LineKindModel'
import { joinLineSets } from './LineSet'
import { modelFeatures } from './modelFeatures'
import { decodePartTable } from './PartCodes'
import { decodeRanker, type Ranker } from './Ranker'
import {
  type CodeTrust,
  confidenceOf,
  confidenceRow,
  rankCandidates,
  unknownTrust,
} from './rankCandidates'
import { SheetLines } from './SheetLines'
import type { LineText, Suggestion } from './Suggestion'
import { readVocabulary, type SuggestionPack } from './SuggestionPack'
import { type SearchHit, searchCodes } from './searchCodes'
import { readWordModel } from './WordModel'

/** What a suggestion may take into account beside the line itself. */
export interface SuggestOptions {
  /** The row asked about, so that the sheet does not answer with the line itself; absent for none. */
  readonly row?: number
  /** True where it is known that a code belongs on the line: then lines like supplies are not passed over. */
  readonly needsCode?: boolean
  /** Confidence below which nothing is proposed; by default what suits `needsCode`. */
  readonly least?: number
}

/** A code and how sure the engine is, before any evidence is gathered. */
export interface RankedCode {
  /** Index into `Suggester.codeList`. */
  readonly code: number
  /** Calibrated, 0 to 1. */
  readonly confidence: number
}

/**
 * A first code less sure than this is not proposed: `needed` where it is known that a code belongs on the line,
 * `open` where the line may as well need none, and silence is the better answer.
 */
const floor = { needed: 0.04, open: 0.4 }
/** A code less sure than this is not put into a cell as ghost text, though a person may find it in the list. */
export const leastInCell = 0.15
/** A further candidate less sure than this is noise. */
const listedFrom = 0.01
/** Lines that take no code, or one whose pack is not loaded, with more than this share get no suggestion. */
const silentAbove = { none: 0.9, levelOne: 0.5 }
/** A line of the sheet this similar shows that this hospital codes such lines. */
const sheetSpeaks = 0.7

/** Whether a code is hardly ever billed under a revenue code, as the checks see it. */
export type UnusualPair = (code: string, revenueCode: string) => boolean

interface Judges {
  readonly ranker: Ranker
  readonly judge: Ranker
  readonly trust: ReadonlyMap<string, CodeTrust>
}

/** Proposes codes for charge lines. Pure and synchronous; one instance serves one thread. */
export class Suggester {
  readonly codeList: CodeList
  /** The coded lines of the open sheet; empty until lines are put in. */
  readonly sheet: SheetLines
  readonly #reference: ReferenceSet
  readonly #finder: CandidateFinder
  readonly #cold: Judges
  readonly #warm: Judges
  readonly #kinds: LineKindModel
  readonly #hasLevelOne: boolean
  readonly #explainer: Explainer
  readonly #isUnusual: UnusualPair

  /**
   * Without the Level I pack, Level II codes alone are proposed. `validOn` is an ISO date. What `isUnusual` says
   * does not go with the revenue code of a line never comes first.
   */
  constructor(
    packs: readonly SuggestionPack[],
    reference: ReferenceSet,
    validOn: string,
    isUnusual: UnusualPair = () => false,
  ) {
    const levelTwo = packs.find(({ level }) => level === 2)
    if (!levelTwo) throw new RangeError('The Level II pack is missing: it holds what both share.')
    const ordered = [levelTwo, ...packs.filter(({ level }) => level === 1)]
    const offsets = ordered.map((_, place) =>
      ordered.slice(0, place).reduce((sum, { codes }) => sum + codes.length, 0),
    )
    const judges = (name: string): Judges => ({
      ranker: decodeRanker(`${name}Ranker`, levelTwo.file),
      judge: decodeRanker(`${name}Judge`, levelTwo.file),
      trust: new Map(ordered.flatMap(({ file }) => [...decodeTrust(name, file)])),
    })
    this.#reference = reference
    this.#isUnusual = isUnusual
    this.#hasLevelOne = ordered.length > 1
    this.#cold = judges('cold')
    this.#warm = judges('warm')
    this.#kinds = readLineKindModel(levelTwo.file)
    this.codeList = codeListOf(ordered, reference, validOn)
    this.#finder = new CandidateFinder({
      codes: this.codeList.codes,
      lines: joinLineSets(
        ordered.map((pack) => pack.lines),
        offsets,
      ),
      vocabulary: readVocabulary(levelTwo),
      parts: ordered.map(({ file }, place) => decodePartTable(file, offsets[place] ?? 0)),
      model: readWordModel(
        levelTwo.file,
        ordered.map((pack) => pack.file),
      ),
      levelTwo: reference.levelTwo,
    })
    this.sheet = new SheetLines(
      (hash) => this.#finder.weightOf(hash),
      (line) => this.#finder.expectedCode(line),
    )
    this.#explainer = explainer(this.#finder, this.codeList, reference)
  }

  /** The codes proposed for the line, best first, at most `limit`; none where silence is better. */
  rank(line: LineText, limit: number, options: SuggestOptions = {}): RankedCode[] {
    const warm = this.sheet.size > 0
    const table = this.#finder.find(line, warm ? this.sheet : null, options.row ?? -1)
    if (table.count === 0) return []
    const { ranker, judge, trust } = warm ? this.#warm : this.#cold
    const ranked = rankCandidates(table, ranker)
    const firstCode = this.#finder.codes[table.codes[ranked.slots[0] ?? 0] ?? 0] ?? ''
    const row = confidenceRow(table.values, ranked, trust.get(firstCode) ?? unknownTrust)
    const confidence = confidenceOf(judge, row)
    const least = options.least ?? (options.needsCode ? floor.needed : floor.open)
    if (confidence < least || this.#isSilent(line, options)) return []
    const [first = 0] = ranked.shares
    // The judge speaks of the first; what it leaves is shared among the others as the ranking has it.
    const rest = (1 - confidence) / Math.max(1e-6, 1 - first)
    const shareOf = (place: number) =>
      place === 0 ? confidence : (ranked.shares[place] ?? 0) * rest
    const proposed = this.#proposed(
      ranked.slots.map((slot, place) => ({
        code: table.codes[slot] ?? 0,
        confidence: Math.min(confidence, shareOf(place)),
      })),
      line.revenueCode,
    ).slice(0, limit)
    // What is left when the likely code has ended without a successor may be as weak as a guess.
    return (proposed[0]?.confidence ?? 0) < least ? [] : proposed
  }

  /**
   * Codes that may be proposed, terminated ones replaced by their successor. One that a check would flag under
   * this revenue code stands behind the first that none flags; where all are flagged there is nothing to propose.
   */
  #proposed(ranked: readonly RankedCode[], revenueCode: string): RankedCode[] {
    const taken = new Set<number>()
    const proposed: RankedCode[] = []
    for (const { code, confidence } of ranked) {
      const valid = this.codeList.proposed[code] ?? -1
      if (valid < 0 || taken.has(valid)) continue
      taken.add(valid)
      proposed.push({ code: valid, confidence })
    }
    const isFlagged = ({ code }: RankedCode) =>
      this.#isUnusual(this.codeList.codes[code] ?? '', revenueCode)
    const first = proposed.findIndex((code) => !isFlagged(code))
    const clean = proposed[first]
    if (!clean) return []
    const before = proposed
      .slice(0, first)
      .map(({ code }) => ({ code, confidence: clean.confidence }))
    return [clean, ...before, ...proposed.slice(first + 1)]
  }

  #isSilent(line: LineText, { row = -1, needsCode = false }: SuggestOptions): boolean {
    const tokens = tokenizeDescription(line.description)
    const shares = lineKindShares(this.#kinds, modelFeatures(tokens, line.revenueCode))
    const isOtherLevel = !this.#hasLevelOne && shares.levelOne > silentAbove.levelOne
    const needsNone = !needsCode && shares.none > silentAbove.none
    if (!isOtherLevel && !needsNone) return false
    const [nearest] = this.sheet.nearestTo(line.description, row, 1)
    return (nearest?.similarity ?? 0) < sheetSpeaks
  }

  /** The best suggestions for one line with what a person can check. */
  suggest(line: LineText, options: SuggestOptions = {}): Suggestion[] {
    const ranked = this.rank(line, 5, options).filter(({ confidence }) => confidence >= listedFrom)
    return this.#explainer(line, ranked, this.sheet, options.row ?? -1)
  }

  /** Codes by number (its beginning is enough) or by words, best first. */
  search(query: string, limit: number): SearchHit[] {
    const byWords = () =>
      this.rank({ description: query, revenueCode: '' }, limit, { needsCode: true, least: 0 }).map(
        ({ code }) => this.codeList.codes[code] ?? '',
      )
    return searchCodes(query, limit, this.codeList, this.#reference, byWords)
  }
}
