import type { CellEdit } from '../../core/history/CellEdit'
import type { DoneChange } from './ChargeGridProps'
import { type GridNow, positionOf, rowOf } from './gridNow'
import { headingAt, linesUpTo } from './groupNow'
import {
  cellSelection,
  type GridSelection,
  mainRectangle,
  type Rectangle,
  rectangleSize,
} from './selection'

/** More blocks than this are not selected: each line drawn looks through all of them. */
const MAX_BLOCKS = 100

/**
 * The cells of a change that are shown, as a selection whose active cell is the first of them; the first alone where
 * they form no blocks. Null where none of its lines is shown.
 */
export function changedPlace(now: GridNow, edits: readonly CellEdit[]): GridSelection | null {
  const changed = new Uint8Array(now.props.sheet.lineCount)
  const names = new Set<string>()
  for (const { row, column } of edits) {
    changed[row] = 1
    names.add(column)
  }
  const isChanged = (position: number) =>
    headingAt(now, position) === null && changed[rowOf(now, position)] === 1
  const lines = runs(now.count, isChanged)
  const [firstLine] = lines
  if (!firstLine) return null
  const columns = runs(now.columns.length, (index) => names.has(now.columns[index]?.id ?? ''))
  const blocks = lines.flatMap(([top, bottom]) =>
    columns.map(([left, right]): Rectangle => ({ top, bottom, left, right })),
  )
  const [first, ...others] = blocks
  const size = blocks.reduce((sum, block) => sum + rectangleSize(block), 0)
  if (!first || blocks.length > MAX_BLOCKS || size !== shownCount(now, edits, lines))
    return cellSelection(firstCell(now, edits, firstLine[0]))
  return { ...blockSelection(first), others }
}

/** What an undo or redo leads to: its cells, of a move those that came back or went over and not both blocks. */
export function shownChange(now: GridNow, { type, label, edits }: DoneChange) {
  // A move first blanks the cells that were cut, then fills others with them.
  const filled = edits.findIndex(({ after }) => after !== '')
  if (!label.startsWith(MOVED) || filled < 1) return changedPlace(now, edits)
  const to = changedPlace(now, edits.slice(filled))
  const from = changedPlace(now, edits.slice(0, filled))
  if (type === 'redo') return to ?? from
  if (!from || !to || from.others.length + to.others.length > 0) return from ?? to
  return blockSelection(movedFrom(mainRectangle(from), mainRectangle(to)))
}

/** How the name of an act begins that moves cells. */
export const MOVED = 'Move '

/** The block that was cut, from the cells it left blank: where it was moved over a part of itself they are not all. */
function movedFrom(left: Rectangle, to: Rectangle): Rectangle {
  const rows = to.bottom - to.top
  const columns = to.right - to.left
  if (left.left === to.left && left.right === to.right) {
    if (left.bottom + 1 === to.top)
      return { ...left, bottom: Math.max(left.bottom, left.top + rows) }
    if (to.bottom + 1 === left.top) return { ...left, top: Math.min(left.top, left.bottom - rows) }
  }
  if (left.top === to.top && left.bottom === to.bottom) {
    if (left.right + 1 === to.left)
      return { ...left, right: Math.max(left.right, left.left + columns) }
    if (to.right + 1 === left.left)
      return { ...left, left: Math.min(left.left, left.right - columns) }
  }
  return left
}

function blockSelection({ top, bottom, left, right }: Rectangle): GridSelection {
  const corner = { position: top, column: left }
  const head = { position: bottom, column: right }
  // An active cell of its own: the grid shows that one and not the far end.
  return { active: { ...corner }, anchor: corner, head, others: [] }
}

/** What a screen reader hears of a change; null where the grid says more of it itself. */
export function spokenChange(now: GridNow, change: DoneChange): string | null {
  const { type, kind, label, edits } = change
  if (type === 'undo') return `Undone: ${label}`
  if (type === 'redo') return `Done again: ${label}`
  if (kind === 'pasted') return null
  const [edit] = edits
  const column = now.columns.find(({ id }) => id === edit?.column)
  if (kind !== 'typed' || !edit || !column) return `Done: ${label}`
  const position = positionOf(now.props.view, edit.row, now.count)
  if (position < 0) return `Done: ${label}`
  return `${column.heading}, line ${linesUpTo(now, position)}: ${edit.after || 'blank'}`
}

/** Runs of numbers below `count` that pass, as first and last; one more than can be used tells that there are more. */
function runs(count: number, passes: (index: number) => boolean): [first: number, last: number][] {
  const found: [number, number][] = []
  for (let index = 0; index < count; index++) {
    if (!passes(index)) continue
    const last = found.at(-1)
    if (last && last[1] === index - 1) last[1] = index
    else if (found.length > MAX_BLOCKS) break
    else found.push([index, index])
  }
  return found
}

/** How many of the cells are in lines and columns that are shown. */
function shownCount(
  now: GridNow,
  edits: readonly CellEdit[],
  lines: readonly (readonly [number, number])[],
): number {
  const shown = new Uint8Array(now.props.sheet.lineCount)
  for (const [top, bottom] of lines)
    for (let position = top; position <= bottom; position++) shown[rowOf(now, position)] = 1
  const columns = new Set<string>(now.columns.map(({ id }) => id))
  return edits.filter(({ row, column }) => shown[row] === 1 && columns.has(column)).length
}

/** The first changed cell of a line; that of the active column where what changed is no column of the grid. */
function firstCell(now: GridNow, edits: readonly CellEdit[], position: number) {
  const row = rowOf(now, position)
  const names = new Set<string>(edits.flatMap((edit) => (edit.row === row ? [edit.column] : [])))
  const index = now.columns.findIndex(({ id }) => names.has(id))
  return { position, column: index < 0 ? now.selection.active.column : index }
}
