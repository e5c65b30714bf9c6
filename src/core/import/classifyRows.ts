import { bareCell, isBlankCode } from '../chargemaster/cellBlanks'
import { fieldOfCodeType } from '../chargemaster/codeTypes'
import { parsePrice } from '../chargemaster/price'
import type { Column } from '../sheet/Column'
import type { ColumnMapping, ColumnRole, SkippedRow, SkipReason } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { flagRows } from './columnTools'
import { looksLikeTitle, type UnpricedRow } from './looksLikeTitle'
import { OtherPayers } from './OtherPayers'
import { otherTableLength } from './otherTable'
import { type ByteTest, isAmountBytes, isFilledBytes } from './plainBytes'
import { hasPlainCodes, hasWords } from './plainCodes'
import { RepeatedHeadings } from './RepeatedHeadings'
import { RowCells } from './RowCells'
import {
  areBareCodes,
  isCount,
  isFootnote,
  isPageHeader,
  isRuledLine,
  isTotal,
  namesColumns,
  withoutFrame,
} from './rowWords'
import type { SourceTable } from './SourceTable'
import { legendLength, type SortedRows, withLegend } from './trailingLegend'
import { type UsualLine, usualLine } from './usualLine'

/** Which rows of a table are charge lines; every other row is in `skipped` with its reason, by its row of the table. */
export interface ClassifiedRows {
  /** Row indexes of the lines, ascending, from 0. */
  readonly lines: Uint32Array<ArrayBuffer>
  readonly skipped: readonly SkippedRow[]
  /** How many rows at the end look like a legend or another table: left out unless the mapping reads them. */
  readonly legendLength: number
  /** How many of these look like another table. */
  readonly otherLength: number
}

/** Sorts every row of the sheet: `lines.length + skipped.length === table.rowCount`. */
export function classifyRows(table: SourceTable, mapping: ColumnMapping): ClassifiedRows {
  const reasons = new RowReasons(table, mapping)
  const lines = new Uint32Array(table.rowCount)
  const skipped: SkippedRow[] = []
  let count = 0
  for (let row = 0; row < table.rowCount; row++) {
    const reason = reasons.reasonToSkip(row)
    if (reason === null) lines[count++] = row
    else {
      const text = table.joinedRows?.get(row) ?? reasons.cells.textOf(row)
      const name = reason === 'title' ? reasons.cells.nameOf(row) : null
      skipped.push({ sourceRow: row + 1, reason, text, ...(name === null ? {} : { name }) })
    }
  }
  const found = lines.slice(0, count)
  const sorted = { ...reasons.known, lines: found, skipped }
  const legend = legendLength(sorted)
  const otherLength = legend > 0 ? 0 : otherTableLength(sorted)
  const length = legend + otherLength
  const lengths = { legendLength: length, otherLength }
  if (length === 0 || mapping.readLegend) return { lines: found, skipped, ...lengths }
  return {
    lines: found.slice(0, count - length),
    skipped: withLegend(sorted, length, legend > 0 ? 'legend' : 'other-table'),
    ...lengths,
  }
}

const MANY_LINES = 20
/** Blank rows, rules and headings may stand between a title and its first line, and a title below it. */
const ROWS_BELOW_TITLE = 4
/** Rows without a price that are looked at to see what they are on the whole. */
const JUDGED_UNPRICED = 1000
/** A longer text is said of a charge; names of groups are short. */
const LONGEST_TITLE = 60

class RowReasons {
  private readonly mapping: ColumnMapping
  readonly cells: RowCells
  private readonly headings: RepeatedHeadings
  private readonly laterHeadings: ReadonlySet<number> | undefined
  /** From here on rows above the heading belong to lists of charges. */
  private readonly firstListRow: number
  private readonly chargeLists: ReadonlySet<number>
  private readonly joinedRows: SourceTable['joinedRows']
  private readonly payers: OtherPayers
  private usualLine: UsualLine | null = null
  private titlesPrevail: boolean | null = null
  /** True under the heading of a list whose columns are others. */
  private isOtherList = false
  private linesOfOther = 0
  /** True under the heading of a list of packages: none of its rows is a charge. */
  private isPackageList = false
  private readonly described: Uint8Array | null
  private readonly coded: Uint8Array | null
  private readonly priced: Uint8Array | null
  /** Without charge codes a total is told by its words alone. */
  private readonly totals: Uint8Array | null
  private readonly proceduresAndDrugs: Uint8Array | null
  private readonly hasPlainCodes: boolean
  private lastLine = -1

  constructor(table: SourceTable, mapping: ColumnMapping) {
    this.mapping = mapping
    this.cells = new RowCells(table, mapping)
    this.headings = new RepeatedHeadings(this.cells, mapping)
    this.laterHeadings = table.laterHeadings
    this.chargeLists = new Set(table.chargeLists)
    this.firstListRow = Math.min(...this.chargeLists)
    this.joinedRows = table.joinedRows
    this.payers = new OtherPayers(this.cells, mapping)
    const flags = (
      roles: readonly ColumnRole[],
      test: (text: string) => boolean,
      isSure?: ByteTest,
    ) =>
      anyOf(
        roles.flatMap((role) => columnsOfRole(mapping, role)).map((at) => table.columns[at]),
        test,
        isSure,
      )
    this.described = flags(['description'], isFilled, isFilledBytes)
    this.coded = flags(['chargeCode'], isFilled, isFilledBytes)
    this.priced = flags(['price'], (text) => parsePrice(text) !== null, isAmountBytes)
    this.totals = this.coded ? null : flags(['description'], (text) => isTotal([text]))
    this.proceduresAndDrugs = mapping.typedCodes
      ? null
      : flags(['hcpcs', 'ndc'], (text) => !isBlankCode(bareCell(text)) && /\d/.test(text))
    this.hasPlainCodes = hasPlainCodes(table, mapping)
  }

  /** What is known of the rows, for those who look at the sorted ones. */
  get known(): Omit<SortedRows, 'lines' | 'skipped'> {
    return {
      cells: this.cells,
      mapping: this.mapping,
      isPriced: (row) => this.priced?.[row] === 1,
      usual: () => this.usual,
      hasPlainCodes: this.hasPlainCodes,
    }
  }

  reasonToSkip(row: number): SkipReason | null {
    const { headerRow, headerRows } = this.mapping
    if (this.joinedRows?.has(row)) return 'joined'
    if (headerRow !== null && row <= headerRow) {
      const reason = this.reasonBeforeData(row, headerRow - headerRows)
      if (reason !== 'before-heading' || row < this.firstListRow) return reason
      if (this.chargeLists.has(row)) return 'repeated-heading'
    }
    const reason = this.isPlainLine(row) ? null : this.reasonOfUnusualRow(row)
    if (reason !== null) return reason
    if (this.payers.isOtherPayer(row, this.lastLine)) return 'other-payer'
    this.lastLine = row
    // Where many lines follow, the list is one of charges after all.
    if (this.isOtherList && ++this.linesOfOther >= MANY_LINES) this.isOtherList = false
    return null
  }

  private reasonBeforeData(row: number, preambleEnd: number): SkipReason {
    if (this.cells.filled(row).length === 0) return 'empty'
    return row > preambleEnd ? 'heading' : 'before-heading'
  }

  /** Described, coded where the file has charge codes, and priced: a million rows are decided by this alone. */
  private isPlainLine(row: number): boolean {
    const isCoded = this.coded === null ? this.totals?.[row] !== 1 : this.coded[row] === 1
    const isPlain = this.described?.[row] === 1 && isCoded && this.priced?.[row] === 1
    if (!isPlain || !this.isOtherList) return isPlain
    return !this.isPackageList && (this.coded === null || this.hasDigitsInCode(row))
  }

  private reasonOfUnusualRow(row: number): SkipReason | null {
    const cells = this.cells.filled(row)
    if (cells.length === 0) return 'empty'
    if (this.headings.repeats(row)) {
      this.isOtherList = false
      this.isPackageList = false
      return 'repeated-heading'
    }
    if (isRuledLine(cells)) return 'ruled-line'
    if (this.priced?.[row] !== 1 && (this.laterHeadings?.has(row) || namesColumns(cells))) {
      this.isPackageList = this.headings.namesPackages(row)
      this.linesOfOther = 0
      const isOfCharges = this.chargeLists.has(row) || this.headings.namesSameRoles(row)
      this.isOtherList = this.isPackageList || !isOfCharges
      return 'repeated-heading'
    }
    const isPriced = this.priced?.[row] === 1
    const isCoded = this.coded?.[row] === 1
    // An amount where descriptions stand is that of another list.
    const isDescribed =
      this.described?.[row] === 1 && (isPriced || !isMoney.test(this.cells.descriptionOf(row)))
    if (!isPriced && isPageHeader(cells)) return 'page-header'
    const isProcedure = this.proceduresAndDrugs?.[row] === 1
    if (!(isDescribed && isCoded) && !isProcedure && this.isTotal(row, cells)) return 'total'
    if (!(isDescribed && isCoded) && !isPriced && !isProcedure && isCount(cells)) return 'count'
    if (this.mapping.typedCodes) return this.reasonOfTyped(row, cells, isPriced)
    if (this.isOtherList && cells.length > 1) return 'other-list'
    if (isDescribed && isCoded)
      return this.isTitleAcrossColumns(row) || this.isNumberedTitle(row, cells) ? 'title' : null
    if ((isPriced || isProcedure) && (isDescribed || isCoded)) return null
    // Without charge codes a description whose price is a word (STAT, N/A) still stands for a charge.
    if (isDescribed && this.coded === null && this.hasPriceText(row)) return null
    if (isFootnote(cells)) return 'legend'
    if (isDescribed && this.coded === null && this.priced !== null)
      return this.reasonOfUnpriced(row, cells.length)
    const isTitle = cells.length <= 2 && this.mapping.roles.length > 2
    const isSaid = cells.some((text) => text.length > LONGEST_TITLE || isMoney.test(text))
    if (!isTitle || isSaid || (isCoded && areBareCodes(cells)) || this.continuesLine(row))
      return 'no-charge'
    return 'title'
  }

  /** Codes with types: what has a price or a code of a charge is one; packages are none. */
  private reasonOfTyped(
    row: number,
    cells: readonly string[],
    isPriced: boolean,
  ): SkipReason | null {
    if (isPriced || this.hasChargeCodeOfType(row)) return null
    if (isFootnote(cells)) return 'legend'
    const isTitle = cells.length === 1 && this.described?.[row] === 1
    return isTitle && this.reasonOfUnpriced(row, 1) === 'title' ? 'title' : 'no-charge'
  }

  /** Without charge codes a charge that has no price differs from a title only in its looks. */
  private reasonOfUnpriced(row: number, cellCount: number): SkipReason | null {
    if (this.hasRevenueCode(row)) return null
    if (cellCount === 1 && /^[a-z]/.test(this.cells.descriptionOf(row)) && this.continuesLine(row))
      return 'no-charge'
    const unpriced = this.unpricedRow(row, cellCount)
    if (looksLikeTitle({ ...unpriced, areMostTitles: this.areMostTitles })) return 'title'
    // A lone text with nothing below it ends the list.
    const endsList = unpriced.isSetOff && unpriced.below === null && cellCount === 1
    return endsList ? 'no-charge' : null
  }

  /** Whether the rows without a price are titles on the whole: one row is then read as the others are. */
  private get areMostTitles(): boolean {
    this.titlesPrevail ??= this.countTitles()
    return this.titlesPrevail
  }

  private countTitles(): boolean {
    let [titles, count] = [0, 0]
    for (let row = this.cells.firstRow; row < this.cells.rowCount; row++) {
      if (this.described?.[row] !== 1 || this.priced?.[row] === 1) continue
      const unpriced = this.unpricedRow(row, this.cells.filled(row).length)
      if (looksLikeTitle({ ...unpriced, areMostTitles: true })) titles++
      if (++count === JUDGED_UNPRICED) break
    }
    return titles * 2 > count
  }

  /** A row without a price and what stands around it. */
  private unpricedRow(row: number, cellCount: number): Omit<UnpricedRow, 'areMostTitles'> {
    const below = this.lineBelow(row)
    return {
      description: this.cells.descriptionOf(row),
      cellCount,
      usualCount: this.usual.cellCount,
      below: below === null ? null : this.cells.descriptionOf(below),
      beside: [row - 1, row + 1]
        .filter((next) => next >= 0 && next < this.cells.rowCount)
        .map((next) => this.cells.descriptionOf(next)),
      isSetOff: row === this.cells.firstRow || this.cells.filled(row - 1).length === 0,
      isMixedCase: this.usual.isMixedCase,
    }
  }

  private get usual(): UsualLine {
    this.usualLine ??= usualLine(this.cells, this.mapping, (row) => this.isPlainLine(row))
    return this.usualLine
  }

  /** The first line under a row, over the rows that may stand between a title and its lines. */
  private lineBelow(row: number): number | null {
    let unpriced = 0
    for (let next = row + 1; next <= row + ROWS_BELOW_TITLE && next < this.cells.rowCount; next++) {
      if (this.isPlainLine(next)) return next
      // A title may have a title below it; three in a run are a list.
      if (this.described?.[next] === 1 && ++unpriced > 1) return null
    }
    return null
  }

  /** The rest of a description that did not fit: it begins in lower case, or with the words of the line above. */
  private continuesLine(row: number): boolean {
    if (this.described?.[row] !== 1 || this.lastLine < 0 || this.lastLine < row - 2) return false
    return columnsOfRole(this.mapping, 'description').some((column) => {
      const text = this.cells.at(row, column).trim()
      const above = this.cells.at(this.lastLine, column).trim()
      return /^[a-z]/.test(text) || (above.length > 5 && text.startsWith(above))
    })
  }

  /** `LAB TOTAL` is a charge where it is a description, and a sum where a charge code should stand. */
  private isTotal(row: number, cells: readonly string[]): boolean {
    if (isTotal(cells)) return true
    if (this.described?.[row] === 1) return this.isDescribedTotal(row, cells)
    return this.cells.has(row, 'chargeCode', (text) => sumsUp(text, cells))
  }

  /** `LABORATORY Subtotal` where descriptions stand, and an amount: without any code, as all other lines have it. */
  private isDescribedTotal(row: number, cells: readonly string[]): boolean {
    if (this.coded === null || cells.length > 2 || this.usual.cellCount < 4) return false
    return sumsUp(this.cells.descriptionOf(row), cells)
  }

  /** `DEPT: 7010 LABORATORY` of a print extract, cut where the columns are: its words stand in the code's place. */
  private isTitleAcrossColumns(row: number): boolean {
    const isBare = this.priced?.[row] !== 1 && this.proceduresAndDrugs?.[row] !== 1
    if (!isBare || !this.hasPlainCodes || this.hasRevenueCode(row)) return false
    return this.cells.has(row, 'chargeCode', hasWords)
  }

  /** `7010 | LABORATORY` over charges with longer codes: a department with its number. */
  private isNumberedTitle(row: number, cells: readonly string[]): boolean {
    const { cellCount, codeLengths } = this.usual
    if (cells.length !== 2 || this.priced?.[row] === 1 || cellCount < 3) return false
    const [code = ''] = cells
    return /^\d+$/.test(code) && !codeLengths.has(code.length) && this.lineBelow(row) !== null
  }

  /** False for words where charge codes stand: a list of another kind may have an amount below prices too. */
  private hasDigitsInCode(row: number): boolean {
    if (!this.hasPlainCodes) return true
    return this.cells.has(row, 'chargeCode', (text) => /\d/.test(text))
  }

  private hasRevenueCode(row: number): boolean {
    return this.cells.has(row, 'revenueCode', (text) => /^\d{3,4}$/.test(bareCell(text)))
  }

  private hasPriceText(row: number): boolean {
    return this.cells.has(row, 'price', (text) => /[A-Za-z]/.test(text))
  }

  /** A CMS row stands for a charge when one of its codes is a charge code, HCPCS code or drug code. */
  private hasChargeCodeOfType(row: number): boolean {
    return (this.mapping.typedCodes ?? []).some(({ code, type }) => {
      const field = fieldOfCodeType(this.cells.at(row, type))
      return field !== null && field !== 'revenueCode' && this.cells.at(row, code).trim() !== ''
    })
  }
}

/** `LAB TOTAL`, `TOTAL DEPT 7010`. */
const isSum = /[a-z]\s+(?:sub-?)?totals?\W*$|^\W*(?:grand|sub)?[\s-]*totals?\b/i

/** `LABORATORY Average`; what `LABORATORY Count` counts are rows, and no cents are among them. */
const isAverage = /(?:^|[a-z]\s+)(?:average|avg|mean)(?:\s+(?:charge|price|amount)s?)?\W*$/i
const isCountOf = /(?:^|[a-z]\s+)count\W*$/i

/** Words of a sum, or a name between marks, in a row with an amount and nothing else. */
function sumsUp(words: string, cells: readonly string[]): boolean {
  const text = words.trim().slice(0, 100)
  if (isSum.test(text)) return true
  if (cells.length !== 2) return false
  const [, amount = ''] = cells
  const isFramed = /[a-z]/i.test(text) && withoutFrame(text) !== text
  return isFramed || isAverage.test(text) || (isCountOf.test(text) && /^\d+$/.test(amount))
}

const isMoney = /^\$?[\d,]+\.\d\d$/

const isFilled = (text: string) => text.charCodeAt(0) > 32 || text.trim() !== ''

/** A byte per row: 1 where one of the columns passes the test; null without columns. */
function anyOf(
  columns: readonly (Column | undefined)[],
  test: (text: string) => boolean,
  isSure: ByteTest | undefined,
): Uint8Array | null {
  const flags = columns.flatMap((column) => (column ? [flagRows(column, test, isSure)] : []))
  const [first, ...others] = flags
  if (!first) return null
  for (const other of others) {
    for (let row = 0; row < first.length; row++) first[row] ||= other[row] ?? 0
  }
  return first
}
