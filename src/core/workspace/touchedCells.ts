import type { StandingAct } from '../history/Act'
import type { CellEdit } from '../history/CellEdit'
import { LineNumbering, type LineNumbers } from '../history/lineNumbers'
import { editsOf } from '../history/replay'
import type { SealedAct } from '../history/trail'
import { isMergedCells } from '../history/undoneMerges'
import { undoState } from '../history/undoState'
import type { ColumnId } from '../sheet/ChargeSheet'
import { type LineKey, lineKey } from './addedLines'

/** A cell that was changed after what the other copy knows. */
export interface TouchedCell {
  /**
   * What stood there when the other copy last knew it, and what each later merge of further copies brought before a
   * person here changed that.
   */
  readonly was: readonly [string, ...string[]]
  /** Whether a merge was the last to change it. */
  readonly isTaken: boolean
}

export type TouchedCells = ReadonlyMap<LineKey, ReadonlyMap<ColumnId, TouchedCell>>

/** Whether a cell says something else than it did; changed and set back, it does not. */
export function saysElse({ was }: TouchedCell, now: string): boolean {
  return was.some((text) => text !== now)
}

type SealedStanding = SealedAct & StandingAct

/**
 * The cells of a copy that were changed after what the other copy knows. What the other copy said itself came in with a
 * merge; it is no change of this one, and what stood before it is no longer what the other knows.
 */
export function touchedCells(
  acts: readonly SealedAct[],
  knows: ReadonlySet<string>,
  stands: (act: StandingAct) => boolean,
): { readonly numbers: LineNumbers; readonly touched: TouchedCells } {
  const numbering = new LineNumbering()
  const done = new Set<StandingAct>(undoState(acts).done)
  const standing = new Map<number, SealedStanding>()
  const touched = new Map<LineKey, Map<ColumnId, TouchedCell>>()
  const cellsOf = (row: number) => {
    const key = lineKey(numbering.here, row)
    const cells = touched.get(key) ?? new Map<ColumnId, TouchedCell>()
    touched.set(key, cells)
    return cells
  }
  let came: SealedAct | undefined
  for (const [index, act] of acts.entries()) {
    numbering.read(act)
    if (act.type === 'edit' || act.type === 'setting') standing.set(act.id, act)
    const brought = came
    came = isKnownMerge(act, knows) ? act : undefined
    if (knows.has(act.hash)) continue
    const cellsTaken = acts[index + 1]
    const isUndone = isMergedCells(cellsTaken) && !done.has(cellsTaken)
    for (const { row, column, before } of isUndone ? [] : keptOf(came))
      cellsOf(row).set(column, { was: [before], isTaken: false })
    const of = act.type === 'undo' || act.type === 'redo' ? standing.get(act.of) : undefined
    // What was undone before the other copy knew of it never happened.
    const counts =
      of === undefined ? act.type !== 'edit' || done.has(act) : knows.has(of.hash) && stands(of)
    if (!counts) continue
    const isTaken = brought !== undefined && isMergedCells(act)
    for (const edit of editsOf(act, standing)) {
      const cells = cellsOf(edit.row)
      if (isTaken && isSaidThere(edit)) cells.delete(edit.column)
      else cells.set(edit.column, touchedBy(edit, cells.get(edit.column), isMergedCells(act)))
    }
  }
  for (const [key, cells] of touched) if (cells.size === 0) touched.delete(key)
  return { numbers: numbering.here, touched }
}

function touchedBy(edit: CellEdit, cell: TouchedCell | undefined, isTaken: boolean): TouchedCell {
  if (!cell) return { was: [edit.before], isTaken }
  return { was: cell.isTaken && !isTaken ? [...cell.was, edit.before] : cell.was, isTaken }
}

/** Whether an act merged nothing but what the other copy knows. */
function isKnownMerge(act: SealedAct, knows: ReadonlySet<string>): boolean {
  return (
    act.type === 'event' &&
    act.event.kind === 'merge' &&
    act.event.acts.every(({ hash }) => knows.has(hash))
  )
}

/** What a person decided to hold against what the merged copy says. */
function keptOf(act: SealedAct | undefined): readonly CellEdit[] {
  return act?.type === 'event' && act.event.kind === 'merge' ? (act.event.kept ?? []) : []
}

/** Whether a cell that a merge took says what the other copy says: some the merge itself works out. */
function isSaidThere({ column, after }: CellEdit): boolean {
  if (column === 'comments') return false
  return column === 'review' ? after !== 'reopened' : column !== 'inactive' || after !== 'yes'
}
