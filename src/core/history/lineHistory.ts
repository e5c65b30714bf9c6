import type { ColumnId } from '../sheet/ChargeSheet'
import type { Act, StandingAct } from './Act'
import type { CellEdit } from './CellEdit'
import { editsOf } from './replay'

/** One change of one cell of a line, as its history shows it. */
export interface HistoryEntry {
  readonly actId: number
  readonly at: string
  readonly by: string
  readonly label: string
  readonly reason: string
  readonly column: ColumnId
  readonly before: string
  readonly after: string
}

/** Everything that happened to line `row`, newest first; undo and redo are entries of their own. */
export function lineHistory(acts: readonly Act[], row: number): HistoryEntry[] {
  const standing = new Map<number, StandingAct>()
  const entries: HistoryEntry[] = []
  for (const act of acts) {
    if (act.type === 'edit' || act.type === 'setting') standing.set(act.id, act)
    for (const edit of shownEdits(editsOf(act, standing), row)) {
      entries.push({
        actId: act.id,
        at: act.at,
        by: act.by,
        label: labelOf(act, standing),
        reason: act.type === 'edit' ? act.reason : '',
        column: edit.column,
        before: edit.before,
        after: edit.after,
      })
    }
  }
  return entries.toReversed()
}

/** The edits of the line; the reason of a decision stands with the decision, not beside it. */
function shownEdits(edits: readonly CellEdit[], row: number): readonly CellEdit[] {
  const here = edits.filter((edit) => edit.row === row)
  const isDecision = here.some(({ column }) => column === 'decision')
  return isDecision ? here.filter(({ column }) => column !== 'decisionReason') : here
}

function labelOf(act: Act, standing: ReadonlyMap<number, StandingAct>): string {
  if (act.type !== 'undo' && act.type !== 'redo') return act.label
  const of = standing.get(act.of)?.label ?? `act ${act.of}`
  return `${act.type === 'undo' ? 'Undo' : 'Redo'}: ${of}`
}
