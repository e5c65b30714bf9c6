import type { Column } from '../sheet/Column'
import { BytePacker, HASH_FACTOR, HASH_SEED } from './BytePacker'
import { MAX_COLUMNS, MAX_ROWS, tooManyCells, tooManyColumns, tooManyRows } from './importErrors'
import { closeAfterInchMark } from './inchMarks'
import { LISTED_ODD_ROWS } from './oddRows'
import { QuoteCounts } from './QuoteCounts'
import type { RowWidths } from './raggedRows'
import type { Quoting } from './SourceTable'

/** Every cell of a delimited text, by columns, and what was seen on the way. */
export interface ScannedText {
  readonly rowCount: number
  readonly columns: readonly Column[]
  /** Where each row begins, and the end of the last one. */
  readonly rowStarts: Uint32Array
  /** True when every cell that is not blank is quoted. */
  readonly quotesAll: boolean
  readonly quoting: Quoting
  /** True when nothing ends the last line. */
  readonly isLastLineOpen: boolean
  /** Rows with another number of cells than most rows, blank rows left out. */
  readonly raggedRows: number
  /** How many cells rows have. */
  readonly widths: RowWidths
  /** Lines in which a quote at the start of a cell closes nowhere near; it was read as a character. */
  readonly strayQuotes: readonly number[]
  /** The rows of these lines, by index from 0. */
  readonly strayRows: readonly number[]
  /** Lines with a quoted cell that ends with an inch mark nobody doubled. */
  readonly inchMarks: readonly number[]
}

export interface DelimitedOptions {
  readonly name: string
  /** The character between cells: one ASCII character. */
  readonly delimiter: string
  /** True when a carriage return alone ends a line. */
  readonly loneReturns: boolean
  /** True where a quote inside a quoted cell has a backslash before it, as databases write it: `"4\" X 4\""`. */
  readonly backslashQuotes?: boolean
  /** Called about every 4 MB with the share of bytes read; may throw to stop. */
  readonly onProgress?: (share: number) => void
}

/** More cells than this do not fit into a browser tab (two bytes each, at least). */
const MAX_CELLS = 400_000_000
/** Lists of codes in one quoted cell fill a few lines with commas; this many whole rows are no cell any more. */
const RUNAWAY_ROWS = 6
/**
 * A file with an open quote in every row and one that closes at its end would be read once for each row: after so
 * many readings of the whole a quoted cell has to close in its own line.
 */
const STRAY_READINGS = 8
const PROGRESS_BYTES = 1 << 22
const QUOTE = 34
const BACKSLASH = 92
const BLANK = 32
const LINE_FEED = 10
const RETURN = 13

/**
 * Reads delimited text (RFC 4180, and what billing systems make of it) straight into packed columns.
 * A quote opens a cell only at its start; a quote inside that is neither doubled nor at the end of the cell
 * stands for itself. A quote that opens no cell is a character of its cell, and its line is told. Throws a
 * `UserError` where limits are passed.
 */
export function scanDelimited(bytes: Uint8Array, options: DelimitedOptions): ScannedText {
  return new DelimitedScanner(bytes, options).scan()
}

class DelimitedScanner {
  private readonly bytes: Uint8Array
  private readonly options: DelimitedOptions
  private readonly delimiter: number
  private readonly packers: BytePacker[] = []
  private readonly widths = new Map<number, number>()
  private readonly expectedRows: number
  private position = 0
  private line = 1
  private row = 0
  private column = 0
  private previousWidth = 0
  private readonly quotes = new QuoteCounts()
  private blankRows = 0
  private cellLength = 0
  private rowStarts: Uint32Array
  private readonly strayQuotes: number[] = []
  private readonly strayRows: number[] = []
  private readonly inchMarks: number[] = []
  /** The first rows of each width, blank ones left out. */
  private readonly rowsOfWidth = new Map<number, number[]>()
  /** Bytes that were read again after a stray quote. */
  private strayBytes = 0
  /** Quotes in the cell at hand that are written twice, and those that are not. */
  private doubledQuotes = 0
  private bareQuotes = 0
  /** True for a file with blanks between the quote that closes a cell and the mark behind it. */
  private readonly hasBlanksBehind: boolean
  private scratch = new Uint8Array(1024)

  constructor(bytes: Uint8Array, options: DelimitedOptions) {
    this.bytes = bytes
    this.options = options
    this.delimiter = options.delimiter.charCodeAt(0)
    this.expectedRows = expectedRows(bytes)
    this.hasBlanksBehind = hasBlanksBehindQuotes(bytes, this.delimiter)
    this.rowStarts = new Uint32Array(this.expectedRows + 1)
  }

  scan(): ScannedText {
    const { bytes, options } = this
    let nextReport = PROGRESS_BYTES
    while (this.position < bytes.length) {
      this.skipBlanksBeforeQuote()
      if (bytes[this.position] === QUOTE) this.quotedCell()
      else this.plainCell()
      this.afterCell()
      if (this.position > nextReport) {
        nextReport += PROGRESS_BYTES
        options.onProgress?.(this.position / bytes.length)
      }
    }
    if (this.column > 0) this.endCellAndRow()
    return this.finish()
  }

  /** `"A", "B"`: a cell may open after blanks, where its quote closes in the same line. */
  private skipBlanksBeforeQuote(): void {
    const { bytes } = this
    let at = this.position
    while (bytes[at] === BLANK) at++
    if (at > this.position && bytes[at] === QUOTE && this.closeInLine(at) > at) this.position = at
  }

  private plainCell(): void {
    const { bytes, delimiter } = this
    const { loneReturns } = this.options
    const start = this.position
    const size = bytes.length
    let hash = HASH_SEED
    let at = start
    while (at < size) {
      const byte = bytes[at] ?? 0
      if (byte === delimiter || byte === LINE_FEED) break
      if (byte === RETURN && (loneReturns || at + 1 >= size || bytes[at + 1] === LINE_FEED)) break
      hash = Math.imul(hash ^ byte, HASH_FACTOR)
      at++
    }
    this.quotes.plain(this.row, this.column, at > start)
    this.cellLength = at - start
    this.packer().add(bytes, start, at, hash)
    this.position = at
  }

  private quotedCell(): void {
    const { bytes } = this
    const open = this.position
    const usual = this.closingQuote(open)
    const close = this.closeAfterMark(open, usual) ?? usual
    if (close === open || (close === usual && this.isStray(open + 1, close))) {
      this.strayQuotes.push(this.line)
      this.strayRows.push(this.row)
      this.plainCell()
      return
    }
    this.quotes.quoted(this.row, this.column, close > open + 1)
    this.cellLength = close - open
    this.line += this.lineBreaksIn(open + 1, close).breaks
    if (this.doubledQuotes > 0) {
      const length = this.undouble(open + 1, close)
      this.packer().add(this.scratch, 0, length, hashOf(this.scratch, 0, length))
    } else this.packer().add(bytes, open + 1, close, hashOf(bytes, open + 1, close))
    this.position = this.cellEnd(close + 1)
  }

  /** Where the cell that opens at `open` closes; `open` where it does nowhere. Counts the quotes inside. */
  private closingQuote(open: number): number {
    const { bytes } = this
    this.doubledQuotes = 0
    this.bareQuotes = 0
    const isLongRead = this.strayBytes > bytes.length * STRAY_READINGS
    if (isLongRead && this.closeInLine(open) === open) return open
    let at = open + 1
    for (;;) {
      const quote = bytes.indexOf(QUOTE, at)
      if (quote < 0) {
        this.strayBytes += bytes.length - open
        return open
      }
      if (this.isEscaped(quote, open)) {
        this.doubledQuotes++
        at = quote + 1
      } else if (bytes[quote + 1] === QUOTE) {
        this.doubledQuotes++
        at = quote + 2
      } else if (this.endsCell(quote + 1)) return quote
      else {
        this.bareQuotes++
        at = quote + 1
      }
    }
  }

  /** A cell in which every quote is doubled is never asked: only what opens again inside, or closes nowhere, is odd. */
  private closeAfterMark(open: number, close: number): number | null {
    if (close > open && (this.bareQuotes === 0 || this.doubledQuotes === 0)) return null
    if (this.previousWidth < 2 || this.options.backslashQuotes) return null
    const { bytes, delimiter, column } = this
    const usualWidths = new Set([this.previousWidth, this.usualWidth()])
    const found = closeAfterInchMark({ bytes, delimiter, usualWidths }, { open, close, column })
    if (found === null) return null
    this.strayBytes += Math.max(0, close - found)
    if (this.inchMarks.at(-1) !== this.line) this.inchMarks.push(this.line)
    this.doubledQuotes = 1
    return found
  }

  private usualWidth(): number {
    return [...this.widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
  }

  private isEscaped(quote: number, open: number): boolean {
    if (!this.options.backslashQuotes) return false
    let at = quote
    while (at - 1 > open && this.bytes[at - 1] === BACKSLASH) at--
    return (quote - at) % 2 === 1
  }

  /** Steps over what ends the cell, and ends the row where a line ends. */
  private afterCell(): void {
    const { bytes } = this
    const byte = bytes[this.position]
    this.column++
    if (byte === this.delimiter) {
      this.position++
      if (this.position === bytes.length) this.packer().add(bytes, 0, 0, HASH_SEED)
      if (this.position === bytes.length) this.column++
      return
    }
    if (byte === RETURN) this.position++
    if (bytes[this.position] === LINE_FEED) this.position++
    this.endCellAndRow()
  }

  private endCellAndRow(): void {
    const width = this.column
    if (width === 1 && this.cellLength === 0) this.blankRows++
    else this.keepRowOf(width)
    this.widths.set(width, (this.widths.get(width) ?? 0) + 1)
    this.previousWidth = width
    this.column = 0
    this.row++
    this.line++
    this.startRow()
    if (this.row > MAX_ROWS) throw tooManyRows(this.options.name)
  }

  private keepRowOf(width: number): void {
    const rows = this.rowsOfWidth.get(width)
    if (!rows) this.rowsOfWidth.set(width, [this.row])
    else if (rows.length < LISTED_ODD_ROWS) rows.push(this.row)
  }

  private startRow(): void {
    if (this.row >= this.rowStarts.length) {
      const longer = new Uint32Array(this.rowStarts.length * 2)
      longer.set(this.rowStarts)
      this.rowStarts = longer
    }
    this.rowStarts[this.row] = this.position
  }

  private packer(): BytePacker {
    const { column, row } = this
    let packer = this.packers[column]
    if (!packer) {
      if (column >= MAX_COLUMNS) throw tooManyColumns(this.options.name, this.line)
      packer = new BytePacker(column < 64 ? this.expectedRows : 64)
      this.packers.push(packer)
    }
    packer.padTo(row)
    return packer
  }

  /** Where the cell ends whose quote closes before `at`: `"A" , "B"` has blanks there, where the whole file has. */
  private cellEnd(at: number): number {
    let end = at
    if (this.hasBlanksBehind) while (this.bytes[end] === BLANK) end++
    return end
  }

  private endsCell(at: number): boolean {
    const byte = this.bytes[this.cellEnd(at)]
    return byte === undefined || byte === this.delimiter || byte === LINE_FEED || byte === RETURN
  }

  /** True for a quote that opened no cell: what stands up to its close are whole rows. */
  private isStray(start: number, end: number): boolean {
    // Nearly every quoted cell stands in one line: nothing else of the row is looked at then.
    if (endOfLine(this.bytes, start, end) === end) return false
    const isStray = this.holdsRowsAsUsual(start, end) || this.isRunaway(start, end)
    if (isStray) this.strayBytes += end - start
    return isStray
  }

  /**
   * True when, read without the quote, each line from its row's start to the row's end has as many cells as other
   * rows. Two columns, or a last cell, may well hold a list on its lines: they are asked only where a quote stands
   * bare inside, as in `"CATH 6" STERILE`.
   */
  private holdsRowsAsUsual(start: number, end: number): boolean {
    const { bytes, delimiter } = this
    const usual = this.previousWidth - 1
    const isBroken = this.bareQuotes > 0
    if (usual < (isBroken ? 1 : 2)) return false
    const rowEnd = endOfLine(bytes, end, bytes.length)
    let delimiters = this.column
    for (let at = start; at < rowEnd; at++) {
      const byte = bytes[at]
      const isBreak = byte === LINE_FEED || (byte === RETURN && this.options.loneReturns)
      if (isBreak && delimiters !== usual) return false
      if (isBreak) delimiters = 0
      else if (byte === delimiter) delimiters++
      if ((isBreak || byte === delimiter) && bytes[at + 1] === QUOTE) at = this.closeInLine(at + 1)
    }
    const isLastCell = this.column === usual && end + 1 >= rowEnd
    return delimiters === usual && (isBroken || !isLastCell)
  }

  /** Where the quoted cell that opens at `open` closes in its own line; `open` where it does not. */
  private closeInLine(open: number): number {
    const { bytes } = this
    for (let at = open + 1; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === LINE_FEED || byte === RETURN) break
      if (byte !== QUOTE || this.isEscaped(at, open)) continue
      if (bytes[at + 1] === QUOTE) at++
      else if (this.endsCell(at + 1)) return at
    }
    return open
  }

  /** Many whole rows inside a cell mean that a quote did not close. */
  private isRunaway(start: number, end: number): boolean {
    const { breaks, wholeRows } = this.lineBreaksIn(start, end)
    return this.previousWidth > 2 && wholeRows >= RUNAWAY_ROWS && wholeRows * 2 > breaks
  }

  /** Counts the line breaks in a quoted cell, and the lines between them that have as many cells as a row. */
  private lineBreaksIn(start: number, end: number): { breaks: number; wholeRows: number } {
    let breaks = 0
    let delimiters = 0
    let wholeRows = 0
    for (let at = start; at < end; at++) {
      const byte = this.bytes[at]
      if (byte === this.delimiter) delimiters++
      else if (byte === LINE_FEED || (byte === RETURN && this.options.loneReturns)) {
        if (breaks > 0 && delimiters === this.previousWidth - 1) wholeRows++
        breaks++
        delimiters = 0
      }
    }
    return { breaks, wholeRows }
  }

  /** Copies a quoted cell into `scratch`, each doubled quote once and without its backslash; returns its length. */
  private undouble(start: number, end: number): number {
    const { bytes } = this
    if (this.scratch.length < end - start) this.scratch = new Uint8Array((end - start) * 2)
    const { scratch } = this
    let length = 0
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === QUOTE && this.isEscaped(at, start - 1)) length--
      scratch[length++] = byte
      if (
        byte === QUOTE &&
        !this.options.backslashQuotes &&
        at + 1 < end &&
        bytes[at + 1] === QUOTE
      )
        at++
    }
    return length
  }

  private finish(): ScannedText {
    const { row, packers } = this
    const last = this.bytes.at(-1)
    if (row * packers.length > MAX_CELLS) throw tooManyCells(this.options.name)
    const columns = packers.map((packer) => {
      packer.padTo(row)
      return packer.finish()
    })
    this.widths.set(1, (this.widths.get(1) ?? 0) - this.blankRows)
    const usual = Math.max(0, ...this.widths.values())
    return {
      rowCount: row,
      columns,
      rowStarts: this.rowStarts.subarray(0, row + 1),
      quotesAll: this.quotes.quotesAll(),
      quoting: this.quotes.quoting(),
      isLastLineOpen: last !== LINE_FEED && last !== RETURN,
      raggedRows: row - usual - this.blankRows,
      widths: { counts: this.widths, firstRows: this.rowsOfWidth },
      strayQuotes: this.strayQuotes,
      strayRows: this.strayRows,
      inchMarks: this.inchMarks,
    }
  }
}

function expectedRows(bytes: Uint8Array): number {
  let breaks = 0
  const sample = bytes.subarray(0, 65_536)
  for (const byte of sample) if (byte === LINE_FEED || byte === RETURN) breaks++
  return Math.ceil(((breaks + 1) * bytes.length) / Math.max(1, sample.length)) + 16
}

/** True where most quotes before a mark have blanks between, and a quoted cell follows: `"A" , "B"`. */
function hasBlanksBehindQuotes(bytes: Uint8Array, delimiter: number): boolean {
  const sample = bytes.subarray(0, 65_536)
  let [apart, close] = [0, 0]
  for (let at = sample.indexOf(QUOTE); at >= 0; at = sample.indexOf(QUOTE, at + 1)) {
    let mark = at + 1
    while (sample[mark] === BLANK) mark++
    if (sample[mark] !== delimiter) continue
    let next = mark + 1
    while (sample[next] === BLANK) next++
    if (mark === at + 1) close++
    else if (sample[next] === QUOTE) apart++
  }
  return apart > close
}

/** Where the line ends that goes on at `from`; `end` where it does not before. */
function endOfLine(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at++
  return at
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_SEED
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), HASH_FACTOR)
  return hash
}
