import type { StandingAct } from '../history/Act'
import type { CellEdit } from '../history/CellEdit'
import { editsOf, replay } from '../history/replay'
import { type SettingChange, type SettingName, standingSettings } from '../history/SettingChange'
import type { SealedAct } from '../history/trail'
import { withMerged } from '../history/withMerged'
import { ChargeSheet, type ColumnId } from '../sheet/ChargeSheet'
import type { PackedSheet } from '../sheet/PackedSheet'
import { lineNumbers, type MovedLines } from './addedLines'
import { joinedComments } from './joinedComments'

/** How two copies of a workspace stand to each other, judged by the hashes of their acts. */
export type Kinship =
  /** They do not come from the same import. */
  | 'strangers'
  | 'same'
  /** The other copy went on from where this one stands. */
  | 'ahead'
  /** The other copy is an earlier state of this one. */
  | 'behind'
  /** Both went on. */
  | 'parted'

/** One cell that differs between two copies. */
export interface MergedCell {
  readonly column: ColumnId
  /** What stood there when the copies parted. */
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

/** A line that both copies changed, so that a person decides what holds. */
export interface MergeConflict {
  readonly row: number
  readonly cells: readonly MergedCell[]
  /** Whether both changed the same cell: then one of them is lost. */
  readonly overlaps: boolean
}

/** What a merge would do. */
export interface MergePlan {
  /** Acts of the other copy that are here already: those both share, and those an earlier merge brought. */
  readonly known: number
  /** Cells that only the other copy changed. */
  readonly taken: readonly CellEdit[]
  readonly conflicts: readonly MergeConflict[]
  /** Lines both added for themselves under one number: where those of the other copy stand here. */
  readonly moved: MovedLines
  /** Settings that only the other copy changed. */
  readonly settings: readonly SettingChange[]
  /** Names of settings that both changed; they stay as they are here. */
  readonly settingsKept: readonly SettingName[]
}

/** How many acts at the beginning of both trails are the same. */
export function commonActs(mine: readonly SealedAct[], theirs: readonly SealedAct[]): number {
  const parted = mine.findIndex((act, index) => act.hash !== theirs[index]?.hash)
  return parted < 0 ? mine.length : parted
}

/** How the other copy stands to this one. */
export function kinshipOf(mine: readonly SealedAct[], theirs: readonly SealedAct[]): Kinship {
  const common = commonActs(mine, theirs)
  if (common === 0) return 'strangers'
  if (common === mine.length) return common === theirs.length ? 'same' : 'ahead'
  return knownActs(theirs, hashesIn(mine)) === theirs.length ? 'behind' : 'parted'
}

/** The hashes of all acts of a copy, with those that merges brought into it. */
function hashesIn(acts: readonly SealedAct[]): ReadonlySet<string> {
  return new Set(withMerged(acts).map(({ act }) => act.hash))
}

/** How many acts at the beginning of a trail are known. */
function knownActs(acts: readonly SealedAct[], known: ReadonlySet<string>): number {
  const first = acts.findIndex(({ hash }) => !known.has(hash))
  return first < 0 ? acts.length : first
}

/**
 * What it takes to bring the other copy's work into this one, line by line against what is known of it here. A line
 * is a conflict where this copy changed it by acts that the other does not know.
 */
export function mergePlan(
  packed: PackedSheet,
  mine: readonly SealedAct[],
  theirs: readonly SealedAct[],
): MergePlan {
  const known = knownActs(theirs, hashesIn(mine))
  const [base, here, there] = [theirs.slice(0, known), mine, theirs].map((acts) => {
    const sheet = new ChargeSheet(packed)
    replay(sheet, acts)
    return sheet
  })
  if (!base || !here || !there) throw new RangeError('Three sheets are needed.')
  const numbers = lineNumbers({ mine, theirs }, { base, here, there })
  const taken: CellEdit[] = []
  const conflicts: MergeConflict[] = []
  const knownThere = hashesIn(theirs)
  const touchedHere = touchedCells(mine, ({ hash }) => !knownThere.has(hash))
  const touchedThere = touchedCells(theirs, (_, index) => index >= known)
  for (const [rowThere, columns] of touchedThere) {
    const row = numbers.here(rowThere)
    const ownCells = touchedHere.get(row)
    const all = [...new Set([...columns, ...(ownCells ?? [])])].map((column) => ({
      column,
      base: base.get(rowThere, column),
      mine: here.get(row, column),
      theirs: there.get(rowThere, column),
    }))
    taken.push(...commentEdits(row, all))
    const cells = all.filter(
      ({ column, mine: one, theirs: other }) => one !== other && column !== 'comments',
    )
    const isChangedHere = cells.some(
      (cell) => ownCells?.has(cell.column) && cell.mine !== cell.base,
    )
    // What this copy says and the other knows of, the other may have set back.
    const theirCells = isChangedHere ? cells.filter((cell) => cell.theirs !== cell.base) : cells
    if (theirCells.length === 0) continue
    if (isChangedHere) {
      const overlaps = theirCells.some((cell) => cell.mine !== cell.base)
      conflicts.push({ row, cells, overlaps })
    } else {
      for (const { column, mine: before, theirs: after } of theirCells)
        taken.push({ row, column, before, after })
    }
  }
  return {
    known,
    taken,
    conflicts,
    moved: numbers.moved,
    ...settingsPlan(mine, theirs, known),
  }
}

/** What both said of a line stands side by side. */
function commentEdits(row: number, cells: readonly MergedCell[]): CellEdit[] {
  return cells
    .filter(({ column }) => column === 'comments')
    .map(({ column, base, mine: before, theirs }) => ({
      ...{ row, column, before },
      after: joinedComments(base, before, theirs),
    }))
    .filter(({ before, after }) => before !== after)
}

/** Which line of a conflict holds: this copy's, the other's, or the changes of both. */
export type MergeChoice = 'mine' | 'theirs' | 'both'

/** The cells to change so that a conflict is settled; a review of a line as it does not stand opens it again. */
export function settledEdits({ row, cells }: MergeConflict, choice: MergeChoice): CellEdit[] {
  const edits = cells
    .filter((cell) => choice === 'theirs' || (choice === 'both' && cell.theirs !== cell.base))
    .map(({ column, mine: before, theirs: after }) => ({ row, column, before, after }))
  const review = cells.find(({ column }) => column === 'review')
  // The review that was made with the line that holds goes on; where only the other was reviewed, it is to be looked at.
  if (!review || (choice !== 'both' && review[choice] !== '')) return edits
  const others = edits.filter(({ column }) => column !== 'review')
  return [...others, { row, column: 'review', before: review.mine, after: 'reopened' }]
}

/** What stays as here by a person’s decision: from what the other copy says to what stands. */
export function keptEdits({ row, cells }: MergeConflict, choice: MergeChoice): CellEdit[] {
  if (choice !== 'mine') return []
  return cells
    .filter(({ base, theirs }) => theirs !== base)
    .map(({ column, mine: after, theirs: before }) => ({ row, column, before, after }))
}

function touchedCells(
  acts: readonly SealedAct[],
  isNew: (act: SealedAct, index: number) => boolean,
): Map<number, Set<ColumnId>> {
  const standing = new Map<number, StandingAct>()
  const touched = new Map<number, Set<ColumnId>>()
  for (const [index, act] of acts.entries()) {
    if (act.type === 'edit' || act.type === 'setting') standing.set(act.id, act)
    if (!isNew(act, index)) continue
    for (const { row, column } of editsOf(act, standing)) {
      const columns = touched.get(row) ?? new Set()
      touched.set(row, columns.add(column))
    }
  }
  return touched
}

function settingsPlan(mine: readonly SealedAct[], theirs: readonly SealedAct[], known: number) {
  const base = standingSettings(theirs.slice(0, known))
  const here = standingSettings(mine)
  const there = standingSettings(theirs)
  const settings: SettingChange[] = []
  const settingsKept: SettingName[] = []
  for (const name of new Set([...base.keys(), ...here.keys(), ...there.keys()])) {
    const [was, before, after] = [base, here, there].map((texts) => texts.get(name) ?? '')
    if (after === undefined || before === undefined || after === was || after === before) continue
    if (before === was) settings.push({ name, before, after })
    else settingsKept.push(name)
  }
  return { settings, settingsKept }
}
