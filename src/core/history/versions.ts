import type { ChargeSheet, ColumnId, LineAttribute } from '../sheet/ChargeSheet'
import type { CellEdit } from './CellEdit'
import { withoutGaps } from './lineActs'
import { LineNumbering } from './lineNumbers'
import { replay } from './replay'
import type { SealedAct } from './trail'
import { chainTo, withMerged } from './withMerged'

/** A state of the workspace that a person gave a name. */
export interface Version {
  /** Number of the act that names it: the version is what stood then. */
  readonly act: number
  /** Hash of that act, which tells it from those of other copies. */
  readonly hash: string
  /** Number of the merge that brought it from another copy; null for a version of this one. */
  readonly within: number | null
  readonly name: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly by: string
}

/** What people said of a line is no state to go back from: it stays whatever version the cells are of. */
const kept: ReadonlySet<ColumnId> = new Set<LineAttribute>([
  'note',
  'comments',
  'batch',
  'review',
  'reviewNote',
  'reviewer',
])

/** The versions of a workspace, newest first. */
export function versionsOf(acts: readonly SealedAct[]): Version[] {
  // Only events name versions and bring other copies; a trail holds far more of other acts.
  const told = new Set<string>()
  return withMerged(acts.filter(({ type }) => type === 'event'))
    .flatMap(({ act, within }) => {
      if (act.type !== 'event' || act.event.kind !== 'version') return []
      // A copy that took this one in brings its versions back.
      if (told.has(act.hash)) return []
      told.add(act.hash)
      const { id, hash, at, by } = act
      return [{ act: id, hash, within, name: act.event.name, at, by }]
    })
    .toReversed()
}

/**
 * The cell edits that bring the sheet back to a version, by line; notes, comments and the review are left as they
 * are. `acts` are all acts that led to `sheet`.
 */
export function editsBackTo(
  sheet: ChargeSheet,
  acts: readonly SealedAct[],
  { hash }: Pick<Version, 'hash'>,
): CellEdit[] {
  const { then, rowThen, rowNow } = versionOf(sheet, acts, hash)
  const columns = new Set([...sheet.changedColumns(), ...then.changedColumns()])
  const edits: CellEdit[] = []
  for (const column of columns) {
    if (kept.has(column)) continue
    const rows = new Set([
      ...sheet.changes(column).keys(),
      ...Array.from(then.changes(column).keys(), rowNow),
    ])
    for (const row of rows) {
      const before = sheet.get(row, column)
      const at = rowThen(row)
      const after = at === null ? '' : then.get(at, column)
      if (before !== after) edits.push({ row, column, before, after })
    }
  }
  return withoutGaps(sheet, edits).toSorted((a, b) => a.row - b.row)
}

/** The sheet of a version, and which of its lines are which of the lines now: another copy numbered them by itself. */
function versionOf(sheet: ChargeSheet, acts: readonly SealedAct[], hash: string) {
  const then = sheet.asImported()
  const byHash = new Map(withMerged(acts).map(({ act }) => [act.hash, act]))
  replay(then, chainTo(byHash, hash))
  const same = (row: number) => row
  if (acts.some((act) => act.hash === hash)) return { then, rowThen: same, rowNow: same }
  const numbering = new LineNumbering()
  for (const act of acts) numbering.read(act)
  const [here, there] = [numbering.here, numbering.at(hash)]
  const rowsNow = new Map<number, number>()
  let next = Math.max(sheet.lineCount, ...Array.from(here.places.keys(), (row) => row + 1))
  for (const { row, id } of [...there.places.values()].toSorted((a, b) => a.row - b.row)) {
    const now = here.rows.get(id)
    if (now !== undefined) rowsNow.set(row, now)
    // Its line went when the merge was undone: it follows behind all others.
    else if (then.get(row, 'added') !== '') rowsNow.set(row, next++)
  }
  const rowsThen = new Map(Array.from(rowsNow, ([row, now]) => [now, row]))
  const { lineCount } = sheet.packed
  return {
    then,
    rowThen: (row: number) => (row < lineCount ? row : (rowsThen.get(row) ?? null)),
    rowNow: (row: number) => rowsNow.get(row) ?? row,
  }
}
