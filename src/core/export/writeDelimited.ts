import type { Quoting, SourceFormat } from '../import/SourceTable'

/** How delimited text is written: between cells, at line ends, and where quotes stand that no cell needs. */
export interface DelimitedStyle {
  readonly delimiter: string
  readonly lineEnd: string
  readonly quotesAll: boolean
  readonly quoting?: Quoting
  readonly isLastLineOpen?: boolean
  /** Blank cells at the end of a line are left out, but for so many cells. */
  readonly leastCells?: number
  /** True where cells have their places by width, so that quotes would move them. */
  readonly neverQuotes?: boolean
}

/** What loaders expect where the source was no delimited text: commas and CRLF (RFC 4180). */
export const plainCsv: DelimitedStyle = { delimiter: ',', lineEnd: '\r\n', quotesAll: false }

/** The style to write an export in: the file's own where it was delimited text. */
export function styleOf(format: SourceFormat): DelimitedStyle {
  return format.kind === 'delimited' ? format : plainCsv
}

/** Text of about this many characters is handed on at a time. */
const CHUNK_CHARACTERS = 1 << 18

/** A table to write: what stands above the lines, headings last, and the lines. */
export interface TableRows {
  readonly heads: readonly (readonly string[])[]
  readonly rows: Iterable<TableRow>
}

/** The cells of a row; a heading among the rows; or a row as the imported file has it. */
export type TableRow =
  | readonly string[]
  | { readonly heading: readonly string[] }
  | { readonly raw: string }

/**
 * Writes a table as delimited text, chunk by chunk so that a million lines need no single string.
 * Cells are written as they are: what a loader reads back is what stands in the sheet.
 */
export function* writeDelimited(
  { heads, rows }: TableRows,
  style: DelimitedStyle,
): Generator<string> {
  const quotes = new Quotes(style)
  let chunk = heads
    .map((cells) => cells.map(quotes.heading).join(style.delimiter))
    .join(style.lineEnd)
  let isFirst = heads.length === 0
  for (const row of rows) {
    const line = isFirst ? '' : style.lineEnd
    isFirst = false
    chunk += line + rowText(row)
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  if (!isFirst && style.isLastLineOpen !== true) chunk += style.lineEnd
  if (chunk !== '') yield chunk

  function rowText(row: TableRow): string {
    if (!isCells(row)) {
      if ('raw' in row) return row.raw
      return row.heading.map(quotes.heading).join(style.delimiter)
    }
    const { leastCells = row.length } = style
    let end = row.length
    while (end > leastCells && row[end - 1] === '') end--
    let text = ''
    for (let at = 0; at < end; at++) {
      if (at > 0) text += style.delimiter
      text += quotes.cell(row[at] ?? '', at)
    }
    return text
  }
}

/** Of a million rows nearly all are. */
function isCells(row: TableRow): row is readonly string[] {
  return Array.isArray(row)
}

/** Puts cells into quotes: where the text needs them, and where the style has them all the same. */
class Quotes {
  private readonly special: RegExp
  private readonly never: boolean
  private readonly quotesAll: boolean
  private readonly headings: boolean
  private readonly cells = new Set<number>()
  private readonly blanks = new Set<number>()

  constructor({ delimiter, quotesAll, quoting, neverQuotes = false }: DelimitedStyle) {
    this.never = neverQuotes
    this.special = new RegExp(`["\\r\\n${delimiter.replace(/[\\\]^-]/g, '\\$&')}]`)
    this.quotesAll = quotesAll && quoting === undefined
    this.headings = quoting?.headings ?? quotesAll
    for (const column of quoting?.cells ?? []) this.cells.add(column)
    for (const column of quoting?.blanks ?? []) this.blanks.add(column)
  }

  readonly heading = (text: string): string =>
    !this.never && (this.headings || this.special.test(text)) ? quoted(text) : text

  cell(text: string, column: number): string {
    const isQuoted =
      this.quotesAll ||
      (text === '' ? this.blanks : this.cells).has(column) ||
      this.special.test(text)
    return isQuoted && !this.never ? quoted(text) : text
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
