import type { StandingAct } from '../history/Act'
import { applyEdits, type CellEdit } from '../history/CellEdit'
import { withoutGaps } from '../history/lineActs'
import type { SettingChange } from '../history/SettingChange'
import type { SealedAct } from '../history/trail'
import { hashesIn, isMergedCells } from '../history/undoneMerges'
import { undoState } from '../history/undoState'
import { ChargeSheet, type ColumnId } from '../sheet/ChargeSheet'
import type { PackedSheet } from '../sheet/PackedSheet'
import { type LineKey, lineKey, type MovedLines, numbersHere, rowOf } from './addedLines'
import { commentJoiner } from './joinedComments'
import { settingsPlan } from './settingsPlan'
import { saysElse, type TouchedCells, type TouchedCopy, touchedCells } from './touchedCells'

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
  /** Settings that both changed: they stay as here, from what the other copy says to what stands. */
  readonly settingsKept: readonly SettingChange[]
}

/** How many acts at the beginning of both trails are the same. */
function commonActs(mine: readonly SealedAct[], theirs: readonly SealedAct[]): number {
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
  const knownHere = hashesIn(mine)
  const knownThere = hashesIn(theirs)
  const known = knownActs(theirs, knownHere)
  const here = copyOf(packed, mine, knownThere)
  // A merge that was undone there says nothing against what it brought: that may be here by itself.
  const standing = new Set<StandingAct>(undoState(theirs).done)
  const stands = (act: StandingAct) => !isMergedCells(act) || standing.has(act)
  const there = copyOf(packed, theirs, knownHere, stands)
  const base = copyOf(packed, theirs.slice(0, known), knownHere, stands)
  const crossed = crossedCells(here, there)
  const numbers = numbersHere(
    new Set([...there.touched.keys(), ...crossed.keys()]),
    { here: here.numbers, there: there.numbers },
    here.sheet,
  )
  const joined = commentJoiner(
    { acts: mine, known: knownThere },
    { acts: theirs, known: knownHere },
  )
  const taken: CellEdit[] = []
  const conflicts: MergeConflict[] = []
  for (const [key, row] of numbers.rows) {
    const all = splitCells(key, { base, here, there }, crossed.get(key))
    // A line that is not here comes with all that was said of it.
    const join = (one: string, other: string) =>
      isLeftOut(here, key) ? other : joined(key, one, other)
    taken.push(...commentEdits(row, all, join))
    const differing = all.filter(
      ({ column, mine: one, theirs: other }) => one !== other && column !== 'comments',
    )
    if (differing.some(({ isOurs }) => isOurs)) {
      // What the other changed and set back says nothing against what stands here.
      if (!differing.some(({ isTheirs }) => isTheirs)) continue
      const overlaps = differing.some(({ isOurs, isTheirs }) => isOurs && isTheirs)
      conflicts.push({ row, cells: differing.map(conflictCell), overlaps })
    } else {
      for (const { column, mine: before, theirs: after, isTouchedThere } of differing)
        if (isTouchedThere) taken.push({ row, column, before, after })
    }
  }
  return {
    known,
    taken: withoutGaps(here.sheet, taken),
    conflicts,
    moved: numbers.moved,
    ...settingsPlan(mine, theirs, { here: here.settings, there: there.settings }),
  }
}

/** A cell of a line in both copies. */
interface SplitCell extends Omit<MergedCell, 'base'> {
  /** What stood in the other copy when this one last knew it. */
  readonly wasThere: string
  /** Whether it was changed here after what the other knows, and says something else now. */
  readonly isOurs: boolean
  /** Whether it was changed there after what is known here. */
  readonly isTouchedThere: boolean
  /** Whether it also says something else there now. */
  readonly isTheirs: boolean
}

/** The cells of a line in both copies; a line that is not here, or no more, comes with all it has. */
function splitCells(
  key: LineKey,
  { base, here, there }: Record<'base' | 'here' | 'there', Copy>,
  crossed: ReadonlySet<ColumnId> = new Set(),
): SplitCell[] {
  const isOnlyThere = isLeftOut(here, key) && !isLeftOut(there, key)
  const ours = here.touched.get(key)
  const others = there.touched.get(key)
  const changed = [...(others?.keys() ?? []), ...(ours?.keys() ?? [])]
  const whole = isOnlyThere ? there.sheet.changedColumns() : []
  const columns = new Set([...changed, ...whole, ...crossed])
  return Array.from(columns, (column) => {
    const mine = cellOf(here, key, column)
    const theirs = cellOf(there, key, column)
    const our = ours?.get(column)
    const other = others?.get(column)
    const wasThere = other?.was[0] ?? cellOf(base, key, column)
    return {
      ...{ column, mine, theirs, wasThere },
      isOurs: crossed.has(column) || (our !== undefined && saysElse(our, mine)),
      isTouchedThere: isOnlyThere || other !== undefined,
      isTheirs:
        crossed.has(column) ||
        (other ? saysElse(other, theirs) : isOnlyThere && theirs !== wasThere),
    }
  })
}

/** A cell in a line that both changed, against what stood there before one of them or both changed it. */
function conflictCell({ column, mine, theirs, wasThere, isOurs, isTheirs }: SplitCell): MergedCell {
  const cell = { column, mine, theirs }
  if (!isTheirs) return { ...cell, base: theirs }
  // Where the other set a cell back after a merge, its first text is no text to go by.
  return { ...cell, base: isOurs && wasThere !== theirs ? wasThere : mine }
}

/** What both said of a line stands side by side. */
function commentEdits(
  row: number,
  cells: readonly SplitCell[],
  joined: (mine: string, theirs: string) => string,
): CellEdit[] {
  return cells
    .filter(({ column }) => column === 'comments')
    .map(({ column, mine, theirs }) => ({ row, column, before: mine, after: joined(mine, theirs) }))
    .filter(({ before, after }) => before !== after)
}

/** A copy as its acts left it. */
interface Copy extends TouchedCopy {
  readonly sheet: ChargeSheet
}

function copyOf(
  packed: PackedSheet,
  acts: readonly SealedAct[],
  knows: ReadonlySet<string>,
  stands: (act: StandingAct) => boolean = () => true,
): Copy {
  const sheet = new ChargeSheet(packed)
  for (const act of undoState(acts).done)
    if (act.type === 'edit' && stands(act)) applyEdits(sheet, act.edits)
  const copy = { sheet, ...touchedCells(acts, knows, stands) }
  return { ...copy, touched: withCame(copy) }
}

/** What is touched, with what a merged copy said anew that stood here already. */
function withCame(copy: Copy): TouchedCells {
  const touched = new Map(copy.touched)
  for (const [key, cells] of copy.came) {
    const known = touched.get(key)
    const came = [...cells].filter(
      ([column, { says }]) => !known?.has(column) && cellOf(copy, key, column) === says,
    )
    if (came.length > 0) touched.set(key, new Map([...(known ?? []), ...came]))
  }
  return touched
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

/**
 * The cells that differ although neither copy says anything new about them, or a person decided in both: each took what
 * the other gave up, or decided before it knew what was decided there.
 */
function crossedCells(here: Copy, there: Copy): ReadonlyMap<LineKey, ReadonlySet<ColumnId>> {
  const crossed = new Map<LineKey, Set<ColumnId>>()
  const look = (key: LineKey, column: ColumnId) => {
    if (rowOf(here.numbers, key) === undefined || rowOf(there.numbers, key) === undefined) return
    if (isLeftOut(here, key) || isLeftOut(there, key)) return
    if (cellOf(here, key, column) === cellOf(there, key, column)) return
    const isDecided = here.isDecided(key, column) && there.isDecided(key, column)
    if (!isDecided && [here, there].some(({ touched }) => touched.get(key)?.has(column))) return
    crossed.set(key, (crossed.get(key) ?? new Set()).add(column))
  }
  for (const { sheet, numbers } of [here, there])
    for (const column of sheet.changedColumns()) {
      if (column === 'comments') continue
      for (const row of sheet.changes(column).keys()) look(lineKey(numbers, row), column)
    }
  return crossed
}
