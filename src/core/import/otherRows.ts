import Papa from 'papaparse'
import type { OtherRows } from '../sheet/PackedSheet'
import { packColumn } from '../sheet/packColumn'
import type { ColumnMapping } from './ColumnMapping'
import type { ClassifiedRows } from './classifyRows'
import { cellOf } from './columnTools'
import type { SourceTable } from './SourceTable'

/** More text than this between the lines is no preamble; keeping it would double the file. */
const MOST_CHARACTERS = 8_000_000

/**
 * The rows that are no lines, as the file has them, so that an export can put them back. A file that repeats its
 * charges for each payer is left out: most of its rows are no lines.
 */
export function otherRowsOf(
  table: SourceTable,
  mapping: ColumnMapping,
  rows: ClassifiedRows,
): OtherRows | undefined {
  // The line above has what stood in a joined row.
  const skipped = rows.skipped.filter(({ reason }) => reason !== 'joined')
  if (mapping.payerColumn !== undefined || skipped.length === 0) return undefined
  const texts = skipped.map(({ sourceRow }) => rowText(table, sourceRow - 1))
  if (texts.reduce((sum, { length }) => sum + length, 0) > MOST_CHARACTERS) return undefined
  return {
    sourceRows: Uint32Array.from(skipped, ({ sourceRow }) => sourceRow),
    texts: packColumn(texts),
    isHeading: Uint8Array.from(skipped, ({ reason }) => (reason === 'heading' ? 1 : 0)),
  }
}

/** A row as the text file has it, without its line end; that of a workbook as CSV. */
function rowText(table: SourceTable, row: number): string {
  if (table.rawRows) {
    const { bytes, starts } = table.rawRows
    const text = utf8.decode(bytes.subarray(starts[row], starts[row + 1]))
    return text.replace(/\r\n$|\n$|\r$/, '')
  }
  const cells = table.columns.map((column) => cellOf(column, row))
  return Papa.unparse([cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)])
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
