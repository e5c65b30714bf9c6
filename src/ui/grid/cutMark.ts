import { blockToText } from '../../core/sheet/blockText'
import { copiedBlock } from './copiedBlock'
import { type GridNow, lockedHeadings } from './gridNow'
import type { Rectangle } from './selection'

/** Cells that were cut. As in a spreadsheet they stay where they are until they are pasted, and move then. */
export interface CutMark {
  readonly areas: readonly Rectangle[]
  /** What went to the clipboard. */
  readonly text: string
  /** The rectangles count these lines and columns. */
  readonly view: GridNow['props']['view']
  readonly columns: GridNow['columns']
}

/** Whether the marked places are still those that were cut: sorting or hiding a column ends it. */
export function isStanding(mark: CutMark, { props, columns }: GridNow): boolean {
  return mark.view === props.view && mark.columns === columns
}

/** Why cells can be copied but not cut, as a sentence; null where they can. */
export function whyNotCut(now: GridNow, areas: readonly Rectangle[]): string | null {
  if (now.props.locked) return now.props.locked
  const locked = lockedHeadings(now, areas)
  return locked.length > 0 ? `${locked.join(', ')} cannot be moved.` : null
}

/** Why what was cut is only copied when it is pasted, as a sentence; null where it moves. */
export function whyNotMoved(now: GridNow, mark: CutMark): string | null {
  if (!isStanding(mark, now))
    return 'They also stay where they were cut, since the list was changed in between.'
  const block = copiedBlock(now, mark.areas)
  return typeof block !== 'string' && blockToText(block) === mark.text
    ? null
    : 'They also stay where they were cut, since cells there were changed in between.'
}

/** The marked columns of one line with the sides the mark ends at, as text such as `0-2tb`; blank where none is. */
export function cutColumns(mark: CutMark | null, position: number): string {
  if (!mark) return ''
  return mark.areas
    .filter(({ top, bottom }) => position >= top && position <= bottom)
    .map(
      ({ top, bottom, left, right }) =>
        `${left}-${right}${top === position ? 't' : ''}${bottom === position ? 'b' : ''}`,
    )
    .join(',')
}

/** The inverse of `cutColumns`: the sides of a column's cell where the mark ends; null for a cell outside. */
export function cutSides(cut: string): (column: number) => readonly CutSide[] | null {
  if (cut === '') return () => null
  const spans = cut.split(',').flatMap((span) => {
    const [, left, right, sides = ''] = /^(\d+)-(\d+)(t?b?)$/.exec(span) ?? []
    return left === undefined ? [] : { left: Number(left), right: Number(right), sides }
  })
  return (column) => {
    const span = spans.find(({ left, right }) => column >= left && column <= right)
    if (!span) return null
    return [
      ...(span.sides.includes('t') ? (['Top'] as const) : []),
      ...(span.sides.includes('b') ? (['Bottom'] as const) : []),
      ...(column === span.left ? (['Left'] as const) : []),
      ...(column === span.right ? (['Right'] as const) : []),
    ]
  }
}

type CutSide = 'Top' | 'Bottom' | 'Left' | 'Right'
