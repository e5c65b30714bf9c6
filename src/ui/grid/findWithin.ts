import type { FoundCell } from '../../core/sheet/CellSearch'
import { HEADING } from '../../core/sheet/rowGroups'
import type { GridColumn } from './GridColumn'
import { type CellPlace, isWithin, type Rectangle } from './selection'

/** The lines of several selected cells, where alone a search then looks. */
export interface SelectedLines {
  readonly areas: readonly Rectangle[]
  /** Where the lines stand in the grid, ascending. */
  readonly positions: Uint32Array
  /** The same lines by their index in the sheet. */
  readonly rows: Uint32Array
}

export function selectedLines(
  view: Uint32Array | null,
  areas: readonly Rectangle[],
): SelectedLines {
  // Of a million lines: numbers in lists would hold up the page.
  const most = Math.max(...areas.map(({ bottom }) => bottom + 1))
  const positions = new Uint32Array(most)
  const rows = new Uint32Array(most)
  let count = 0
  let from = 0
  for (const { top, bottom } of areas.toSorted((a, b) => a.top - b.top)) {
    for (let position = Math.max(from, top); position <= bottom; position++) {
      const row = view ? (view[position] ?? HEADING) : position
      if (row >= HEADING) continue
      positions[count] = position
      rows[count] = row
      count += 1
    }
    from = Math.max(from, bottom + 1)
  }
  return { areas, positions: positions.subarray(0, count), rows: rows.subarray(0, count) }
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
  const [first] = areas
  // Whole columns, or one block: whatever stands in its lines and columns is selected.
  if (areas.every(({ top, bottom }) => top === first?.top && bottom === first.bottom)) return found
  const places = new Map(columns.map(({ id }, index) => [id, index]))
  return found.filter((hit) => {
    const place = { position: positions[hit.position] ?? -1, column: places.get(hit.column) ?? -1 }
    return areas.some((area) => isWithin(area, place))
  })
}

/** Where the active cell stands among the selected lines. */
export function placeWithin({ positions }: SelectedLines, active: CellPlace): CellPlace {
  let from = 0
  let to = positions.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((positions[middle] ?? 0) < active.position) from = middle + 1
    else to = middle
  }
  return { position: from, column: active.column }
}
