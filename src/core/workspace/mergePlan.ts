import type { StandingAct } from '../history/Act'
import { applyEdits, type CellEdit } from '../history/CellEdit'
import { withoutGaps } from '../history/lineActs'
import { LineNumbering, type LineNumbers } from '../history/lineNumbers'
import { editsOf } from '../history/replay'
import { type SettingChange, type SettingName, standingSettings } from '../history/SettingChange'
import type { SealedAct } from '../history/trail'
import { hashesIn, isMergedCells } from '../history/undoneMerges'
import { undoState } from '../history/undoState'
import { ChargeSheet, type ColumnId } from '../sheet/ChargeSheet'
import type { PackedSheet } from '../sheet/PackedSheet'
import { type LineKey, lineKey, type MovedLines, numbersHere, rowOf } from './addedLines'
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
  const isBehind = common === theirs.length || knownActs(theirs, hashesIn(mine)) === theirs.length
  return isBehind ? 'behind' : 'parted'
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
  const knownThere = hashesIn(theirs)
  const here = copyOf(packed, mine, ({ hash }) => !knownThere.has(hash))
  // A merge that was undone there says nothing against what it brought: that may be here by itself.
  const standing = new Set<StandingAct>(undoState(theirs).done)
  const stands = (act: StandingAct | undefined) => !isMergedCells(act) || standing.has(act)
  const there = copyOf(packed, theirs, (_, index, of) => index >= known && stands(of))
  const base = copyOf(packed, theirs.slice(0, known), () => false, stands)
  const numbers = numbersHere(
    there.touched.keys(),
    { here: here.numbers, there: there.numbers },
    here.sheet,
  )
  const taken: CellEdit[] = []
  const conflicts: MergeConflict[] = []
  for (const [key, columns] of there.touched) {
    const row = numbers.rows.get(key)
    // A line that came and went there has never been here.
    if (row === undefined) continue
    const ownCells = here.touched.get(key)
    const all = cellsOf(key, new Set([...columns, ...(ownCells ?? [])]), { base, here, there })
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
    taken: withoutGaps(here.sheet, taken),
    conflicts,
    moved: numbers.moved,
    ...settingsPlan(mine, theirs, known),
  }
}

/** The cells of a line in both copies; a line that is not here, or no more, comes with all it has. */
function cellsOf(
  key: LineKey,
  changed: ReadonlySet<ColumnId>,
  { base, here, there }: Record<'base' | 'here' | 'there', Copy>,
): MergedCell[] {
  const isOnlyThere = isLeftOut(here, key) && !isLeftOut(there, key)
  const columns = isOnlyThere ? new Set([...changed, ...there.sheet.changedColumns()]) : changed
  return Array.from(columns, (column) => ({
    column,
    base: cellOf(base, key, column),
    mine: cellOf(here, key, column),
    theirs: cellOf(there, key, column),
  }))
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

/** A copy as its acts left it. */
interface Copy {
  readonly sheet: ChargeSheet
  readonly numbers: LineNumbers
  /** The cells that the acts in question changed. */
  readonly touched: ReadonlyMap<LineKey, ReadonlySet<ColumnId>>
}

function copyOf(
  packed: PackedSheet,
  acts: readonly SealedAct[],
  isNew: (act: SealedAct, index: number, of: StandingAct | undefined) => boolean,
  stands: (act: StandingAct) => boolean = () => true,
): Copy {
  const sheet = new ChargeSheet(packed)
  for (const act of undoState(acts).done)
    if (act.type === 'edit' && stands(act)) applyEdits(sheet, act.edits)
  const numbering = new LineNumbering()
  const standing = new Map<number, StandingAct>()
  const touched = new Map<LineKey, Set<ColumnId>>()
  for (const [index, act] of acts.entries()) {
    numbering.read(act)
    if (act.type === 'edit' || act.type === 'setting') standing.set(act.id, act)
    const of = standing.get(act.type === 'undo' || act.type === 'redo' ? act.of : act.id)
    if (!isNew(act, index, of)) continue
    for (const { row, column } of editsOf(act, standing)) {
      const key = lineKey(numbering.here, row)
      const columns = touched.get(key) ?? new Set()
      touched.set(key, columns.add(column))
    }
  }
  return { sheet, numbers: numbering.here, touched }
}

/** Whether a line that was added is not in a copy, or was taken back there. */
function isLeftOut(copy: Copy, key: LineKey): boolean {
  return typeof key === 'string' && cellOf(copy, key, 'added') === ''
}

/** A cell of a copy; blank where it does not have the line. */
function cellOf({ sheet, numbers }: Copy, key: LineKey, column: ColumnId): string {
  const row = rowOf(numbers, key)
  return row === undefined ? '' : sheet.get(row, column)
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
