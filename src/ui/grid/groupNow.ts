import { groupAt, HEADING } from '../../core/sheet/rowGroups'
import type { GridGroups } from './ChargeGridProps'
import type { GridNow } from './gridNow'

// A position of the grid is a line, or the heading of a group. What acts on lines passes headings over.

type Places = Pick<GridNow, 'props' | 'count'>

/** The group whose heading stands at a position; null where a line stands. */
export function headingAt({ props }: Pick<Places, 'props'>, position: number): number | null {
  const entry = props.view?.[position] ?? 0
  return entry >= HEADING ? entry - HEADING : null
}

/** The positions from one to another where lines stand. */
export function linePositions(now: Pick<Places, 'props'>, from: number, to: number): number[] {
  const positions: number[] = []
  for (let position = from; position <= to; position++)
    if (headingAt(now, position) === null) positions.push(position)
  return positions
}

/** The line nearest to a position in a direction, itself left out; null where none is left. */
export function nextLine({ props, count }: Places, position: number, by: 1 | -1): number | null {
  let next = position + by
  while (next >= 0 && next < count && headingAt({ props }, next) !== null) next += by
  return next >= 0 && next < count ? next : null
}

/** How many lines stand at or before a position. */
export function linesUpTo({ props }: Pick<Places, 'props'>, position: number): number {
  const headings = props.groups ? groupAt(props.groups.headings, position) + 1 : 0
  return position + 1 - headings
}

/** What a heading says: `LABORATORY, 12 lines`, and for checks how many lines stand in groups above. */
export function groupWords({ labels, starts, above }: GridGroups, group: number): string {
  const count = (starts[group + 1] ?? 0) - (starts[group] ?? 0)
  const more = above[group] ?? 0
  return `${labels[group] ?? ''}, ${lines(count)}${more > 0 ? `, ${more.toLocaleString('en-US')} more above` : ''}`
}

/** The same for a screen reader, with where the group stands and whether it is open. */
export function spokenGroup(groups: GridGroups, group: number): string {
  const state = groups.collapsed[group] === 1 ? 'collapsed' : 'expanded'
  return `${groupWords(groups, group)}, group ${group + 1} of ${groups.values.length}, ${state}`
}

/** `1 line` or `12 lines`. */
export function lines(count: number): string {
  return count === 1 ? '1 line' : `${count.toLocaleString('en-US')} lines`
}
