import type { ChargeSheet, ColumnId, LineAttribute } from '../sheet/ChargeSheet'
import type { Act } from './Act'
import type { CellEdit } from './CellEdit'
import { replay } from './replay'

/** A state of the workspace that a person gave a name. */
export interface Version {
  /** Number of the act that names it: the version is what stood then. */
  readonly act: number
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
export function versionsOf(acts: readonly Act[]): Version[] {
  return acts
    .flatMap((act) =>
      act.type === 'event' && act.event.kind === 'version'
        ? [{ act: act.id, name: act.event.name, at: act.at, by: act.by }]
        : [],
    )
    .toReversed()
}

/**
 * The cell edits that bring the sheet back to a version, by line; notes, comments and the review are left as they
 * are. `acts` are all acts that led to `sheet`.
 */
export function editsBackTo(
  sheet: ChargeSheet,
  acts: readonly Act[],
  { act }: Pick<Version, 'act'>,
): CellEdit[] {
  const then = sheet.asImported()
  replay(
    then,
    acts.filter(({ id }) => id <= act),
  )
  const columns = new Set([...sheet.changedColumns(), ...then.changedColumns()])
  const edits: CellEdit[] = []
  for (const column of columns) {
    if (kept.has(column)) continue
    const rows = new Set([...sheet.changes(column).keys(), ...then.changes(column).keys()])
    for (const row of rows) {
      const before = sheet.get(row, column)
      const after = then.get(row, column)
      if (before !== after) edits.push({ row, column, before, after })
    }
  }
  return edits.sort((a, b) => a.row - b.row)
}
