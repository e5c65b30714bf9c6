import type { ChargeSheet } from '../sheet/ChargeSheet'
import type { Act, EditAct } from './Act'
import { applyEdits, type CellEdit, invertEdits } from './CellEdit'
import { undoState } from './undoState'

/** The edits an act makes to the sheet; `editActs` finds the act that an undo or redo speaks of. */
export function editsOf(act: Act, editActs: ReadonlyMap<number, EditAct>): readonly CellEdit[] {
  if (act.type === 'edit') return act.edits
  if (act.type === 'event') return []
  const edits = editActs.get(act.of)?.edits
  if (!edits) throw new RangeError(`Act ${act.id} speaks of act ${act.of}, which is not there.`)
  return act.type === 'undo' ? invertEdits(edits) : edits
}

/** Brings a sheet fresh from its import to where the acts left it: what stands is applied in order. */
export function replay(sheet: ChargeSheet, acts: readonly Act[]): void {
  for (const act of undoState(acts).done) applyEdits(sheet, act.edits)
}
