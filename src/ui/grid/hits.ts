import type { FoundCell } from '../../core/sheet/CellSearch'
import { groupAt } from '../../core/sheet/rowGroups'
import type { GridColumn } from './GridColumn'
import type { GridNow } from './gridNow'
import type { CellPlace } from './selection'

/** Where a cell stands among found cells: `at` is the hit itself, -1 where it is none, `next` the first hit behind it. */
interface HitPlace {
  readonly at: number
  readonly next: number
}

/**
 * Where a cell stands among the hits, which follow each other line by line and then as the columns do. The hit that is
 * shown is the one under the active cell, never a number that is kept: the list is found anew after every replacement.
 */
export function hitPlace(
  found: readonly FoundCell[],
  columns: readonly GridColumn[],
  { position, column }: CellPlace,
): HitPlace {
  const places = new Map(columns.map(({ id }, index) => [id, index]))
  const columnOf = (hit: FoundCell) => places.get(hit.column) ?? -1
  let from = 0
  let to = found.length
  while (from < to) {
    const middle = (from + to) >> 1
    const hit = found[middle]
    const isBefore =
      hit !== undefined &&
      (hit.position < position || (hit.position === position && columnOf(hit) < column))
    if (isBefore) from = middle + 1
    else to = middle
  }
  const hit = found[from]
  return hit?.position === position && columnOf(hit) === column
    ? { at: from, next: from + 1 }
    : { at: -1, next: from }
}

/** The hit before or behind a place, round and round. */
export function hitFrom({ at, next }: HitPlace, by: 1 | -1, count: number): number {
  const last = at < 0 ? next - 1 : at - 1
  return ((by > 0 ? next : last) + count) % count
}

/** Where the active cell stands among all lines shown, those of collapsed groups too; a heading is before its lines. */
export function placeAmongLines({ props, selection }: GridNow): CellPlace {
  const { active } = selection
  const { groups } = props
  if (!groups) return active
  const group = groupAt(groups.headings, active.position)
  const start = groups.starts[group] ?? 0
  const line = active.position - (groups.headings[group] ?? 0) - 1
  return line < 0
    ? { position: start, column: -1 }
    : { position: start + line, column: active.column }
}
