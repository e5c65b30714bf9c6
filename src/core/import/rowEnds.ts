import { cellsIn } from './cellsInRow'
import { cellOf } from './columnTools'
import type { SourceTable } from './SourceTable'
import type { TableToRead } from './tableToRead'

/**
 * How many cells the lines of a text have at least, where they leave out blank cells behind these: an export can then leave
 * them out as well. Null where every line has all cells, or some lines have blank ones at their end that others leave out.
 */
export function leastCellsOf(
  { rawRows, delimiter, sourceRows }: SourceTable,
  { table, fewerCells }: TableToRead,
  lines: Uint32Array,
): number | null {
  if (!rawRows || delimiter === undefined || sourceRows || rawRows.widths.counts.size < 2)
    return null
  const { bytes, starts } = rawRows
  const mark = delimiter.charCodeAt(0)
  const widthOf = (row: number) => cellsIn(bytes.subarray(starts[row], starts[row + 1]), mark)
  const rows = lines.filter((row) => !fewerCells?.has(row))
  const least = rows.reduce((fewest, row) => Math.min(fewest, widthOf(row)), table.columns.length)
  if (least >= table.columns.length) return null
  const endsAtText = rows.every((row) => {
    const last = table.columns.findLastIndex((column) => cellOf(column, row) !== '')
    return widthOf(row) === Math.max(least, last + 1)
  })
  return endsAtText ? least : null
}
