import type { ColumnMapping } from './ColumnMapping'
import { cellsIn } from './cellsInRow'
import { rejoinShifted } from './rejoinShifted'
import type { RawRows, SourceTable } from './SourceTable'

/** How many cells the rows of a text have, blank rows left out. */
export interface RowWidths {
  /** By number of cells: how many rows have it. */
  readonly counts: ReadonlyMap<number, number>
  /** By number of cells: the first of these rows, by index from 0. */
  readonly firstRows: ReadonlyMap<number, readonly number[]>
}

/** Rows that have more or fewer cells than most. */
export interface RaggedRows {
  readonly count: number
  /** The cells of most rows. */
  readonly usual: number
  /** The first of them, ascending, each with how many cells it has. */
  readonly first: readonly (readonly [row: number, cells: number])[]
}

/** The rows that are still odd once the cells that commas have split are joined; null for what is no delimited text. */
export function raggedRows(table: SourceTable, mapping: ColumnMapping): RaggedRows | null {
  const { rawRows, delimiter } = table
  if (!rawRows || delimiter === undefined) return null
  const { widths } = rawRows
  const isEven = [...widths.counts.values()].filter((count) => count > 0).length < 2
  // Rows that were put one below another are no longer those of the text.
  const isMoved = table.sourceRows !== undefined
  const joined = isEven || isMoved ? undefined : rejoinShifted(table, mapping).fewerCells
  return raggedOf(widths, widthsOf(rawRows, delimiter, joined ?? new Map()))
}

/** A sentence that counts them; null where there are none. */
export function raggedRemark(ragged: RaggedRows | null): string | null {
  if (!ragged || ragged.count === 0) return null
  return ragged.count === 1
    ? '1 row has more or fewer cells than the others.'
    : `${ragged.count.toLocaleString('en-US')} rows have more or fewer cells than most.`
}

/** The cells of a row before and after joining. */
type JoinedWidth = readonly [before: number, after: number]

function raggedOf(
  { counts, firstRows }: RowWidths,
  joined: ReadonlyMap<number, JoinedWidth>,
): RaggedRows {
  const now = new Map(counts)
  for (const [before, after] of joined.values()) {
    now.set(before, (now.get(before) ?? 0) - 1)
    now.set(after, (now.get(after) ?? 0) + 1)
  }
  const all = [...now.values()].reduce((sum, count) => sum + count, 0)
  const [usual, most] = [...now].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
  const first = [...firstRows]
    .flatMap(([width, rows]) => rows.map((row) => [row, joined.get(row)?.[1] ?? width] as const))
    .filter(([, cells]) => cells !== usual)
    .sort(([a], [b]) => a - b)
  return { count: all - most, usual, first }
}

function widthsOf(
  { bytes, starts }: RawRows,
  delimiter: string,
  fewerCells: ReadonlyMap<number, number>,
): ReadonlyMap<number, JoinedWidth> {
  const mark = delimiter.charCodeAt(0)
  return new Map(
    [...fewerCells].map(([row, fewer]) => {
      const cells = cellsIn(bytes.subarray(starts[row], starts[row + 1]), mark)
      return [row, [cells, cells - fewer]]
    }),
  )
}
