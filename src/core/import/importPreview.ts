import { type CellReader, readerOf } from '../sheet/Column'
import type { ColumnMapping, SkippedRow, SkipReason } from './ColumnMapping'
import { classifyRows } from './classifyRows'
import { selectRows } from './columnTools'
import type { ImportPreview, PreviewLine } from './ImportOverview'
import { perField } from './readFields'
import { readLines } from './readLines'
import { tableToRead } from './rejoinShifted'
import { byCount } from './rowCounts'
import type { SourceTable } from './SourceTable'

const SHOWN_LINES = 40

/** Counts lines and skipped rows of a table and reads its first lines. */
export function previewOf(source: SourceTable, mapping: ColumnMapping): ImportPreview {
  const { table, shifted, rejoined } = tableToRead(source, mapping)
  const rows = classifyRows(table, mapping)
  const shown = rows.lines.subarray(0, SHOWN_LINES)
  const fileColumns = table.columns.map((column) => ({
    name: '',
    cells: selectRows(column, shown),
  }))
  const { fields } = readLines(fileColumns, mapping, { ...rows, lines: shown })
  const readers = perField((field): CellReader => {
    const column = fields[field]
    return column ? readerOf(column) : () => ''
  })
  const lines = Array.from(shown, (row, index): PreviewLine => {
    const texts = perField((field) => readers[field](index))
    return { sourceRow: row + 1, ...texts }
  })
  return {
    lineCount: rows.lines.length,
    skippedCount: rows.skipped.length,
    reasons: countReasons(rows.skipped),
    shifted,
    rejoined,
    lines,
  }
}

function countReasons(skipped: readonly SkippedRow[]): ImportPreview['reasons'] {
  const counts = new Map<SkipReason, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return byCount(counts)
}
