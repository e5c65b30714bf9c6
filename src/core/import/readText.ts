import { decodeText } from './decodeText'
import { listOfBlocks, standsInBlocks } from './fieldBlocks'
import { type DelimiterGuess, guessDelimiter } from './guessDelimiter'
import { emptyFile, notText, oneColumn } from './importErrors'
import { lineEndOf, returnsEndRows, usualLineEnd } from './lineEnds'
import { readCmsJson } from './readCmsJson'
import { fixedWidthLayout } from './readFixedWidth'
import { readPrintExtract } from './readPrinted'
import type { Progress } from './readSourceFile'
import type { SourceFile, SourceFormat } from './SourceTable'
import { type DelimitedOptions, type ScannedText, scanDelimited } from './scanDelimited'
import { looksLikeText, utf16ByteOrder } from './sniff'
import { quotesWholeRows, rowsInQuotes, withoutRowQuotes } from './wholeRowQuotes'

/** Enough to see a preamble of 30 rows and some hundred rows of data. */
export const SAMPLE_BYTES = 200_000

/** Reads delimited text, print extracts and CMS price transparency JSON. */
export function readText(name: string, file: Uint8Array, onProgress: Progress): SourceFile {
  const text = withoutPadding(file)
  const padding = file.length - text.length
  const read = readWhole(name, text, onProgress)
  return padding === 0 ? read : withRemarks(read, [paddingSentence(padding)])
}

/** The file with more to be said of its text, however that is divided. */
export function withRemarks(file: SourceFile, told: readonly string[]): SourceFile {
  const { text } = file
  return {
    ...file,
    remarks: [...file.remarks, ...told],
    ...(text ? { text: { ...text, remarks: [...text.remarks, ...told] } } : {}),
  }
}

/** The file without the zero bytes that mainframes and interrupted copies fill its last block with. */
function withoutPadding(file: Uint8Array): Uint8Array {
  let end = file.length
  while (end > 0 && file[end - 1] === 0) end--
  const text = file.subarray(0, end)
  // The last character of little-endian UTF-16 ends with a zero byte of its own.
  const isHalved = end < file.length && end % 2 === 1 && utf16ByteOrder(text) === 'le'
  return isHalved ? file.subarray(0, end + 1) : text
}

function readWhole(name: string, file: Uint8Array, onProgress: Progress): SourceFile {
  if (!looksLikeText(file)) throw notText(name)
  const { bytes, encoding, byteOrderMark, oddBytes } = decodeText(file)
  const sample = new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES))
  // Cells without anything in them are as empty as no cells.
  if (/^[\s,;|^~"]*$/.test(sample)) throw emptyFile(name)
  const lineEnd = lineEndOf(sample)
  const format = { delimiter: '', encoding, byteOrderMark, lineEnd, quotesAll: false } as const
  if (/^\s*[{[]/.test(sample) && sample.includes('"')) {
    const { tables, remarks } = readCmsJson(name, bytes, onProgress)
    return {
      name,
      format: { ...format, kind: 'json' },
      tables,
      remarks: [...remarks, ...oddBytesRemarks(oddBytes)],
    }
  }
  if (quotesWholeRows(sample)) {
    const text = withoutRowQuotes(new TextDecoder().decode(bytes))
    const read = readWhole(name, new TextEncoder().encode(text), onProgress)
    return withRemarks(read, ['Each row stood in quotes as a whole; they were taken off.'])
  }
  const list = standsInBlocks(sample) ? listOfBlocks(new TextDecoder().decode(bytes)) : null
  if (list) {
    const read = readWhole(name, new TextEncoder().encode(list.csv), onProgress)
    // Odd rows of the list are none of the file.
    const tables = read.tables.map(({ rawRows, ...table }) => ({
      ...table,
      sourceRows: list.sourceRows,
      ...(rawRows ? { rawRows: { ...rawRows, widths: noWidths, strayRows: [] } } : {}),
    }))
    const remarks = [blocksSentence(list.blocks), ...oddBytesRemarks(oddBytes)]
    return { name, format: read.format, tables, remarks }
  }
  const guess = guessDelimiter(sample)
  const divides = guess.width > 1 && guess.evenness >= 0.5 && !isPrinted(sample, guess)
  if (!divides) {
    const printed = readPrintExtract(name, bytes, format)
    if (printed) return withRemarks(printed, oddBytesRemarks(oddBytes))
    if (guess.width < 2) throw oneColumn(name)
  }
  const isInQuotes = rowsInQuotes(sample, guess)
  if (isInQuotes) {
    const text = withoutRowQuotes(new TextDecoder().decode(bytes), isInQuotes)
    const read = readWhole(name, new TextEncoder().encode(text), onProgress)
    return withRemarks(read, [rowQuotesSentence, ...oddBytesRemarks(oddBytes)])
  }
  const read = readDelimited(name, bytes, { format, guess, onProgress })
  return withRemarks(read, oddBytesRemarks(oddBytes))
}

export interface Delimited {
  readonly format: Omit<SourceFormat, 'kind'>
  readonly guess: DelimiterGuess
  readonly onProgress: Progress
}

/** A text cut at a character, wherever that stands. */
export function readDelimited(
  name: string,
  bytes: Uint8Array,
  { format, guess, onProgress }: Delimited,
): SourceFile {
  const { lineEnd } = format
  const { scanned, hasBackslashes } = scannedText(bytes, {
    name,
    delimiter: guess.delimiter,
    loneReturns: lineEnd === '\r' || returnsEndRows(bytes, guess),
    onProgress,
  })
  const { rowCount, columns, rowStarts, widths, strayRows, strayQuotes, inchMarks } = scanned
  const { quotesAll, quoting, isLastLineOpen } = scanned
  return {
    name,
    format: {
      ...format,
      kind: 'delimited',
      delimiter: guess.delimiter,
      lineEnd: usualLineEnd(bytes, rowStarts) ?? lineEnd,
      quotesAll,
      quoting,
      isLastLineOpen,
    },
    tables: [
      {
        name: 'csv',
        rowCount,
        columns,
        delimiter: guess.delimiter,
        rawRows: { bytes, starts: rowStarts, widths, strayRows },
      },
    ],
    remarks: [
      ...(strayQuotes.length > 0 ? [straySentence(strayQuotes)] : []),
      ...(inchMarks.length > 0 ? [inchMarksSentence(inchMarks)] : []),
      ...(hasBackslashes ? [backslashSentence] : []),
    ],
    text: { bytes, remarks: [] },
  }
}

const rowQuotesSentence =
  'Some rows stood in quotes as a whole, as programs write rows that hold a comma; the quotes were taken off.'

const noWidths = { counts: new Map(), firstRows: new Map() }

const backslashSentence =
  'Quotes inside quoted cells have a backslash before them; they were read without it, and an export doubles them instead.'

/** The cells as most readers take them; with backslashes before quotes only where more rows are whole then. */
function scannedText(bytes: Uint8Array, options: DelimitedOptions) {
  const scanned = scanDelimited(bytes, options)
  if (oddCount(scanned) === 0 || !holdsBackslashQuotes(bytes))
    return { scanned, hasBackslashes: false }
  const escaped = scanDelimited(bytes, { ...options, backslashQuotes: true })
  const hasBackslashes = oddCount(escaped) < oddCount(scanned)
  return { scanned: hasBackslashes ? escaped : scanned, hasBackslashes }
}

const oddCount = ({ raggedRows, strayRows, inchMarks }: ScannedText) =>
  raggedRows + strayRows.length + inchMarks.length

function holdsBackslashQuotes(bytes: Uint8Array): boolean {
  let at = bytes.indexOf(BACKSLASH)
  while (at >= 0 && bytes[at + 1] !== QUOTE) at = bytes.indexOf(BACKSLASH, at + 1)
  return at >= 0
}

const BACKSLASH = 92
const QUOTE = 34

/** Most lines of a print extract have its columns set apart by blanks, with no mark beside them. */
const PRINTED_SHARE = 0.8
/** A mark between cells beside the blanks would show cells that are only padded. */
const blanksApart = /[^\s,;|^~] {2,}[^\s,;|^~]/

/** True when blanks set more columns apart than a mark does: the commas stand in amounts and descriptions. */
function isPrinted(sample: string, { delimiter, width }: DelimiterGuess): boolean {
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  // Programs pad quoted cells to one width too: `"1001   ","CHEST XRAY   "`.
  const quoted = lines.filter(quotedCellBefore(delimiter))
  if (quoted.length >= lines.length * PRINTED_SHARE) return false
  const printed = lines.filter((line) => blanksApart.test(line.trim()))
  if (printed.length < lines.length * PRINTED_SHARE) return false
  return (fixedWidthLayout(lines)?.starts.length ?? 0) > width
}

/** Tells lines with a cell in quotes that ends at the mark, and another cell behind it. */
function quotedCellBefore(delimiter: string): (line: string) => boolean {
  const mark = delimiter === '\t' ? '\\t' : `\\${delimiter}`
  const quotedCell = new RegExp(`(?:^|${mark}) *"(?:[^"]|"")*" *${mark}`)
  return (line) => quotedCell.test(line)
}

/** Lines named in a remark; a person looks at a few and then at the file. */
const NAMED_LINES = 5

function straySentence(lines: readonly number[]): string {
  return `A quote that closes nowhere in its row was read as a character: ${linesNamed(lines)}.`
}

function inchMarksSentence(lines: readonly number[]): string {
  return `A quoted cell ends with an inch mark that is not doubled; it was read as the mark and the end of the cell, and an export doubles it: ${linesNamed(lines)}.`
}

function linesNamed(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED_LINES).map((line) => line.toLocaleString('en-US'))
  const more = lines.length > NAMED_LINES ? ` and ${lines.length - NAMED_LINES} more` : ''
  return `${lines.length === 1 ? 'line' : 'lines'} ${named.join(', ')}${more}`
}

function blocksSentence(blocks: number): string {
  return `Each charge stands in a block of lines such as “Price: 12.50”; the ${blocks.toLocaleString('en-US')} blocks were made rows, each with the number of its first line.`
}

function oddBytesRemarks(bytes: number): readonly string[] {
  if (bytes === 0) return []
  const count = bytes.toLocaleString('en-US')
  const found =
    bytes === 1 ? '1 byte is no UTF-8; it was' : `${count} bytes are no UTF-8; they were`
  return [`The file is UTF-8, but ${found} read as Windows-1252.`]
}

function paddingSentence(bytes: number): string {
  const count = bytes.toLocaleString('en-US')
  return bytes === 1
    ? 'The file ends with a NUL (zero byte); it was left out.'
    : `The file ends with ${count} NULs (zero bytes); they were left out.`
}
