import type { ColumnId } from '../sheet/ChargeSheet'
import type { CellEdit } from './CellEdit'
import { editsOfRow } from './editsOfRow'
import { type TrailEntry, tellsWhatStays } from './TrailEntry'

/** One change of one cell of a line, as its history shows it. */
export interface HistoryEntry {
  /** Tells the act from all others, also from those of another copy. */
  readonly actKey: string
  readonly at: string
  readonly by: string
  readonly label: string
  readonly reason: string
  readonly column: ColumnId
  readonly before: string
  readonly after: string
  /** Whether the cell stayed as it was, against what a merged copy says: that is `before`. */
  readonly stays: boolean
}

/** Everything that happened to line `row`, newest first; undo and redo are entries of their own. */
export function lineHistory(entries: readonly TrailEntry[], row: number): HistoryEntry[] {
  const history: HistoryEntry[] = []
  for (const entry of entries) {
    const { act, index, label, reason, edits } = entry
    const stays = tellsWhatStays(entry)
    for (const { column, before, after } of shownEdits(edits, row)) {
      const actKey = String(index)
      history.push({ actKey, at: act.at, by: act.by, label, reason, column, before, after, stays })
    }
  }
  return history.reverse()
}

/** The edits of the line; the reason of a decision stands with the decision, not beside it. */
function shownEdits(edits: readonly CellEdit[], row: number): readonly CellEdit[] {
  const here = editsOfRow(edits, row)
  const isDecision = here.some(({ column }) => column === 'decision')
  return isDecision ? here.filter(({ column }) => column !== 'decisionReason') : here
}
