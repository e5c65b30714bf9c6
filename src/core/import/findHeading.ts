import { isBlankCode } from '../chargemaster/cellBlanks'
import { parsePrice } from '../chargemaster/price'
import { type HeadingChoice, MAX_HEADING_ROWS } from './ColumnMapping'
import { bestHeadingScore, headingScores } from './headingScore'
import { namesColumns } from './rowWords'
import type { TableSample } from './TableSample'

/** Where the heading stands: `headerRow` is its last row, null when the sheet has none. */
export interface Heading {
  readonly headerRow: number | null
  readonly headerRows: number
  /** The heading of every judged column, rows joined by a blank. */
  readonly names: readonly string[]
  /** The name of the group each column belongs to, where one cell above the heading stands for several columns. */
  readonly groups: readonly string[]
}

/** Preambles of 30 rows are known; blank rows may stand between. */
const SEARCHED_ROWS = 60
/** Where no heading is found it may stand below pages of notes: this many cells more are looked at. */
const FURTHER_CELLS = 6000
/** What a heading so far down must score: among data some row may look like one. */
const SURE_HEADING = 2.5

/**
 * Finds the heading: the row whose words name columns and whose cells differ in kind from what stands below.
 * Rows above that also name columns belong to it; of repeated headings the last of a block counts.
 */
export function findHeading(sample: TableSample): Heading {
  const near = searchRows(sample, SEARCHED_ROWS)
  const further = Math.floor(FURTHER_CELLS / Math.max(1, sample.width))
  const isFound = near.score >= 1
  const search = isFound ? near : searchRows(sample, SEARCHED_ROWS + further)
  const { rows, scores, best } = search
  if (!isFound && search.score < SURE_HEADING)
    return { headerRow: null, headerRows: 0, names: rows[0]?.map(() => '') ?? [], groups: [] }
  const last = lastHeadingRow(rows, scores, best)
  return headingOf(rows, firstHeadingRow(rows, last), last)
}

/** `RUN DATE 01/02/2021`, `PAGE 1`: what a print program writes over its lists. */
const printFact = /^(?:run|print(?:ed)?|report|as of|page)\b.*\d/i

interface Search {
  readonly rows: Rows
  readonly scores: readonly number[]
  /** The row that looks most like a heading, and its score. */
  readonly best: number
  readonly score: number
}

function searchRows(sample: TableSample, count: number): Search {
  const searched = Math.min(count, sample.rowCount)
  const rows = Array.from({ length: searched + 30 }, (_, row) =>
    row < sample.rowCount ? sample.row(row) : [],
  )
  const scores = rows.slice(0, searched).map((_, row) => headingRowScore(rows, row))
  let best = 0
  // A later row must be clearly better: headings repeat further down, but the first one leads the data.
  for (const [row, score] of scores.entries()) if (score > (scores[best] ?? 0) * 1.15) best = row
  return { rows, scores, best, score: scores[best] ?? 0 }
}

/** The heading a person chose. */
export function headingAt(
  sample: TableSample,
  { headerRow, headerRows: chosenRows }: HeadingChoice,
): Heading {
  if (headerRow === null) return { headerRow, headerRows: 0, names: [], groups: [] }
  const rows = Array.from({ length: headerRow + 1 }, (_, row) => sample.row(row))
  const first =
    chosenRows === undefined
      ? firstHeadingRow(rows, headerRow)
      : Math.max(0, headerRow - chosenRows + 1)
  return headingOf(rows, first, headerRow)
}

function headingOf(rows: Rows, first: number, last: number): Heading {
  const names = (rows[last] ?? []).map((_, column) =>
    rows
      .slice(first, last + 1)
      .map((row) => row[column] ?? '')
      .filter((text) => text !== '')
      .join(' '),
  )
  const groups = first < last ? groupNames(rows[first] ?? [], rows[last] ?? []) : []
  return { headerRow: last, headerRows: last - first + 1, names, groups }
}

/** Names merged over several columns: the file has them in the first, the others of the group are blank. */
function groupNames(top: readonly string[], last: readonly string[]): readonly string[] {
  const filled = (cells: readonly string[]) => cells.filter((text) => text !== '').length
  if (filled(top) * 2 > filled(last)) return []
  let group = ''
  return last.map((_, column) => {
    const own = top[column] ?? ''
    if (own !== '') group = own
    return own === '' ? group : ''
  })
}

type Rows = readonly (readonly string[])[]

function headingRowScore(rows: Rows, row: number): number {
  const cells = rows[row] ?? []
  const filled = cells.filter((text) => text !== '')
  if (filled.length === 0 || filled.some((text) => text.length > 400)) return 0
  const below = rows
    .slice(row + 1, row + 26)
    .filter((cellsBelow) => cellsBelow.some((text) => text !== ''))
  // At the end of a sheet words are a note, unless they name columns clearly: a list without its lines.
  const weight = below.length > 0 || namesColumns(filled) ? 1 : 0.3
  let score = 0
  for (const [column, text] of cells.entries()) {
    if (text === '') continue
    if (isDataCell(text)) score -= 1
    else {
      score += bestHeadingScore(text) * weight
      score += contrast(below, column)
    }
  }
  // A title alone in its row names no column unless the table has only one or two.
  const usualWidth = Math.max(
    1,
    ...below.map((cellsBelow) => cellsBelow.filter((text) => text !== '').length),
  )
  return filled.length === 1 && usualWidth > 1 ? Math.min(score, 0.4) : score
}

/** Amounts, codes of many digits and dates stand in data; years and single numbers stand in headings too. */
function isDataCell(text: string): boolean {
  const amount = parsePrice(text)
  if (amount !== null) return !/^(?:19|20)\d\d$/.test(text)
  return /^\d{4}-\d\d-\d\d/.test(text) || /^[A-Z]{0,3}\d{4,}$/.test(text)
}

/** 0.5 where the cells below are numbers or codes and this one is words. */
function contrast(below: Rows, column: number): number {
  const texts = below.map((cells) => cells[column] ?? '').filter((text) => text !== '')
  if (texts.length < 2) return 0
  const numbers = texts.filter((text) => /\d/.test(text) && !/[a-z]{4}/i.test(text)).length
  return numbers / texts.length > 0.7 ? 0.5 : 0
}

/** Follows a heading down: over rows that name columns as well, or that continue its words. */
function lastHeadingRow(rows: Rows, scores: readonly number[], best: number): number {
  let last = best
  while (last - best < MAX_HEADING_ROWS - 1) {
    // Between the halves of a heading a row may be blank.
    const isGap = (rows[last + 1] ?? []).every((text) => text === '')
    const next = isGap ? last + 2 : last + 1
    const score = scores[next] ?? 0
    const filled = (rows[next] ?? []).filter((text) => text !== '')
    const isHeading =
      filled.length >= 2 &&
      !filled.some(isDataCell) &&
      score >= Math.max(1, (scores[best] ?? 0) * 0.45)
    const namesColumns =
      filled.filter((text) => bestHeadingScore(text) >= 0.3).length * 2 > filled.length
    const goesOn = (isHeading && namesColumns) || (!isGap && continuesWords(rows, next))
    if (!goesOn || next - best >= MAX_HEADING_ROWS) break
    last = next
  }
  return last
}

/** Second halves of names (`Number`, `(Default)`): several words that stand over columns of numbers and codes. */
function continuesWords(rows: Rows, row: number): boolean {
  const cells = rows[row] ?? []
  const filled = cells.filter((text) => text !== '')
  if (filled.some((text) => isDataCell(text) || text.length > 60)) return false
  const below = rows
    .slice(row + 1, row + 26)
    .filter((cellsBelow) => cellsBelow.some((text) => text !== ''))
  const over = cells.filter(
    (text, column) =>
      (isHalfName.test(text) || (/[a-z]{3}/i.test(text) && !isBlankCode(text))) &&
      contrast(below, column) > 0,
  )
  return over.length >= 2 && over.length * 2 >= filled.length
}

/** What names end with, cut short: `Rev` over `Cd`, `Std` over `Amt`. */
const isHalfName = /^(?:no|nr|nbr|num|cd|cde|dt|id|qty|typ|prc|pr|#)\.?$/i

/** Follows a heading up: over rows of several short texts that stand over its columns. */
function firstHeadingRow(rows: Rows, last: number): number {
  let first = last
  while (first > 0 && last - first < MAX_HEADING_ROWS - 1) {
    const above = (rows[first - 1] ?? []).filter((text) => text !== '')
    const namesColumns = above.filter(
      (text) => (bestHeadingScore(text) >= 0.5 || saysWhosePrice(text)) && text.length < 40,
    ).length
    const tellsApart = above.every((text) => text.length < 40) && repeatsNames(rows, first, last)
    // `Price List: Default` is a fact of the preamble, not a part of a heading.
    const isFact = above.some((text) => /:\s*\S/.test(text) || printFact.test(text))
    const isPart =
      above.length >= 2 &&
      !isFact &&
      !isDatedTitle(rows, first) &&
      !above.some(isDataCell) &&
      (namesColumns * 2 >= above.length || tellsApart)
    if (!isPart) break
    first--
  }
  return first
}

/**
 * `Charge Description Master` over the first column and a date over the last: the title of a page, above a row that names
 * every column by itself.
 */
function isDatedTitle(rows: Rows, row: number): boolean {
  const [title = [], names = []] = [rows[row - 1], rows[row]]
  const end = names.findLastIndex((text) => text !== '')
  const isAtEnds = title.every((text, column) => (text !== '') === (column === 0 || column === end))
  const isWhole = names.slice(0, end).every((text) => text !== '') && !repeatsNames(rows, row, row)
  const isNamed = bestHeadingScore(names[end] ?? '') >= 0.5
  const [words = '', date = ''] = [title[0], title[end]]
  const isTitle = words.includes(' ') && hasDate.test(date)
  return end >= MIN_COLUMNS && isAtEnds && isTitle && isWhole && isNamed
}

/** Between a title and a date are columns: one beside the other may be names. */
const MIN_COLUMNS = 3
const hasDate = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2}\b/

/** `Minimum`, `Aetna`: words that name no column by themselves but say that its price is not the charge. */
function saysWhosePrice(text: string): boolean {
  return (headingScores(text).price ?? 0) < 0
}

/** `Amount, Rate, Rate`: names that only the row above can tell apart. */
function repeatsNames(rows: Rows, first: number, last: number): boolean {
  const names = headingOf(rows, first, last).names.filter((text) => text !== '')
  return new Set(names).size < names.length
}
