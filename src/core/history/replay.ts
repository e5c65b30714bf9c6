import type { ChargeSheet } from '../sheet/ChargeSheet'
import type { Act, StandingAct } from './Act'
import { applyEdits, type CellEdit, invertEdits } from './CellEdit'
import { invertSettings, type SettingChange, settingChangesIn } from './SettingChange'
import { undoState } from './undoState'

/** Finds the act that an undo or redo speaks of. */
export type StandingActs = ReadonlyMap<number, StandingAct>

/** The edits an act makes to the sheet. */
export function editsOf(act: Act, standing: StandingActs): readonly CellEdit[] {
  const of = actBehind(act, standing)
  if (of?.type !== 'edit') return []
  return act.type === 'undo' ? invertEdits(of.edits) : of.edits
}

/** The changes an act makes to the settings of the workspace. */
export function settingsOf(act: Act, standing: StandingActs): readonly SettingChange[] {
  const of = actBehind(act, standing)
  const changes = of ? settingChangesIn(of) : []
  return act.type === 'undo' ? invertSettings(changes) : changes
}

/** Brings a sheet fresh from its import to where the acts left it: what stands is applied in order. */
export function replay(sheet: ChargeSheet, acts: readonly Act[]): void {
  applyEdits(sheet, standingEdits(acts))
}

/** All edits that stand, in the order they were made. */
export function standingEdits(acts: readonly Act[]): readonly CellEdit[] {
  return undoState(acts).done.flatMap((act) => (act.type === 'edit' ? act.edits : []))
}

/** The act itself, or the one that an undo or redo speaks of; null for an event. */
function actBehind(act: Act, standing: StandingActs): StandingAct | null {
  if (act.type === 'event') return null
  if (act.type === 'edit' || act.type === 'setting') return act
  const of = standing.get(act.of)
  if (!of) throw new RangeError(`Act ${act.id} speaks of act ${act.of}, which is not there.`)
  return of
}
