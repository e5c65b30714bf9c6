import Papa from 'papaparse'
import type { SourceFormat } from '../import/SourceTable'

/** How delimited text is written: between cells, at line ends, and whether every cell is quoted. */
export type DelimitedStyle = Pick<SourceFormat, 'delimiter' | 'lineEnd' | 'quotesAll'>

/** What loaders expect where the source was no delimited text: commas and CRLF (RFC 4180). */
export const plainCsv: DelimitedStyle = { delimiter: ',', lineEnd: '\r\n', quotesAll: false }

/** The style to write an export in: the file's own where it was delimited text. */
export function styleOf(format: SourceFormat): DelimitedStyle {
  return format.kind === 'delimited' ? format : plainCsv
}

const ROWS_PER_CHUNK = 2000

/**
 * Writes `records` as delimited text, chunk by chunk so that a million lines need no single string.
 * Cells are written as they are: what a loader reads back is what stands in the sheet.
 */
export function* writeDelimited(
  records: Iterable<readonly string[]>,
  style: DelimitedStyle,
): Generator<string> {
  let chunk: (readonly string[])[] = []
  for (const record of records) {
    chunk.push(record)
    if (chunk.length < ROWS_PER_CHUNK) continue
    yield text(chunk, style)
    chunk = []
  }
  if (chunk.length > 0) yield text(chunk, style)
}

function text(records: readonly (readonly string[])[], style: DelimitedStyle): string {
  const { delimiter, lineEnd: newline, quotesAll: quotes } = style
  return Papa.unparse(records as string[][], { delimiter, newline, quotes }) + newline
}
