import { fieldOfCodeType } from '../chargemaster/codeTypes'
import { parsePrice } from '../chargemaster/price'
import type { Column } from '../sheet/Column'
import type { ColumnMapping, ColumnRole, SkippedRow, SkipReason } from './ColumnMapping'
import { bareCell, isBlankCode } from './cellBlanks'
import { columnsOfRole } from './columnsOfRole'
import { cellOf, flagRows } from './columnTools'
import { headingScores } from './headingScore'
import { looksLikeTitle } from './looksLikeTitle'
import { type ByteTest, isAmountBytes, isFilledBytes } from './plainBytes'
import {
  areBareCodes,
  isFootnote,
  isPageHeader,
  isRuledLine,
  isTotal,
  namesColumns,
} from './rowWords'
import type { SourceTable } from './SourceTable'
import { TableSample } from './TableSample'

/** Which rows of a table are charge lines; every other row is in `skipped` with its reason, by its row of the table. */
export interface ClassifiedRows {
  /** Row indexes of the lines, ascending, from 0. */
  readonly lines: Uint32Array<ArrayBuffer>
  readonly skipped: readonly SkippedRow[]
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
    else skipped.push({ sourceRow: row + 1, reason, text: reasons.textOf(row) })
  }
  return { lines: lines.slice(0, count), skipped }
}

/** The longest text a skipped row is listed with. */
const LISTED_TEXT = 300

/** What a usual line looks like: nine of ten have as many cells or more. */
interface UsualLine {
  readonly cellCount: number
  readonly isMixedCase: boolean
  /** How long the charge codes of lines are. */
  readonly codeLengths: ReadonlySet<number>
}

const JUDGED_LINES = 300
/** Blank rows, rules and headings may stand between a title and its first line, and a title below it. */
const ROWS_BELOW_TITLE = 4
/** A longer text is said of a charge; names of groups are short. */
const LONGEST_TITLE = 60

class RowReasons {
  private readonly mapping: ColumnMapping
  private readonly rowCount: number
  private usualLine: UsualLine | null = null
  /** True under the heading of a list whose columns are others. */
  private isOtherList = false
  private readonly readers: readonly ((row: number) => string)[]
  private readonly described: Uint8Array | null
  private readonly coded: Uint8Array | null
  private readonly priced: Uint8Array | null
  /** Without charge codes a total is told by its words alone. */
  private readonly totals: Uint8Array | null
  private readonly proceduresAndDrugs: Uint8Array | null
  private readonly hasPlainCodes: boolean
  private readonly headingTexts: readonly ReadonlySet<string>[]
  private readonly sameCharge: readonly number[]
  private lastLine = -1
  /** The charges of a file by payers, as their cells one after another; only files with a payer column have any. */
  private readonly charges = new Set<string>()

  constructor(table: SourceTable, mapping: ColumnMapping) {
    this.mapping = mapping
    this.rowCount = table.rowCount
    this.readers = table.columns.map((column) => (row: number) => cellOf(column, row))
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
    this.headingTexts = this.readHeadings()
    this.sameCharge = this.columnsOfCharge()
  }

  reasonToSkip(row: number): SkipReason | null {
    const { headerRow, headerRows } = this.mapping
    if (headerRow !== null && row <= headerRow)
      return this.reasonBeforeData(row, headerRow - headerRows)
    const reason = this.isPlainLine(row) ? null : this.reasonOfUnusualRow(row)
    if (reason !== null) return reason
    if (this.isOtherPayer(row)) return 'other-payer'
    this.lastLine = row
    return null
  }

  textOf(row: number): string {
    const cells = this.filledCells(row)
    return cells.join(' | ').replace(/\s+/g, ' ').slice(0, LISTED_TEXT)
  }

  private reasonBeforeData(row: number, preambleEnd: number): SkipReason {
    if (this.filledCells(row).length === 0) return 'empty'
    return row > preambleEnd ? 'heading' : 'before-heading'
  }

  /** Described, coded where the file has charge codes, and priced: a million rows are decided by this alone. */
  private isPlainLine(row: number): boolean {
    const isCoded = this.coded === null ? this.totals?.[row] !== 1 : this.coded[row] === 1
    const isPlain = this.described?.[row] === 1 && isCoded && this.priced?.[row] === 1
    return isPlain && !(this.isOtherList && this.coded !== null && !this.hasDigitsInCode(row))
  }

  private reasonOfUnusualRow(row: number): SkipReason | null {
    const cells = this.filledCells(row)
    if (cells.length === 0) return 'empty'
    if (this.repeatsHeading(row)) {
      this.isOtherList = false
      return 'repeated-heading'
    }
    if (isRuledLine(cells)) return 'ruled-line'
    if (this.priced?.[row] !== 1 && namesColumns(cells)) {
      this.isOtherList = !this.namesSameRoles(row)
      return 'repeated-heading'
    }
    const isPriced = this.priced?.[row] === 1
    const isCoded = this.coded?.[row] === 1
    // An amount where descriptions stand is that of another list.
    const isDescribed =
      this.described?.[row] === 1 && (isPriced || !isMoney.test(this.descriptionOf(row)))
    if (!isPriced && isPageHeader(cells)) return 'page-header'
    const isProcedure = this.proceduresAndDrugs?.[row] === 1
    if (!(isDescribed && isCoded) && !isProcedure && this.isTotal(row, cells)) return 'total'
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
    if (cellCount === 1 && /^[a-z]/.test(this.descriptionOf(row)) && this.continuesLine(row))
      return 'no-charge'
    const below = this.lineBelow(row)
    const isSetOff = row === this.firstRow || this.filledCells(row - 1).length === 0
    const isTitle = looksLikeTitle({
      description: this.descriptionOf(row),
      cellCount,
      usualCount: this.usual.cellCount,
      below: below === null ? null : this.descriptionOf(below),
      beside: [row - 1, row + 1]
        .filter((next) => next >= 0 && next < this.rowCount)
        .map((next) => this.descriptionOf(next)),
      isSetOff,
      isMixedCase: this.usual.isMixedCase,
    })
    if (isTitle) return 'title'
    // A lone text with nothing below it ends the list.
    return isSetOff && below === null && cellCount === 1 ? 'no-charge' : null
  }

  private get firstRow(): number {
    return (this.mapping.headerRow ?? -1) + 1
  }

  /** The first line under a row, over the rows that may stand between a title and its lines. */
  private lineBelow(row: number): number | null {
    let unpriced = 0
    for (let next = row + 1; next <= row + ROWS_BELOW_TITLE && next < this.rowCount; next++) {
      if (this.isPlainLine(next)) return next
      // A title may have a title below it; three in a run are a list.
      if (this.described?.[next] === 1 && ++unpriced > 1) return null
    }
    return null
  }

  private descriptionOf(row: number): string {
    const texts = columnsOfRole(this.mapping, 'description').map((column) => this.cell(row, column))
    return texts.find((text) => text.trim() !== '')?.trim() ?? ''
  }

  /** What most lines look like, judged on some of them. */
  private get usual(): UsualLine {
    this.usualLine ??= this.judgeLines()
    return this.usualLine
  }

  private judgeLines(): UsualLine {
    const step = Math.max(1, Math.floor(this.rowCount / JUDGED_LINES))
    const lines: number[] = []
    for (let row = this.firstRow; row < this.rowCount; row += step)
      if (this.isPlainLine(row)) lines.push(row)
    const counts = lines.map((row) => this.filledCells(row).length).toSorted((a, b) => a - b)
    const mixed = lines.filter((row) => /[a-z]{2}/.test(this.descriptionOf(row))).length
    return {
      cellCount: counts[Math.floor(counts.length / 10)] ?? 0,
      isMixedCase: mixed * 2 > lines.length,
      codeLengths: new Set(
        columnsOfRole(this.mapping, 'chargeCode')
          .slice(0, 1)
          .flatMap((column) => lines.map((row) => bareCell(this.cell(row, column)).length)),
      ),
    }
  }

  /** True for another heading whose names stand over columns that are read so. */
  private namesSameRoles(row: number): boolean {
    const { roles } = this.mapping
    const columns = roles.flatMap((role, column) => (role === 'other' ? [] : [column]))
    const named = columns.filter((column) => this.cell(row, column).trim() !== '')
    const same = named.filter((column) => {
      const role = roles[column]
      return role !== undefined && (headingScores(this.cell(row, column))[role] ?? 0) >= 0.5
    })
    return same.length * 3 >= named.length * 2
  }

  /** The rest of a description that did not fit: it begins in lower case, or with the words of the line above. */
  private continuesLine(row: number): boolean {
    if (this.described?.[row] !== 1 || this.lastLine < 0 || this.lastLine < row - 2) return false
    return columnsOfRole(this.mapping, 'description').some((column) => {
      const text = this.cell(row, column).trim()
      const above = this.cell(this.lastLine, column).trim()
      return /^[a-z]/.test(text) || (above.length > 5 && text.startsWith(above))
    })
  }

  /** `LAB TOTAL` is a charge where it is a description, and a sum where a charge code should stand. */
  private isTotal(row: number, cells: readonly string[]): boolean {
    if (isTotal(cells)) return true
    if (this.described?.[row] === 1) return false
    return columnsOfRole(this.mapping, 'chargeCode').some((column) =>
      /[a-z]\s+(?:sub-?)?totals?\W*$|^\W*(?:grand|sub)?[\s-]*totals?\b/i.test(
        this.cell(row, column).slice(0, 100),
      ),
    )
  }

  /** `DEPT: 7010 LABORATORY` of a print extract, cut where the columns are: its words stand in the code's place. */
  private isTitleAcrossColumns(row: number): boolean {
    const isBare = this.priced?.[row] !== 1 && this.proceduresAndDrugs?.[row] !== 1
    if (!isBare || !this.hasPlainCodes || this.hasRevenueCode(row)) return false
    return columnsOfRole(this.mapping, 'chargeCode').some((column) =>
      hasWords(this.cell(row, column)),
    )
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
    return columnsOfRole(this.mapping, 'chargeCode').some((column) =>
      /\d/.test(this.cell(row, column)),
    )
  }

  private hasRevenueCode(row: number): boolean {
    return columnsOfRole(this.mapping, 'revenueCode').some((column) =>
      /^\d{3,4}$/.test(bareCell(this.cell(row, column))),
    )
  }

  private hasPriceText(row: number): boolean {
    return columnsOfRole(this.mapping, 'price').some((column) =>
      /[A-Za-z]/.test(this.cell(row, column)),
    )
  }

  /** A CMS row stands for a charge when one of its codes is a charge code, HCPCS code or drug code. */
  private hasChargeCodeOfType(row: number): boolean {
    return (this.mapping.typedCodes ?? []).some(({ code, type }) => {
      const field = fieldOfCodeType(this.cell(row, type))
      return field !== null && field !== 'revenueCode' && this.cell(row, code).trim() !== ''
    })
  }

  /** The same charge as the line above, or as any line before, given again for another payer. */
  private isOtherPayer(row: number): boolean {
    const { lastLine } = this
    const { payerColumn } = this.mapping
    if (payerColumn === undefined) return false
    const isSame = (column: number) => this.cell(row, column) === this.cell(lastLine, column)
    if (lastLine >= 0 && this.sameCharge.every(isSame)) return true
    const charge = this.sameCharge.map((column) => this.cell(row, column)).join('\u0000')
    if (this.charges.has(charge)) return this.cell(row, payerColumn).trim() !== ''
    this.charges.add(charge)
    return false
  }

  private columnsOfCharge(): readonly number[] {
    const { headerRow, payerColumn, roles } = this.mapping
    if (payerColumn === undefined || headerRow === null) return []
    return roles.flatMap((role, column) => {
      const name = this.cell(headerRow, column).toLowerCase()
      return role !== 'other' || /\btype$|setting|drug/.test(name) ? [column] : []
    })
  }

  private repeatsHeading(row: number): boolean {
    let same = 0
    let filled = 0
    for (const [column, texts] of this.headingTexts.entries()) {
      const text = this.cell(row, column).trim()
      if (text === '') continue
      filled++
      if (texts.has(text.toLowerCase())) same++
    }
    return same >= 2 && same * 2 >= filled
  }

  private readHeadings(): readonly ReadonlySet<string>[] {
    const { headerRow, headerRows } = this.mapping
    if (headerRow === null) return []
    const rows = Array.from({ length: headerRows }, (_, index) => headerRow - index)
    return this.readers.map(
      (read) =>
        new Set(rows.map((row) => read(row).trim().toLowerCase()).filter((text) => text !== '')),
    )
  }

  private filledCells(row: number): readonly string[] {
    const cells: string[] = []
    for (const read of this.readers) {
      const text = read(row).trim()
      if (text !== '') cells.push(text)
    }
    return cells
  }

  private cell(row: number, column: number): string {
    return this.readers[column]?.(row) ?? ''
  }
}

/** Cells judged, and the share of them that may have words, where charge codes are codes without words. */
const JUDGED_CODES = 400
const FEW_WORDS = 0.1
/** Characters of a code that are judged: the pattern looks again from each, so a cell of 32,000 would take seconds. */
const JUDGED_LENGTH = 100

function hasPlainCodes(table: SourceTable, mapping: ColumnMapping): boolean {
  const [column] = columnsOfRole(mapping, 'chargeCode')
  if (column === undefined) return false
  const judged = new TableSample({ ...table, columns: table.columns.slice(column, column + 1) })
  const codes = judged
    .cells(0, (mapping.headerRow ?? -1) + 1, JUDGED_CODES)
    .filter((text) => text.trim() !== '')
  return codes.filter(hasWords).length < codes.length * FEW_WORDS
}

const isMoney = /^\$?[\d,]+\.\d\d$/

/** Words with a blank or a colon among them; no code of a billing system looks so. */
const hasWords = (text: string) =>
  /[a-z]{2}.*[:\s]|[:\s].*[a-z]{2}/i.test(text.trim().slice(0, JUDGED_LENGTH))

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
