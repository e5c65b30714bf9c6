import type { FoundCell } from '../../core/sheet/CellSearch'
import { HEADING } from '../../core/sheet/rowGroups'
import type { GridColumn } from './GridColumn'
import { type CellPlace, isWithin, type Rectangle } from './selection'

/** The lines of several selected cells, where alone a search then looks. */
export interface SelectedLines {
  readonly areas: readonly Rectangle[]
  /** Where the lines stand in the grid, ascending. */
  readonly positions: readonly number[]
  /** The same lines by their index in the sheet. */
  readonly rows: Uint32Array
}

export function selectedLines(
  view: Uint32Array | null,
  areas: readonly Rectangle[],
): SelectedLines {
  const positions: number[] = []
  const rows: number[] = []
  let from = 0
  for (const { top, bottom } of areas.toSorted((a, b) => a.top - b.top)) {
    for (let position = Math.max(from, top); position <= bottom; position++) {
      const row = view ? (view[position] ?? HEADING) : position
      if (row >= HEADING) continue
      positions.push(position)
      rows.push(row)
    }
    from = Math.max(from, bottom + 1)
  }
  return { areas, positions, rows: Uint32Array.from(rows) }
}

/** The columns in which at least one cell is selected. */
export function selectedColumnsOf<T extends GridColumn>(
  columns: readonly T[],
  { areas }: SelectedLines,
): readonly T[] {
  return columns.filter((_, index) =>
    areas.some(({ left, right }) => index >= left && index <= right),
  )
}

/** Of the cells found in the lines and columns of a selection, those that are selected themselves. */
export function foundWithin(
  found: readonly FoundCell[],
  columns: readonly GridColumn[],
  { areas, positions }: SelectedLines,
): readonly FoundCell[] {
  if (areas.length < 2) return found
  const places = new Map(columns.map(({ id }, index) => [id, index]))
  return found.filter((hit) => {
    const place = { position: positions[hit.position] ?? -1, column: places.get(hit.column) ?? -1 }
    return areas.some((area) => isWithin(area, place))
  })
}

/** Where the active cell stands among the selected lines. */
export function placeWithin({ positions }: SelectedLines, active: CellPlace): CellPlace {
  const place = positions.findIndex((position) => position >= active.position)
  return { position: place < 0 ? positions.length : place, column: active.column }
}
