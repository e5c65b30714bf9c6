import type { StandingAct, WorkspaceEvent } from '../history/Act'
import type { CellEdit } from '../history/CellEdit'
import { LineNumbering, type LineNumbers } from '../history/lineNumbers'
import { editsOf, settingsOf } from '../history/replay'
import type { SettingName } from '../history/SettingChange'
import type { SealedAct } from '../history/trail'
import { isMergedCells } from '../history/undoneMerges'
import { undoState } from '../history/undoState'
import type { ColumnId } from '../sheet/ChargeSheet'
import { type LineKey, lineKey } from './addedLines'

/** A cell or a setting that was changed after what the other copy knows. */
export interface Touched {
  /**
   * What stood there when the other copy last knew it, and what each later merge of further copies brought before a
   * person here changed that.
   */
  readonly was: readonly [string, ...string[]]
  /** Whether a merge was the last to change it. */
  readonly isTaken: boolean
}

export type TouchedCells = ReadonlyMap<LineKey, ReadonlyMap<ColumnId, Touched>>

/** What a copy says that the other does not know. */
export interface TouchedCopy {
  readonly numbers: LineNumbers
  readonly touched: TouchedCells
  readonly settings: ReadonlyMap<SettingName, Touched>
  /** Whether a person decided about the cell in a merge of nothing but what the other copy knows. */
  readonly isDecided: (key: LineKey, column: ColumnId) => boolean
}

/** Whether a cell says something else than it did; changed and set back, it does not. */
export function saysElse({ was }: Touched, now: string): boolean {
  return was.some((text) => text !== now)
}

/**
 * The cells and settings of a copy that were changed after what the other copy knows. What the other copy said itself
 * came in with a merge; it is no change of this one, and what stood before it is no longer what the other knows.
 */
export function touchedCells(
  acts: readonly SealedAct[],
  knows: ReadonlySet<string>,
  stands: (act: StandingAct) => boolean,
): TouchedCopy {
  const { numbering, touched, settings, decided } = new CopyReader(acts, knows, stands)
  for (const [key, cells] of touched) if (cells.size === 0) touched.delete(key)
  const isDecided = (key: LineKey, column: ColumnId) => decided.has(placeOf(key, column))
  return { numbers: numbering.here, touched, settings, isDecided }
}

/** Reads the acts of a copy in their order. */
class CopyReader {
  readonly numbering = new LineNumbering()
  readonly touched = new Map<LineKey, Map<ColumnId, Touched>>()
  readonly settings = new Map<SettingName, Touched>()
  readonly decided = new Set<string>()
  private readonly done: ReadonlySet<StandingAct>
  private readonly standing = new Map<number, SealedAct & StandingAct>()
  private readonly knows: ReadonlySet<string>
  private readonly stands: (act: StandingAct) => boolean

  constructor(
    acts: readonly SealedAct[],
    knows: ReadonlySet<string>,
    stands: (act: StandingAct) => boolean,
  ) {
    this.done = new Set(undoState(acts).done)
    this.knows = knows
    this.stands = stands
    let brought: MergeEvent | null = null
    for (const [index, act] of acts.entries()) {
      this.numbering.read(act)
      if (act.type === 'edit' || act.type === 'setting') this.standing.set(act.id, act)
      const came = this.knownMerge(act)
      if (!knows.has(act.hash)) {
        if (came) this.readDecisions(came, acts[index + 1])
        if (this.counts(act)) this.readChanges(act, brought !== null)
      }
      brought = came
    }
  }

  /** A merge of nothing but what the other copy knows. */
  private knownMerge(act: SealedAct): MergeEvent | null {
    if (act.type !== 'event' || act.event.kind !== 'merge') return null
    return act.event.acts.every(({ hash }) => this.knows.has(hash)) ? act.event : null
  }

  /** What was undone before the other copy knew of it never happened. */
  private counts(act: SealedAct): boolean {
    if (act.type === 'event') return false
    if (act.type === 'edit' || act.type === 'setting') return this.done.has(act)
    const of = this.standing.get(act.of)
    return of !== undefined && this.knows.has(of.hash) && this.stands(of)
  }

  /** What a person decided to hold against what the merged copy says, unless the merge was undone. */
  private readDecisions(merge: MergeEvent, cellsTaken: SealedAct | undefined): void {
    if (isMergedCells(cellsTaken) && !this.done.has(cellsTaken)) return
    const { kept = [], keptSettings = [], decided = [] } = merge
    for (const { row, column } of [...kept, ...decided])
      this.decided.add(placeOf(lineKey(this.numbering.here, row), column))
    for (const { row, column, before } of kept)
      this.cellsOf(row).set(column, { was: [before], isTaken: false })
    for (const { name, before } of keptSettings)
      this.settings.set(name, { was: [before], isTaken: false })
  }

  private readChanges(act: SealedAct, isBrought: boolean): void {
    const isTaken = isMergedCells(act)
    const isSaid = isTaken && isBrought
    for (const edit of editsOf(act, this.standing)) {
      const cells = this.cellsOf(edit.row)
      if (isSaid && isSaidThere(edit)) cells.delete(edit.column)
      else cells.set(edit.column, touchedBy(edit, cells.get(edit.column), isTaken))
    }
    for (const change of settingsOf(act, this.standing)) {
      const { name } = change
      if (isSaid) this.settings.delete(name)
      else this.settings.set(name, touchedBy(change, this.settings.get(name), isTaken))
    }
  }

  private cellsOf(row: number): Map<ColumnId, Touched> {
    const key = lineKey(this.numbering.here, row)
    const cells = this.touched.get(key) ?? new Map<ColumnId, Touched>()
    this.touched.set(key, cells)
    return cells
  }
}

type MergeEvent = Extract<WorkspaceEvent, { kind: 'merge' }>

function placeOf(key: LineKey, column: ColumnId): string {
  return `${key}\n${column}`
}

function touchedBy(
  { before }: { readonly before: string },
  known: Touched | undefined,
  isTaken: boolean,
): Touched {
  if (!known) return { was: [before], isTaken }
  return { was: known.isTaken && !isTaken ? [...known.was, before] : known.was, isTaken }
}

/** Whether a cell that a merge took says what the other copy says: some the merge itself works out. */
function isSaidThere({ column, after }: CellEdit): boolean {
  if (column === 'comments') return false
  return column === 'review' ? after !== 'reopened' : column !== 'inactive' || after !== 'yes'
}
