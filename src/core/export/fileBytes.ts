import type { SourceFormat } from '../import/SourceTable'
import type { ExportLayout } from './ExportLayout'
import type { ExportProfile, FileFormat } from './ExportProfile'
import { encodedText, type FileEncoding } from './encodeText'
import { quotedFormula } from './formulas'
import { amongOtherRows, cellsOfRow, type OtherRowsOfFile } from './otherRows'
import {
  type DelimitedStyle,
  plainCsv,
  styleOf,
  type TableRow,
  writeDelimited,
} from './writeDelimited'
import { writeHl7 } from './writeHl7'

/** A table to write in the format of a profile. */
export interface FileTable {
  readonly layout: ExportLayout
  readonly rows: Iterable<number>
  /** The rows of the imported file that are no lines, where they go out with the lines. */
  readonly others?: OtherRowsOfFile | null
}

/** The bytes of a file in chunks, for a profile; `own` is how the imported file was written. */
export function fileBytes(
  table: FileTable,
  profile: ExportProfile,
  own: SourceFormat,
  encoding = encodingOf(profile, own),
): AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>> {
  const { layout, rows } = table
  const format = formatOf(profile, own)
  if (format === 'xlsx') return xlsxBytes(table, profile, own)
  const text =
    format === 'hl7'
      ? writeHl7(layout, profile.columns === 'own' ? [] : profile.columns, rows)
      : delimitedText(table, profile, own)
  return encodedText(text, encoding)
}

/** The format a profile is written in: a workbook comes back as one, whatever kind of workbook it was. */
export function formatOf({ format }: ExportProfile, own: SourceFormat): FileFormat {
  return format === 'own' && own.kind === 'workbook' ? 'xlsx' : format
}

/** The encoding a profile is written in. */
export function encodingOf(
  { encoding, byteOrderMark }: ExportProfile,
  own: SourceFormat,
): FileEncoding {
  if (encoding !== 'own') return { encoding, byteOrderMark }
  const isText = own.kind === 'delimited' || own.kind === 'fixed-width'
  return isText ? own : { encoding: 'utf-8', byteOrderMark: true }
}

function delimitedText(
  table: FileTable,
  profile: ExportProfile,
  own: SourceFormat,
): Iterable<string> {
  const { layout, others } = table
  const { preamble, headings } = layout
  if (others) {
    const style = delimitedStyle(profile, own)
    const isSame = style.delimiter === styleOf(own).delimiter && profile.formulas === 'as-it-is'
    const rows = rowsAmongOthers(table, others)
    return writeDelimited({ heads: [], rows: isSame ? rows : asCells(rows, profile, own) }, style)
  }
  const heads = headings ? [...preamble, headings] : preamble
  return writeDelimited({ heads, rows: numbered(table) }, delimitedStyle(profile, own))
}

function* numbered({ layout, rows }: FileTable): Generator<readonly string[]> {
  let number = 0
  for (const row of rows) yield layout.cells(row, ++number)
}

/** The lines and other rows of the file; its heading rows as they stand, or one with what the layout added. */
function* rowsAmongOthers(
  { layout, rows }: FileTable,
  others: OtherRowsOfFile,
): Generator<TableRow> {
  const { headings } = layout
  const isAsInFile = headings !== null && headings.length === others.columns
  const hasHeading = others.rows.some(({ isHeading }) => isHeading)
  let isHeadingDone = headings === null || (isAsInFile && hasHeading)
  if (headings && !isHeadingDone && !hasHeading) yield { heading: headings }
  let number = 0
  for (const entry of amongOtherRows(rows, others)) {
    if (typeof entry === 'number') yield layout.cells(entry, ++number)
    else if (!entry.isHeading || isAsInFile) yield { raw: entry.text }
    else if (headings && !isHeadingDone) {
      isHeadingDone = true
      yield { heading: headings }
    }
  }
}

/** Rows of the file as cells, for a format that writes them otherwise. */
function* asCells(
  rows: Iterable<TableRow>,
  { formulas }: ExportProfile,
  own: SourceFormat,
): Generator<readonly string[]> {
  const { delimiter } = styleOf(own)
  const written = formulas === 'quoted' ? quotedFormula : (text: string) => text
  for (const row of rows) {
    if ('raw' in row) yield cellsOfRow(row.raw, delimiter).map(written)
    else yield 'heading' in row ? row.heading : row
  }
}

const delimiters = { csv: ',', tsv: '\t', pipe: '|', 'fixed-width': '' } as const

/** How text of a profile is delimited. Fixed width cells stand side by side, and quotes would move them. */
function delimitedStyle(profile: ExportProfile, own: SourceFormat): DelimitedStyle {
  const { format, lineEnd, quotes } = profile
  const ownStyle = styleOf(own)
  if (format === 'own' && lineEnd === 'own' && quotes === 'own') {
    // Where the columns are others, all of them are written.
    const { leastCells: _, ...allCells } = ownStyle
    return profile.columns === 'own' ? ownStyle : allCells
  }
  const isTabular = format !== 'own' && format !== 'xlsx' && format !== 'hl7'
  return {
    delimiter: isTabular ? delimiters[format] : ownStyle.delimiter,
    lineEnd: lineEnd === 'own' ? ownStyle.lineEnd : lineEnd,
    quotesAll: quotes === 'own' ? ownStyle.quotesAll : quotes === 'all',
    ...(format === 'fixed-width' ? { neverQuotes: true } : {}),
  }
}

/** Every cell is text, so that no spreadsheet makes a number of a code. The writer is loaded when it is needed. */
async function* xlsxBytes(
  table: FileTable,
  profile: ExportProfile,
  own: SourceFormat,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { writeXlsxStream } = await import('hucre/xlsx')
  const { layout, others } = table
  const { preamble, headings } = layout
  function* cells() {
    if (others) {
      for (const row of asCells(rowsAmongOthers(table, others), profile, own)) yield [...row]
      return
    }
    for (const head of preamble) yield [...head]
    if (headings) yield [...headings]
    for (const line of numbered(table)) yield [...line]
  }
  const columns = Array.from({ length: widthOf(layout) }, () => textColumn)
  const options = { name: 'Charges', columns, repeatHeaders: preamble.length === 0 && !others }
  const reader = writeXlsxStream(cells(), options).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield new Uint8Array(value)
  }
}

/** The number format of text: what a person types into such a cell later stays as it was typed, too. */
const textColumn = { style: { numFmt: '@' } }

function widthOf(layout: ExportLayout): number {
  const rows = [...layout.preamble, layout.headings ?? [], layout.cells(0, 1)]
  return Math.max(...rows.map(({ length }) => length))
}

/** What comes after the point of a file name. */
export function extensionOf(profile: ExportProfile, own: SourceFormat): string {
  const format = formatOf(profile, own)
  if (format === 'xlsx') return 'xlsx'
  if (format === 'hl7') return 'hl7'
  if (format === 'fixed-width' || format === 'pipe') return 'txt'
  const delimiter = format === 'own' ? styleOf(own).delimiter : format === 'tsv' ? '\t' : ','
  return delimiter === plainCsv.delimiter ? 'csv' : delimiter === '\t' ? 'tsv' : 'txt'
}
