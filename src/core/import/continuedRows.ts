import { bareCell } from '../chargemaster/cellBlanks'
import type { ColumnMapping } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { type LoneRow, type LoneRows, loneRows } from './loneRows'
import { isGroupName } from './looksLikeTitle'
import type { SourceTable } from './SourceTable'

/** Rows of words alone below the lines: the rest of the description above, or titles. */
export interface ContinuedRows {
  /** Those that may go on with the description above, by index from 0, ascending. */
  readonly rows: readonly number[]
  /** Those of them that do for sure; of the others only a person can say so. */
  readonly sure: readonly number[]
}

/**
 * The rows that go on with the description of the row above. None where rows of words are titles, as most are: titles
 * name departments, begin the sheet, and stand where the revenue code changes; the rest of a description stands where the
 * whole would have been longer than any other, and among lines of one kind.
 */
export function continuedRows(table: SourceTable, mapping: ColumnMapping): ContinuedRows {
  const lone = loneRows(table, mapping)
  if (!lone) return { rows: [], sure: [] }
  const words = new WordsAlone(lone, mapping)
  const marked = words.marked()
  const only: ContinuedRows = { rows: marked, sure: marked }
  // Without any code a row of words may as well be a charge without a price.
  if (!hasCodes(mapping) && !words.areCutToWidth()) return only
  const { rows, leaning } = words.rest(marked.length)
  if (leaning <= DOUBTFUL) return only
  const all = [...new Set([...rows, ...marked])].sort((a, b) => a - b)
  return { rows: all, sure: leaning >= SURE ? all : marked }
}

const hasCodes = ({ roles }: ColumnMapping) =>
  (['chargeCode', 'hcpcs', 'revenueCode'] as const).some((role) => roles.includes(role))

/** Natural logarithms of how many times likelier one reading is than the other: above one both are told. */
const SURE = 5
const DOUBTFUL = -1
/** No kind of evidence says more than this: its rows are not independent of each other. */
const MOST_EVIDENCE = 4
/** But for room above that was left empty: a program that wraps leaves none. */
const MOST_AGAINST = -8

/** A text below so many lines, and hardly any other, is a remark. */
const OFTEN = 3
/** So many rows show a width. */
const FEW_CUT = 3

class WordsAlone {
  readonly rows: readonly LoneRow[]
  private readonly lone: LoneRows
  private readonly revenueCode: number | undefined
  private readonly longest: number
  /** By length: the share of descriptions of lines that are as long or longer. */
  private readonly shares: readonly number[]
  private readonly isLowerCase: boolean

  constructor(lone: LoneRows, mapping: ColumnMapping) {
    this.lone = lone
    this.revenueCode = columnsOfRole(mapping, 'revenueCode')[0]
    const descriptions = lone.lines.map((row) => lone.cells.descriptionOf(row))
    const lengths = descriptions.map(({ length }) => length)
    const rests = lone.rows.map(({ text }) => text.length)
    this.longest = [...lengths, ...rests].reduce((most, length) => Math.max(most, length), 0)
    this.shares = sharesByLength(lengths, this.longest)
    this.isLowerCase = shareOf(descriptions, (text) => /^[a-z]/.test(text)) > FEW_LOWER
    this.rows = withoutRemarks(lone.rows, (row) => this.isCut(row))
  }

  /** Rows that show by their own words that they go on, or by those above. */
  marked(): readonly number[] {
    return this.rows.filter((lone) => this.isMarked(lone)).map(({ row }) => row)
  }

  private isMarked(lone: LoneRow): boolean {
    const { text, above } = lone
    if (/^[a-z]/.test(text) && !this.isLowerCase) return true
    if (isGroupName(text) || this.revenueCodeChanges(lone) === true) return false
    if (beginsWithin.test(text)) return true
    const isUnfinished = endsWithin.test(above) || (isOpen(above) && text.includes(')'))
    // Names of groups are told by no word list alone: where the sheet has titles, the width must say so too.
    return isUnfinished && (!this.lone.leadFirstLine || this.isCut(lone))
  }

  /**
   * The rows that may go on with descriptions, and how much likelier that is than that they are titles, as a logarithm.
   * Where a title begins the sheet there are others below: rows that look like one are left to them.
   */
  rest(markedCount: number): { readonly rows: readonly number[]; readonly leaning: number } {
    const rows = this.rows.filter((row) => isWithin(row) || this.isBeyond(row, row.text.length))
    const likely = rows.filter((row) => this.rowOdds(row) >= 0)
    const isMixed = this.lone.leadFirstLine && likely.length * 2 > rows.length
    const taken = isMixed ? likely : rows
    const lead = this.lone.leadFirstLine ? oddsOf(0.02, 0.85) : oddsOf(0.98, 0.15)
    const leaning = this.leaning(taken.filter(isWithin)) + (isMixed ? 0 : lead)
    const ofMarked = Math.min(MOST_EVIDENCE, markedCount * oddsOf(0.25, 0.05))
    return { rows: taken.map(({ row }) => row), leaning: leaning + ofMarked }
  }

  private leaning(rows: readonly LoneRow[]): number {
    if (rows.length === 0) return Number.NEGATIVE_INFINITY
    const groups = shareOf(rows, ({ text }) => isGroupName(text))
    const names = groups >= 0.3 ? oddsOf(0.1, 0.8) : groups >= 0.1 ? 0 : oddsOf(0.9, 0.3)
    const areCut = rows.every((row) => this.isCut(row))
    return (
      names +
      bounded(rows.map((row) => this.widthOdds(row, areCut))) +
      bounded(rows.map((row) => this.revenueOdds(row)))
    )
  }

  private rowOdds(row: LoneRow): number {
    const ofName = isGroupName(row.text) ? oddsOf(0.15, 0.6) : oddsOf(0.85, 0.4)
    return ofName + this.widthOdds(row, this.isCut(row)) + this.revenueOdds(row)
  }

  /** A whole that would have fitted speaks for a title; one that would not for its rest, as far as not all titles do. */
  private widthOdds(row: LoneRow, isByWord: boolean): number {
    const added = isByWord ? firstWordOf(row.text).length : row.text.length
    const usual = Math.min(0.99, Math.max(0.01, this.shareBeyond(added)))
    return this.isBeyond(row, added) ? oddsOf(0.97, usual) : oddsOf(0.03, 1 - usual)
  }

  private revenueOdds(lone: LoneRow): number {
    const changes = this.revenueCodeChanges(lone)
    if (changes === null) return 0
    return changes ? oddsOf(0.1, 0.65) : oddsOf(0.9, 0.35)
  }

  /** Whether the lines around have different revenue codes; null where one has none. */
  private revenueCodeChanges({ lineAbove, lineBelow }: LoneRow): boolean | null {
    const { revenueCode } = this
    if (revenueCode === undefined || lineBelow === null) return null
    const above = bareCell(this.lone.cells.at(lineAbove, revenueCode))
    const below = bareCell(this.lone.cells.at(lineBelow, revenueCode))
    return above === '' || below === '' ? null : above !== below
  }

  /** True where not even the first word would have fitted into the row above. */
  private isCut(row: LoneRow): boolean {
    return this.isBeyond(row, firstWordOf(row.text).length)
  }

  private isBeyond({ above }: LoneRow, added: number): boolean {
    return above.length + 1 + added > this.longest
  }

  /** True where all rows begin with a word that did not fit, as hardly any would by chance. */
  areCutToWidth(): boolean {
    const chances = this.rows.map(({ text }) => this.shareBeyond(firstWordOf(text).length))
    const chance = chances.reduce((product, share) => product * share, 1)
    return this.rows.length >= FEW_CUT && chance < 0.01 && this.rows.every((row) => this.isCut(row))
  }

  /** The share of lines whose description would be too long with so many letters more. */
  private shareBeyond(added: number): number {
    return this.shares[Math.max(0, this.longest - added)] ?? 0
  }
}

function sharesByLength(lengths: readonly number[], longest: number): readonly number[] {
  const counts = Array.from({ length: longest + 1 }, () => 0)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  let count = 0
  return counts.map((_, at) => {
    count += counts[at - 1] ?? 0
    return 1 - count / Math.max(1, lengths.length)
  })
}

/** Where more descriptions begin in lower case, that says nothing. */
const FEW_LOWER = 0.05

/** Among lines: what stands over a blank row or a heading is more likely a title. */
const isWithin = ({ lineBelow, isFollowed }: LoneRow) => lineBelow !== null || isFollowed

/** What stands within a description, at the beginning of its rest or at the end of its beginning. */
const beginsWithin = /^(?:[&/),;+]|w\/|(?:and|or|of|for|with|without|per)\s)/i
const endsWithin = /(?:[,&/+]|\s-|\b(?:and|or|of|for|with|without|per|the))$/i

const isOpen = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')')

const firstWordOf = (text: string) => /^\S+/.exec(text)?.[0] ?? ''

/** A text that comes again and again is a remark to the lines above, unless it had to go into the next row. */
function withoutRemarks(
  rows: readonly LoneRow[],
  isCut: (row: LoneRow) => boolean,
): readonly LoneRow[] {
  const [first] = rows
  const alike = rows.filter(({ text }) => text === first?.text)
  const isRemark =
    alike.length >= OFTEN && alike.length >= rows.length * 0.9 && shareOf(alike, isCut) < 0.9
  return isRemark ? [] : rows
}

const oddsOf = (ofRest: number, ofTitle: number) => Math.log(ofRest / ofTitle)

const bounded = (odds: readonly number[]) =>
  Math.max(
    MOST_AGAINST,
    Math.min(
      MOST_EVIDENCE,
      odds.reduce((sum, one) => sum + one, 0),
    ),
  )

function shareOf<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.filter(test).length / Math.max(1, all.length)
}
