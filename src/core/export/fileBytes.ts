import type { SourceFormat } from '../import/SourceTable'
import type { ExportLayout } from './ExportLayout'
import type { ExportProfile } from './ExportProfile'
import { encodedText, type FileEncoding } from './encodeText'
import { type DelimitedStyle, plainCsv, styleOf, writeDelimited } from './writeDelimited'
import { writeHl7 } from './writeHl7'

/** A table to write in the format of a profile. */
export interface FileTable {
  readonly layout: ExportLayout
  readonly rows: Iterable<number>
}

/** The bytes of a file in chunks, for a profile; `own` is how the imported file was written. */
export function fileBytes(
  { layout, rows }: FileTable,
  profile: ExportProfile,
  own: SourceFormat,
  encoding = encodingOf(profile, own),
): AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>> {
  if (profile.format === 'xlsx') return xlsxBytes({ layout, rows })
  const text =
    profile.format === 'hl7'
      ? writeHl7(layout, profile.columns === 'own' ? [] : profile.columns, rows)
      : delimitedText({ layout, rows }, profile, own)
  return encodedText(text, encoding)
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
  { layout, rows }: FileTable,
  profile: ExportProfile,
  own: SourceFormat,
): Iterable<string> {
  const { preamble, headings } = layout
  const heads = headings ? [...preamble, headings] : preamble
  return writeDelimited({ heads, rows: numbered({ layout, rows }) }, delimitedStyle(profile, own))
}

function* numbered({ layout, rows }: FileTable): Generator<readonly string[]> {
  let number = 0
  for (const row of rows) yield layout.cells(row, ++number)
}

const delimiters = { csv: ',', tsv: '\t', pipe: '|', 'fixed-width': '' } as const

/** How text of a profile is delimited. Fixed width cells stand side by side, and quotes would move them. */
export function delimitedStyle(profile: ExportProfile, own: SourceFormat): DelimitedStyle {
  const { format, lineEnd, quotes } = profile
  const ownStyle = styleOf(own)
  if (format === 'own' && lineEnd === 'own' && quotes === 'own') return ownStyle
  const isTabular = format !== 'own' && format !== 'xlsx' && format !== 'hl7'
  return {
    delimiter: isTabular ? delimiters[format] : ownStyle.delimiter,
    lineEnd: lineEnd === 'own' ? ownStyle.lineEnd : lineEnd,
    quotesAll: quotes === 'own' ? ownStyle.quotesAll : quotes === 'all',
    ...(format === 'fixed-width' ? { neverQuotes: true } : {}),
  }
}

/** Every cell is text, so that no spreadsheet makes a number of a code. The writer is loaded when it is needed. */
async function* xlsxBytes({ layout, rows }: FileTable): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { writeXlsxStream } = await import('hucre/xlsx')
  const { preamble, headings } = layout
  function* cells() {
    for (const head of preamble) yield [...head]
    if (headings) yield [...headings]
    for (const line of numbered({ layout, rows })) yield [...line]
  }
  const columns = Array.from({ length: widthOf(layout) }, () => textColumn)
  const options = { name: 'Charges', columns, repeatHeaders: preamble.length === 0 }
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
export function extensionOf({ format }: ExportProfile, own: SourceFormat): string {
  if (format === 'xlsx') return 'xlsx'
  if (format === 'hl7') return 'hl7'
  if (format === 'fixed-width' || format === 'pipe') return 'txt'
  const delimiter = format === 'own' ? styleOf(own).delimiter : format === 'tsv' ? '\t' : ','
  return delimiter === plainCsv.delimiter ? 'csv' : delimiter === '\t' ? 'tsv' : 'txt'
}
