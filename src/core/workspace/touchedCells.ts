import type { StandingAct, WorkspaceEvent } from '../history/Act'
import type { CellEdit, CellPlace } from '../history/CellEdit'
import { LineNumbering, type LineNumbers } from '../history/lineNumbers'
import { editsOf, settingsOf } from '../history/replay'
import type { SettingName } from '../history/SettingChange'
import type { SealedAct } from '../history/trail'
import { isMergedCells } from '../history/undoneMerges'
import { undoState } from '../history/undoState'
import { chainTo, withMerged } from '../history/withMerged'
import type { ColumnId } from '../sheet/ChargeSheet'
import { type LineKey, lineKey } from './addedLines'

/** A cell or a setting that was changed after what the other copy knows. */
export interface Touched {
  /**
   * What stood there when the other copy last knew it, and what each later merge of further copies brought before a
   * person here changed that.
   */
  readonly was: readonly [string, ...string[]]
  /** What it says since. */
  readonly says: string
  /** Whether a merge was the last to change it. */
  readonly isTaken: boolean
}

/** Of each line the cells that were changed. */
export type TouchedCells = ReadonlyMap<LineKey, ReadonlyMap<ColumnId, Touched>>

/** What a copy says that the other does not know. */
export interface TouchedCopy {
  readonly numbers: LineNumbers
  readonly touched: TouchedCells
  /** What copies that were merged changed of cells, also of those that said so here already. */
  readonly came: TouchedCells
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
  const copies = new MergedCopies(acts, knows)
  const { numbering, touched, came, settings, decided } = new CopyReader(acts, copies, stands)
  for (const [key, cells] of touched) if (cells.size === 0) touched.delete(key)
  const isDecided = (key: LineKey, column: ColumnId) => decided.has(placeOf(key, column))
  return { numbers: numbering.here, touched, came, settings, isDecided }
}

/** What a merge brought, as the other copy sees it. */
interface Brought {
  readonly merge: MergeEvent
  /** What it brought that the other does not know; all the rest the other knows. */
  readonly fresh: Pick<CopyReader, 'touched' | 'came' | 'settings'>
}

const nothingFresh: Brought['fresh'] = {
  touched: new Map(),
  came: new Map(),
  settings: new Map(),
}

/** The copies that were merged into one, each as it stood then. */
class MergedCopies {
  readonly knows: ReadonlySet<string>
  private readonly acts: readonly SealedAct[]
  private byHash: ReadonlyMap<string, SealedAct> | undefined
  private readonly readers = new Map<string, CopyReader>()

  constructor(acts: readonly SealedAct[], knows: ReadonlySet<string>) {
    this.acts = acts
    this.knows = knows
  }

  /** A merge of which the other copy knows anything; null for one of nothing but what it does not know. */
  broughtBy(act: SealedAct): Brought | null {
    if (act.type !== 'event' || act.event.kind !== 'merge') return null
    const { acts } = act.event
    const isKnown = ({ hash }: SealedAct) => this.knows.has(hash)
    if (acts.every(isKnown)) return { merge: act.event, fresh: nothingFresh }
    if (!withMerged(acts).some((told) => isKnown(told.act))) return null
    return { merge: act.event, fresh: this.copyAt(acts.at(-1)?.hash ?? '') }
  }

  /** The copy that did this act, read up to there. */
  private copyAt(hash: string): CopyReader {
    const known = this.readers.get(hash)
    if (known) return known
    this.byHash ??= new Map(withMerged(this.acts).map(({ act }) => [act.hash, act]))
    const acts = chainTo(this.byHash, hash)
    const done = new Set<StandingAct>(undoState(acts).done)
    const reader = new CopyReader(acts, this, (act) => !isMergedCells(act) || done.has(act))
    this.readers.set(hash, reader)
    return reader
  }
}

/** Reads the acts of a copy in their order. */
class CopyReader {
  readonly numbering = new LineNumbering()
  readonly touched = new Map<LineKey, Map<ColumnId, Touched>>()
  readonly came = new Map<LineKey, Map<ColumnId, Touched>>()
  readonly settings = new Map<SettingName, Touched>()
  readonly decided = new Set<string>()
  private readonly done: ReadonlySet<StandingAct>
  private readonly standing = new Map<number, SealedAct & StandingAct>()
  private readonly copies: MergedCopies
  private readonly stands: (act: StandingAct) => boolean

  constructor(
    acts: readonly SealedAct[],
    copies: MergedCopies,
    stands: (act: StandingAct) => boolean,
  ) {
    this.done = new Set(undoState(acts).done)
    this.copies = copies
    this.stands = stands
    let brought: Brought | null = null
    for (const [index, act] of acts.entries()) {
      this.numbering.read(act)
      if (act.type === 'edit' || act.type === 'setting') this.standing.set(act.id, act)
      const isNew = !copies.knows.has(act.hash)
      const came = isNew ? copies.broughtBy(act) : null
      if (came) this.readMerge(came, acts[index + 1])
      if (isNew && this.counts(act)) this.readChanges(act, brought)
      brought = came
    }
  }

  /** What was undone before the other copy knew of it never happened. */
  private counts(act: SealedAct): boolean {
    if (act.type === 'event') return false
    if (act.type === 'edit' || act.type === 'setting') return this.done.has(act)
    const of = this.standing.get(act.of)
    return of !== undefined && this.copies.knows.has(of.hash) && this.stands(of)
  }

  /** What came in, and what a person held against what the other copy knows, unless the merge was undone. */
  private readMerge({ merge, fresh }: Brought, cellsTaken: SealedAct | undefined): void {
    if (isMergedCells(cellsTaken) && !this.done.has(cellsTaken)) return
    for (const [key, cells] of [...fresh.came, ...fresh.touched])
      this.came.set(key, new Map([...(this.came.get(key) ?? []), ...cells]))
    const { kept = [], keptSettings = [], decided = [] } = merge
    const isKnown = ({ row, column }: CellPlace) =>
      !fresh.touched.get(lineKey(this.numbering.here, row))?.has(column)
    for (const { row, column } of [...kept, ...decided].filter(isKnown))
      this.decided.add(placeOf(lineKey(this.numbering.here, row), column))
    for (const edit of kept.filter(isKnown))
      this.cellsOf(edit.row).set(edit.column, touchedBy(edit, undefined, false))
    for (const change of keptSettings)
      if (!fresh.settings.has(change.name))
        this.settings.set(change.name, touchedBy(change, undefined, false))
  }

  private readChanges(act: SealedAct, brought: Brought | null): void {
    const isTaken = isMergedCells(act)
    const fresh = isTaken ? brought?.fresh : undefined
    for (const edit of editsOf(act, this.standing)) {
      const cells = this.cellsOf(edit.row)
      const known = cells.get(edit.column)
      const came = fresh && this.freshOf(fresh, edit)
      if (fresh && !came && isSaidThere(edit)) cells.delete(edit.column)
      else cells.set(edit.column, touchedBy(edit, known ?? came, isTaken))
    }
    for (const change of settingsOf(act, this.standing)) {
      const { name } = change
      const came = fresh?.settings.get(name)
      if (fresh && !came) this.settings.delete(name)
      else this.settings.set(name, touchedBy(change, this.settings.get(name) ?? came, isTaken))
    }
  }

  /** What a merge says anew of a cell; undefined where the other copy knows it. */
  private freshOf(fresh: Brought['fresh'], { row, column, after }: CellEdit): Touched | undefined {
    const key = lineKey(this.numbering.here, row)
    const came = fresh.came.get(key)?.get(column)
    return fresh.touched.get(key)?.get(column) ?? (came?.says === after ? came : undefined)
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
  { before, after: says }: { readonly before: string; readonly after: string },
  known: Touched | undefined,
  isTaken: boolean,
): Touched {
  if (!known) return { was: [before], says, isTaken }
  const { was } = known
  return { was: known.isTaken && !isTaken ? [...was, before] : was, says, isTaken }
}

/** Whether a cell that a merge took says what the other copy says: some the merge itself works out. */
function isSaidThere({ column, after }: CellEdit): boolean {
  if (column === 'comments') return false
  return column === 'review' ? after !== 'reopened' : column !== 'inactive' || after !== 'yes'
}
