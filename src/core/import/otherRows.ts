import Papa from 'papaparse'
import type { OtherRows, PackedSheet } from '../sheet/PackedSheet'
import { packColumn } from '../sheet/packColumn'
import type { SkippedRow } from './ColumnMapping'
import type { ClassifiedRows } from './classifyRows'
import { cellOf } from './columnTools'
import type { SourceTable } from './SourceTable'

/** More text than this between the lines is no preamble; keeping it would double the file. */
const MOST_CHARACTERS = 8_000_000

/**
 * The rows that are no lines, as the file has them, so that an export can put them back. In a file that repeats its charges
 * for each payer most rows may be none: where they are too many, those of other payers are counted only.
 */
export function otherRowsOf(
  table: SourceTable,
  rows: ClassifiedRows,
): Pick<PackedSheet, 'otherRows' | 'payerRows'> {
  // The line above has what stood in a joined row.
  const skipped = rows.skipped.filter(({ reason }) => reason !== 'joined')
  const ofFile = skipped.filter(({ reason }) => reason !== 'other-payer')
  const count = skipped.length - ofFile.length
  const all = keptRows(table, skipped)
  const otherRows = all ?? (count > 0 ? keptRows(table, ofFile) : null)
  return {
    ...(otherRows ? { otherRows } : {}),
    ...(count > 0 ? { payerRows: { count, areKept: all !== null } } : {}),
  }
}

/** Null where there are no rows, or too much stands in them. */
function keptRows(table: SourceTable, skipped: readonly SkippedRow[]): OtherRows | null {
  if (skipped.length === 0) return null
  const texts: string[] = []
  let characters = 0
  for (const { sourceRow } of skipped) {
    const text = rowText(table, sourceRow - 1)
    characters += text.length
    if (characters > MOST_CHARACTERS) return null
    texts.push(text)
  }
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
