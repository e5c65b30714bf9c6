import { lineFields } from '../chargemaster/ChargeLine'
import { isBlankCode } from '../chargemaster/cellBlanks'
import { type CellReader, readerOf } from '../sheet/Column'
import type { ColumnMapping, SkippedRow, SkipReason } from './ColumnMapping'
import { classifyRows } from './classifyRows'
import { cellOf, selectRows } from './columnTools'
import type { ImportPreview, PreviewLine } from './ImportOverview'
import { outlineFields, outlineOfTable } from './outlineFields'
import { perField } from './readFields'
import { readLines } from './readLines'
import { byCount } from './rowCounts'
import { type SourceTable, sourceRowOf } from './SourceTable'
import { tableToRead } from './tableToRead'

const SHOWN_LINES = 40
/** Seen without scrolling: what these lack is shown right below them. */
const SEEN_LINES = 8
/** Lines shown of a column that is blank in all of those. */
const SHOWN_OF_COLUMN = 3

/** Counts lines and skipped rows of a table and reads its first lines, and the first that have what those lack. */
export function previewOf(source: SourceTable, mapping: ColumnMapping): ImportPreview {
  const { table, shifted, rejoined, continued } = tableToRead(source, mapping)
  const rows = classifyRows(table, mapping)
  const shown = shownRows(table, mapping, rows.lines)
  const fileColumns = table.columns.map((column) => ({
    name: '',
    cells: selectRows(column, shown),
  }))
  const outline = outlineOfTable(table, mapping, rows)
  const { fields } = readLines(fileColumns, mapping, rows, shown, outline)
  const readers = perField((field): CellReader => {
    const column = fields[field]
    return column ? readerOf(column) : () => ''
  })
  const lines = Array.from(shown, (row, index): PreviewLine => {
    const texts = perField((field) => readers[field](index))
    return { sourceRow: sourceRowOf(table, row), ...texts }
  })
  return {
    lineCount: rows.lines.length,
    skippedCount: rows.skipped.length,
    reasons: countReasons(rows.skipped),
    shifted,
    rejoined,
    continued,
    outlined: outlineFields.filter((field) => outline[field]),
    legendLength: rows.legendLength,
    fields: lineFields.filter((field) => fields[field] !== null),
    lines,
  }
}

/**
 * The first lines; where a column with a role is blank in all of them, the first lines that fill it, and where none of them
 * had a row joined to it, the first that had.
 */
function shownRows(
  table: SourceTable,
  mapping: ColumnMapping,
  lines: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const seen = lines.subarray(0, SEEN_LINES)
  const further = new Set<number>()
  for (const [index, role] of mapping.roles.entries()) {
    const column = table.columns[index]
    if (role === 'other' || !column) continue
    const isFilled = (row: number) => !isBlankCode(cellOf(column, row))
    if (seen.some(isFilled)) continue
    for (const row of firstOf(lines.subarray(SEEN_LINES), isFilled)) further.add(row)
  }
  const isJoined = (row: number) => table.joinedRows?.has(row + 1) === true
  if (table.joinedRows && !seen.some(isJoined))
    for (const row of firstOf(lines.subarray(SEEN_LINES), isJoined)) further.add(row)
  if (further.size === 0) return lines.subarray(0, SHOWN_LINES)
  return Uint32Array.from([...seen, ...further]).sort()
}

function firstOf(lines: Uint32Array, isWanted: (row: number) => boolean): readonly number[] {
  const found: number[] = []
  for (const row of lines) {
    if (isWanted(row)) found.push(row)
    if (found.length === SHOWN_OF_COLUMN) break
  }
  return found
}

function countReasons(skipped: readonly SkippedRow[]): ImportPreview['reasons'] {
  const counts = new Map<SkipReason, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return byCount(counts)
}
