import type { LevelTwoCode } from '../reference/ReferenceSet'
import { type Token, tokenizeDescription } from '../text/tokenizeDescription'
import { CandidateTable } from './CandidateTable'
import { featureAt } from './candidateFeatures'
import { countByCode, strongest } from './codeCounts'
import { codesInText } from './codesInText'
import type { LineSet } from './LineSet'
import { modelFeatures } from './modelFeatures'
import { NearestLines } from './NearestLines'
import { OfficialTexts } from './OfficialTexts'
import { RevenueHabits, revenueNumber } from './RevenueHabits'
import { SeenHospitals } from './SeenHospitals'
import type { SheetLines } from './SheetLines'
import type { LineText } from './Suggestion'
import { Vocabulary } from './Vocabulary'
import { fitOfCode, sumOfFeatures, type WordModel } from './WordModel'
import { WordVotes } from './WordVotes'
import { wordFeatures, wordHash } from './wordFeatures'

/** Everything learned that finds and describes candidates; all codes are numbers of `codes`. */
export interface Knowledge {
  readonly codes: readonly string[]
  readonly lines: LineSet
  readonly vocabulary: Uint32Array
  readonly model: WordModel
  readonly levelTwo: ReadonlyMap<string, LevelTwoCode>
}

const neighbourLimit = 100
/** Codes the words alone bring in beside those of the nearest lines. */
const wordCandidates = 25
const sheetNeighbourLimit = 25
/** Neighbours above this similarity count as lines like the query. */
export const alike = 0.5

/** Finds the candidate codes of a line and describes each by `candidateFeatures`. */
export class CandidateFinder {
  readonly vocabulary: Vocabulary
  /** Holds the candidates of the line found last. */
  readonly table: CandidateTable
  readonly lines: LineSet
  readonly codes: readonly string[]
  readonly #nearest: NearestLines
  readonly #knowledge: Knowledge
  readonly #numbers: ReadonlyMap<string, number>
  readonly #wordVotes: WordVotes
  readonly #revenueHabits: RevenueHabits
  readonly #official: OfficialTexts
  readonly #codeHospitals: Float32Array
  readonly #codeLines: Float32Array
  readonly #wordScores: Float32Array
  readonly #seen: SeenHospitals
  readonly #sum: Float32Array
  /** Of the line found last: hospitals with a line like it, and the similarity of the nearest. */
  #asked = 0
  #best = 0

  constructor(knowledge: Knowledge) {
    const { codes, lines, vocabulary, model, levelTwo } = knowledge
    this.#knowledge = knowledge
    this.codes = codes
    this.lines = lines
    this.#numbers = new Map(codes.map((code, number) => [code, number]))
    this.vocabulary = new Vocabulary(vocabulary)
    this.#nearest = new NearestLines(lines, vocabulary.length, neighbourLimit)
    this.table = new CandidateTable(codes.length)
    this.#wordVotes = new WordVotes(lines, vocabulary.length)
    this.#revenueHabits = new RevenueHabits(lines, codes.length)
    this.#official = new OfficialTexts(codes, levelTwo)
    this.#wordScores = new Float32Array(codes.length)
    this.#seen = new SeenHospitals(codes.length)
    this.#sum = new Float32Array(model.dimensions)
    const { hospitals, counts } = countByCode(lines, codes.length)
    this.#codeHospitals = hospitals
    this.#codeLines = counts
  }

  /** Weight of a word feature by its hash; one that no training line has counts half of the rarest. */
  weightOf(hash: number): number {
    const number = this.vocabulary.numberOf(hash)
    if (number >= 0) return this.#nearest.weights[number] ?? 0
    return Math.log(1 + this.#knowledge.lines.count) / 2
  }

  /** The training lines most like a description, best first. */
  neighboursOf(description: string): { line: number; similarity: number }[] {
    const hashes = wordFeatures(tokenizeDescription(description))
    const known = hashes.map((hash) => this.vocabulary.numberOf(hash)).filter((n) => n >= 0)
    const { count, lines, similarities } = this.#nearest.find(known, hashes.length - known.length)
    return Array.from({ length: count }, (_, index) => ({
      line: lines[index] ?? 0,
      similarity: similarities[index] ?? 0,
    }))
  }

  /** Fills the table for a line. `sheet` holds the coded lines of the open sheet, the row asked about apart. */
  find(line: LineText, sheet: SheetLines | null, row: number): CandidateTable {
    const tokens = tokenizeDescription(line.description)
    const hashes = wordFeatures(tokens)
    const known = hashes.map((hash) => this.vocabulary.numberOf(hash)).filter((n) => n >= 0)
    this.table.clear()
    this.#askNeighbours(known, hashes.length - known.length)
    this.#askWords(known, tokens)
    this.#askText(line)
    const sheetBest = sheet && sheet.size > 0 ? this.#askSheet(sheet, line, hashes, row) : 0
    this.#askModel(tokens, line.revenueCode)
    this.#describe(line, tokens, hashes, sheetBest, known.length)
    return this.table
  }

  #askNeighbours(known: readonly number[], unknown: number): void {
    const { table } = this
    const found = this.#nearest.find(known, unknown)
    const { codes, sources } = this.#knowledge.lines
    let total = 1e-6
    let broad = 1e-6
    for (let index = 0; index < found.count; index++) {
      const similarity = found.similarities[index] ?? 0
      const line = found.lines[index] ?? 0
      const code = codes[line] ?? 0
      table.add(code)
      const slot = table.slotOf(code)
      if (slot < 0) continue
      const vote = similarity ** 7
      table.increase(slot, featureAt.voteShare, vote)
      table.increase(slot, featureAt.broadVoteShare, similarity ** 2)
      if (index < 10) table.increase(slot, featureAt.topTenShare, 0.1)
      table.raise(slot, featureAt.nearest, similarity)
      total += vote
      broad += similarity ** 2
      if (similarity >= alike) this.#seen.add(code, sources[line] ?? 0)
    }
    const best = found.similarities[0] ?? 0
    for (let slot = 0; slot < table.count; slot++) {
      const code = table.codes[slot] ?? 0
      table.set(slot, featureAt.voteShare, table.get(slot, featureAt.voteShare) / total)
      table.set(slot, featureAt.broadVoteShare, table.get(slot, featureAt.broadVoteShare) / broad)
      table.set(slot, featureAt.hospitals, this.#seen.hospitalsOf(code))
      table.set(slot, featureAt.nearestBehindBest, best - table.get(slot, featureAt.nearest))
    }
    const asked = this.#seen.forget(table.codes.subarray(0, table.count))
    for (let slot = 0; slot < table.count; slot++) {
      const hospitals = table.get(slot, featureAt.hospitals)
      table.set(slot, featureAt.hospitalShare, hospitals / Math.max(1, asked))
    }
    this.#asked = asked
    this.#best = found.count > 0 ? best : 0
  }
  #askWords(known: readonly number[], tokens: readonly Token[]): void {
    const scores = this.#wordScores
    const touched: number[] = []
    for (const feature of known) {
      const weight = this.#nearest.weights[feature] ?? 0
      this.#wordVotes.forEach(feature, (code, strength) => {
        if (scores[code] === 0) touched.push(code)
        scores[code] = (scores[code] ?? 0) + weight * strength
      })
    }
    const { table } = this
    for (const code of strongest(touched, scores, wordCandidates)) table.add(code)
    const all = known.reduce((sum, feature) => sum + (this.#nearest.weights[feature] ?? 0), 1e-6)
    for (let slot = 0; slot < table.count; slot++)
      table.set(slot, featureAt.wordScore, (scores[table.codes[slot] ?? 0] ?? 0) / all)
    for (const code of touched) scores[code] = 0
    this.#coverWords(known, all, tokens)
  }

  #coverWords(known: readonly number[], all: number, tokens: readonly Token[]): void {
    const { table } = this
    const measures = new Set(
      tokens
        .filter(({ kind }) => kind !== 'word')
        .map(({ key }) => this.vocabulary.numberOf(wordHash(key))),
    )
    const measureWeight = 1 / Math.max(1, measures.size)
    for (const feature of known) {
      const share = (this.#nearest.weights[feature] ?? 0) / all
      const isMeasure = measures.has(feature)
      this.#wordVotes.forEach(feature, (code, _, codeShare) => {
        const slot = table.slotOf(code)
        if (slot < 0) return
        table.increase(slot, featureAt.wordCoverage, share)
        table.raise(slot, featureAt.strongestWord, codeShare)
        if (isMeasure) table.increase(slot, featureAt.measureCoverage, measureWeight)
      })
    }
  }

  #askText({ description }: LineText): void {
    for (const code of codesInText(description, (text) => this.#numbers.has(text))) {
      const number = this.#numbers.get(code) ?? 0
      this.table.add(number)
      const slot = this.table.slotOf(number)
      if (slot >= 0) this.table.set(slot, featureAt.writtenInText, 1)
    }
  }

  /** Returns the similarity of the nearest line of the sheet. */
  #askSheet(sheet: SheetLines, line: LineText, hashes: readonly number[], row: number): number {
    const { table } = this
    const found = sheet.nearest(hashes, row, sheetNeighbourLimit)
    const total = found.reduce((sum, { similarity }) => sum + similarity ** 7, 1e-6)
    for (const { code, similarity } of found) {
      const number = this.#numbers.get(code)
      if (number === undefined) continue
      table.add(number)
      const slot = table.slotOf(number)
      if (slot < 0) continue
      table.raise(slot, featureAt.sheetNearest, similarity)
      table.increase(slot, featureAt.sheetVoteShare, similarity ** 7 / total)
    }
    for (let slot = 0; slot < table.count; slot++) {
      const code = this.#knowledge.codes[table.codes[slot] ?? 0] ?? ''
      table.set(slot, featureAt.sheetCodeShare, Math.log(1 + sheet.countWith(code, row)))
      table.set(slot, featureAt.sheetRevenueShare, sheet.shareWith(line.revenueCode, code, row))
    }
    return found[0]?.similarity ?? 0
  }

  #askModel(tokens: readonly Token[], revenueCode: string): void {
    const { table } = this
    const { model } = this.#knowledge
    sumOfFeatures(model, modelFeatures(tokens, revenueCode), this.#sum)
    for (let slot = 0; slot < table.count; slot++)
      table.set(slot, featureAt.fit, fitOfCode(model, this.#sum, table.codes[slot] ?? 0))
    const best = table.largest(featureAt.fit)
    let total = 0
    for (let slot = 0; slot < table.count; slot++) {
      const behind = best - table.get(slot, featureAt.fit)
      table.set(slot, featureAt.fitBehindBest, behind)
      total += Math.exp(-behind)
    }
    for (let slot = 0; slot < table.count; slot++)
      table.set(
        slot,
        featureAt.fitShare,
        Math.exp(-table.get(slot, featureAt.fitBehindBest)) / total,
      )
  }

  #describe(
    line: LineText,
    tokens: readonly Token[],
    hashes: readonly number[],
    sheetBest: number,
    known: number,
  ): void {
    const { table } = this
    const revenue = revenueNumber(line.revenueCode)
    const words = new Map<number, number>()
    for (const { key } of tokens) words.set(wordHash(key), this.#official.weightOf(wordHash(key)))
    const bestWords = table.largest(featureAt.wordScore)
    const hasMeasure = tokens.some(({ kind }) => kind === 'measure') ? 1 : 0
    for (let slot = 0; slot < table.count; slot++) {
      const code = table.codes[slot] ?? 0
      const set = (feature: number, value: number) => table.set(slot, feature, value)
      set(featureAt.wordScoreBehindBest, bestWords - table.get(slot, featureAt.wordScore))
      set(featureAt.revenueExact, this.#revenueHabits.evidence(revenue, code, true))
      set(featureAt.revenueGroup, this.#revenueHabits.evidence(revenue, code, false))
      const { coverage, precision } = this.#official.match(code, words)
      set(featureAt.officialCoverage, coverage)
      set(featureAt.officialPrecision, precision)
      set(featureAt.codeHospitals, this.#codeHospitals[code] ?? 0)
      set(featureAt.codeLines, this.#codeLines[code] ?? 0)
      set(featureAt.isLevelTwo, /^[A-Z]/.test(this.#knowledge.codes[code] ?? '') ? 1 : 0)
      set(featureAt.tokenCount, tokens.length)
      set(featureAt.unknownShare, 1 - known / Math.max(1, hashes.length))
      set(featureAt.bestSimilarity, this.#best)
      set(featureAt.hospitalsAsked, this.#asked)
      set(featureAt.hasRevenue, revenue === 0 ? 0 : 1)
      set(featureAt.hasMeasure, hasMeasure)
      set(featureAt.sheetBestSimilarity, sheetBest)
    }
  }
}
