import type { LevelTwoCode } from '../reference/ReferenceSet'
import { type Token, tokenizeDescription } from '../text/tokenizeDescription'
import { CandidateTable } from './CandidateTable'
import { featureAt } from './candidateFeatures'
import { countByCode, strongest } from './codeCounts'
import { countFirstPlaces, familiesOf, sumByFamily } from './codeFamilies'
import { type CodeOrder, codeOrderOf, isBeside } from './codeOrder'
import { codesInText } from './codesInText'
import type { LineSet } from './LineSet'
import { modelFeatures } from './modelFeatures'
import { NearestLines } from './NearestLines'
import { NeighbourVotes } from './NeighbourVotes'
import { OfficialTexts } from './OfficialTexts'
import { PartCodes, type PartTable } from './PartCodes'
import { RevenueHabits, revenueNumber } from './RevenueHabits'
import type { SheetNeighbour } from './SheetIndex'
import type { SheetLines } from './SheetLines'
import type { LineText } from './Suggestion'
import { describeBySheet } from './sheetEvidence'
import { describeByGaps, gapCodes } from './sheetGaps'
import { TypicalWords } from './TypicalWords'
import { Vocabulary } from './Vocabulary'
import { fitOfCode, sumOfFeatures, type WordModel } from './WordModel'
import { WordVotes } from './WordVotes'
import { wordFeatures, wordHash } from './wordFeatures'

/** Everything learned that finds and describes candidates; all codes are numbers of `codes`. */
export interface Knowledge {
  /** Codes of training lines, then those known by the reference set alone. */
  readonly codes: readonly string[]
  readonly lines: LineSet
  readonly vocabulary: Uint32Array
  readonly parts: readonly PartTable[]
  readonly model: WordModel
  readonly levelTwo: ReadonlyMap<string, LevelTwoCode>
}

const neighbourLimit = 100
/** Codes the words alone bring in beside those of the nearest lines. */
const wordCandidates = 14
/** Codes the model brings in of all that any word speaks for. */
const modelCandidates = 12
/** Codes the official texts bring in. */
const officialCandidates = 8
const sheetNeighbourLimit = 40
/** Codes the sheet brings in at most. */
const sheetCandidates = 16

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
  readonly #parts: PartCodes
  readonly #codeHospitals: Float32Array
  readonly #codeLines: Float32Array
  readonly #wordScores: Float32Array
  readonly #fits: Float32Array
  readonly #typical: TypicalWords
  readonly #families: Uint16Array
  readonly #order: CodeOrder
  readonly #isLevelTwo: Uint8Array
  readonly #neighbourVotes: NeighbourVotes
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
    this.#parts = new PartCodes(knowledge.parts)
    this.#official = new OfficialTexts(codes, levelTwo)
    this.#wordScores = new Float32Array(codes.length)
    this.#fits = new Float32Array(codes.length)
    this.#typical = new TypicalWords(lines, this.#nearest.weights, codes.length)
    this.#families = familiesOf(codes)
    this.#order = codeOrderOf(codes)
    this.#isLevelTwo = Uint8Array.from(codes, (code) => (/^[A-Z]/.test(code) ? 1 : 0))
    this.#neighbourVotes = new NeighbourVotes(lines, codes.length)
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
    sumOfFeatures(this.#knowledge.model, modelFeatures(tokens, line.revenueCode), this.#sum)
    this.#typical.ask(known, hashes.length - known.length)
    // The sheet comes first: its codes must not find the table full.
    const ofSheet = sheet ? this.#addFromSheet(sheet, hashes, row) : []
    const neighbours = this.#nearest.find(known, hashes.length - known.length)
    this.#asked = this.#neighbourVotes.ask(neighbours, this.table)
    const expected = sheet ? this.#mostVoted() : ''
    this.#best = neighbours.count > 0 ? (neighbours.similarities[0] ?? 0) : 0
    this.#askWords(known, tokens)
    this.#askText(line)
    this.#askOfficial(tokens)
    if (sheet) {
      this.#askGaps(sheet, ofSheet, row)
      describeBySheet(this.table, sheet, ofSheet, {
        line,
        row,
        codes: this.codes,
        numbers: this.#numbers,
        expected,
      })
    }
    this.#askModel()
    this.#describe(line, tokens, hashes, ofSheet[0]?.similarity ?? 0, known.length)
    return this.table
  }

  /** Whether two codes, both numbers of `codes`, stand beside each other by number. */
  areBeside(code: number, other: number): boolean {
    return isBeside(this.#order, code, other)
  }

  /** The code most other hospitals have for a line like this; blank where they have none. Empties the table. */
  expectedCode({ description }: LineText): string {
    const hashes = wordFeatures(tokenizeDescription(description))
    const known = hashes.map((hash) => this.vocabulary.numberOf(hash)).filter((n) => n >= 0)
    this.table.clear()
    this.#neighbourVotes.ask(this.#nearest.find(known, hashes.length - known.length), this.table)
    return this.#mostVoted()
  }

  #mostVoted(): string {
    const { table } = this
    let best = -1
    for (let slot = 0; slot < table.count; slot++) {
      const votes = table.get(slot, featureAt.hospitalVoteShare)
      if (votes > 0 && (best < 0 || votes > table.get(best, featureAt.hospitalVoteShare)))
        best = slot
    }
    return best < 0 ? '' : (this.codes[table.codes[best] ?? 0] ?? '')
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
    this.#addByModel(touched)
    const all = known.reduce((sum, feature) => sum + (this.#nearest.weights[feature] ?? 0), 1e-6)
    for (let slot = 0; slot < table.count; slot++)
      table.set(slot, featureAt.wordScore, (scores[table.codes[slot] ?? 0] ?? 0) / all)
    for (const code of touched) scores[code] = 0
    this.#coverWords(known, all, tokens)
  }

  #addByModel(touched: readonly number[]): void {
    const fits = this.#fits
    for (const code of touched) fits[code] = fitOfCode(this.#knowledge.model, this.#sum, code)
    for (const code of strongest(touched, fits, modelCandidates)) this.table.add(code)
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

  /** Codes whose official text has the line's rare words, even where no training line carries them. */
  #askOfficial(tokens: readonly Token[]): void {
    const scores = this.#wordScores
    const touched: number[] = []
    this.#official.ask(tokens.map(({ key }) => wordHash(key)))
    this.#official.forEachCode((code, weight) => {
      if (scores[code] === 0) touched.push(code)
      scores[code] = (scores[code] ?? 0) + weight
    })
    for (const code of touched)
      scores[code] = (scores[code] ?? 0) ** 2 / (20 + this.#official.textWeightOf(code))
    for (const code of strongest(touched, scores, officialCandidates)) this.table.add(code)
    for (const code of touched) scores[code] = 0
  }

  #askText({ description }: LineText): void {
    const { table } = this
    this.#parts.forEach(description, (code, share, length) => {
      table.add(code)
      const slot = table.slotOf(code)
      if (slot >= 0)
        table.raise(slot, length === 5 ? featureAt.partFamily : featureAt.partNumber, share)
    })
    for (const code of codesInText(description, (text) => this.#numbers.has(text))) {
      const number = this.#numbers.get(code) ?? 0
      this.table.add(number)
      const slot = this.table.slotOf(number)
      if (slot >= 0) this.table.set(slot, featureAt.writtenInText, 1)
    }
  }

  /** Adds the codes of the sheet's nearest lines, which it returns. */
  #addFromSheet(sheet: SheetLines, hashes: readonly number[], row: number): SheetNeighbour[] {
    const found = sheet.nearest(hashes, row, sheetNeighbourLimit)
    for (const { code } of found) {
      const number = this.#numbers.get(code)
      if (number !== undefined && this.table.count < sheetCandidates) this.table.add(number)
    }
    return found
  }

  /** Adds the codes beside those the sheet has on lines like this one, and describes all candidates by them. */
  #askGaps(sheet: SheetLines, found: readonly SheetNeighbour[], row: number): void {
    const { table } = this
    const question = {
      found,
      codes: this.codes,
      numbers: this.#numbers,
      order: this.#order,
      countOf: sheet.countsBut(row),
      tellsAlone: sheet.tellsAlone,
    }
    for (const code of gapCodes(question)) table.add(code)
    describeByGaps(table, question)
    const aloneShare = sheet.tellsAlone * sheet.aloneShare
    for (let slot = 0; slot < table.count; slot++)
      table.set(slot, featureAt.sheetAloneShare, aloneShare)
  }

  #askModel(): void {
    const { table } = this
    const { model } = this.#knowledge
    let least = 0
    for (let slot = 0; slot < table.count; slot++) {
      const code = table.codes[slot] ?? 0
      if (code >= model.biases.length) continue
      const fit = fitOfCode(model, this.#sum, code)
      table.set(slot, featureAt.fit, fit)
      least = Math.min(least, fit)
    }
    // The model cannot speak for a code no line carries: it counts like the least fitting.
    for (let slot = 0; slot < table.count; slot++)
      if ((table.codes[slot] ?? 0) >= model.biases.length) table.set(slot, featureAt.fit, least)
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
    for (let slot = 0; slot < table.count; slot++) {
      const { coverage, missing, likelihood } = this.#typical.fitOf(table.codes[slot] ?? 0)
      table.set(slot, featureAt.typicalCoverage, coverage)
      table.set(slot, featureAt.typicalMissing, missing)
      table.set(slot, featureAt.likelihood, likelihood)
    }
    const bestLikelihood = table.largest(featureAt.likelihood)
    sumByFamily(table, this.#families, featureAt.voteShare, featureAt.familyVoteShare)
    sumByFamily(table, this.#families, featureAt.fitShare, featureAt.familyFitShare)
    sumByFamily(table, this.#families, featureAt.sheetVoteShare, featureAt.sheetFamilyVote)
    countFirstPlaces(table)
    const bestWords = table.largest(featureAt.wordScore)
    const hasMeasure = tokens.some(({ kind }) => kind === 'measure') ? 1 : 0
    for (let slot = 0; slot < table.count; slot++) {
      const code = table.codes[slot] ?? 0
      const set = (feature: number, value: number) => table.set(slot, feature, value)
      set(featureAt.likelihoodBehindBest, bestLikelihood - table.get(slot, featureAt.likelihood))
      set(featureAt.wordScoreBehindBest, bestWords - table.get(slot, featureAt.wordScore))
      set(featureAt.revenueExact, this.#revenueHabits.evidence(revenue, code, true))
      set(featureAt.revenueGroup, this.#revenueHabits.evidence(revenue, code, false))
      const { coverage, precision } = this.#official.match(code)
      set(featureAt.officialCoverage, coverage)
      set(featureAt.officialPrecision, precision)
      set(featureAt.codeHospitals, this.#codeHospitals[code] ?? 0)
      set(featureAt.codeLines, this.#codeLines[code] ?? 0)
      set(featureAt.isLevelTwo, this.#isLevelTwo[code] ?? 0)
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
