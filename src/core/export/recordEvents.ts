import type { ChargeSheet } from '../sheet/ChargeSheet'
import { type Baseline, inBaseline } from './exportDiff'

/** What a loader does with a line, against what it has: the record-level events of HL7 table 0180. */
export type RecordEvent = 'add' | 'update' | 'deactivate' | 'reactivate'

/** The codes of table 0180 (HL7 v2.5.1, 8.5.2.1). A line is deactivated, never deleted: old claims name it. */
export const recordEventCodes: Readonly<Record<RecordEvent, string>> = {
  add: 'MAD',
  update: 'MUP',
  deactivate: 'MDC',
  reactivate: 'MAC',
}

/** What each line is to whoever has the baseline. */
export function recordEventsOf(
  sheet: ChargeSheet,
  baseline: Baseline,
): (row: number) => RecordEvent {
  const isKnown = inBaseline(baseline, sheet.lineCount)
  const isOut = sheet.changes('inactive')
  const wasOut = baseline.sheet.changes('inactive')
  return (row) => {
    if (isOut.has(row)) return 'deactivate'
    if (wasOut.has(row)) return 'reactivate'
    return isKnown[row] === 1 ? 'update' : 'add'
  }
}
