import type { ExportOrder } from '../core/export/ExportOrder'
import { isDelta, tellsOfLinesOut } from '../core/export/ExportOrder'
import { packRows, unpackRows } from '../core/export/packRows'
import type { Act } from '../core/history/Act'
import { replay } from '../core/history/replay'
import type { ChargeSheet } from '../core/sheet/ChargeSheet'
import type { PackedExport } from '../workers/sheetProtocol'
import { type EarlierExport, standingEdits } from './earlierExports'

/**
 * The export that changes since an export are counted from: the newest in this layout, else the newest of all. An
 * extract of the lines shown is none; it says nothing of what the billing system has.
 */
export function lastLoaded(
  earlier: readonly EarlierExport[],
  { profile }: Pick<ExportOrder, 'profile'>,
): EarlierExport | undefined {
  const loads = earlier.filter(({ order }) => order.lines !== 'view')
  return loads.find(({ order }) => order.profile.id === profile.id) ?? loads[0]
}

/**
 * What a billing system has that loaded an earlier export: the last whole sheet in its layout, with the changes after
 * it laid over. Where only changes were ever sent, they lie over the imported file.
 */
export function packedState(
  sheet: ChargeSheet,
  acts: readonly Act[],
  earlier: readonly EarlierExport[],
  upTo: EarlierExport,
): PackedExport {
  const state = sheet.asImported()
  let rows = new Set(Array.from({ length: state.lineCount }, (_, row) => row))
  for (const load of loadsUpTo(earlier, upTo)) {
    const then = sheet.asImported()
    replay(
      then,
      acts.filter(({ id }) => id <= load.act),
    )
    const sent = unpackRows(load.rows, then.lineCount)
    if (!isDelta(load.order)) rows = new Set()
    for (const row of sent) {
      rows.add(row)
      layOver(state, then, row)
    }
    // Until a file tells of them, lines out of use are in use there.
    if (!tellsOfLinesOut(load.order)) continue
    for (const row of then.changes('inactive').keys()) {
      rows.delete(row)
      state.set(row, 'inactive', 'yes')
    }
  }
  const loaded = Uint32Array.from(rows).sort()
  return { rows: packRows(loaded), edits: standingEdits(state) }
}

/** The loads that make up the state after `upTo`, oldest first. */
function loadsUpTo(earlier: readonly EarlierExport[], upTo: EarlierExport): EarlierExport[] {
  const inLayout = earlier.filter(
    (load) =>
      load.act === upTo.act ||
      (load.act < upTo.act &&
        load.order.lines !== 'view' &&
        load.order.profile.id === upTo.order.profile.id),
  )
  const whole = inLayout.findIndex(({ order }) => !isDelta(order))
  return (whole < 0 ? inLayout : inLayout.slice(0, whole + 1)).toReversed()
}

/** Brings one line of the state to where another sheet has it. */
function layOver(state: ChargeSheet, then: ChargeSheet, row: number): void {
  for (const column of new Set([...state.changedColumns(), ...then.changedColumns()])) {
    const text = then.get(row, column)
    if (state.get(row, column) !== text) state.set(row, column, text)
  }
}
