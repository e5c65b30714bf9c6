import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'
import type { CellEdit } from './CellEdit'
import { editsOfRow } from './editsOfRow'
import type { TrailEntry } from './TrailEntry'
import type { Renamings } from './trailEntries'

/** By what people know a line. */
export interface LineName {
  readonly chargeCode: string
  readonly description: string
}

/** What the lines of a sheet were called at each entry of its trail. */
export interface LineNames {
  /** As the line stood when the entry was made; for a line that the entry added, as it was added. */
  readonly at: (entry: TrailEntry, row: number) => LineName
  /** As the entry left the line. */
  readonly after: (entry: TrailEntry, row: number) => LineName
  readonly now: (row: number) => LineName
}

/** The names of lines through a trail; entries of another copy are read on the state that copy had. */
export function lineNames({ byRow, ofMany }: Renamings, sheet: ChargeSheet): LineNames {
  const textOf = (column: keyof LineName, row: number, end: Place): string => {
    const few = byRow.get(row) ?? []
    for (let place: Place | null = end; place; place = behind(place)) {
      const one = lastIn(few, place, row, column)
      const other = lastIn(ofMany, place, row, column)
      const last = (other?.index ?? -1) > (one?.index ?? -1) ? other : one
      if (last) return last.edit.after
    }
    return sheet.original(row, column)
  }
  const nameAt = (row: number, place: Place): LineName => ({
    chargeCode: textOf('chargeCode', row, place),
    description: textOf('description', row, place),
  })
  const after = ({ chain, index }: TrailEntry, row: number) =>
    nameAt(row, { chain, index: index + 1 })
  return {
    at(entry, row) {
      const before = nameAt(row, entry)
      return before.chargeCode === '' && before.description === '' ? after(entry, row) : before
    },
    after,
    now: (row) => ({
      chargeCode: sheet.get(row, 'chargeCode'),
      description: sheet.get(row, 'description'),
    }),
  }
}

/** A place in a chain, before the entry with this index. */
type Place = Pick<TrailEntry, 'chain' | 'index'>

/** The place at which a chain parted from the one before. */
function behind({ chain: { from } }: Place): Place | null {
  return from && { chain: from.chain, index: from.index + 1 }
}

/** The last edit of a cell before a place in its chain. */
function lastIn(
  entries: readonly TrailEntry[],
  { chain, index }: Place,
  row: number,
  column: ColumnId,
): { readonly edit: CellEdit; readonly index: number } | null {
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]
    if (!entry || entry.chain !== chain || entry.index >= index) continue
    const edit = editsOfRow(entry.edits, row).findLast((other) => other.column === column)
    if (edit) return { edit, index: entry.index }
  }
  return null
}
