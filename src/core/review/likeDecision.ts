import { isLineField } from '../chargemaster/ChargeLine'
import { fieldLabels } from '../chargemaster/fieldLabels'
import type { ColumnId } from '../sheet/ChargeSheet'
import { decisionLabel, type ReviewDecision } from './reviewDecision'

/** What a correction of one line says of lines like it: the codes. Words and price are each line’s own. */
export const carriedColumns: readonly ColumnId[] = ['hcpcs', 'modifiers', 'revenueCode', 'decision']

/** The columns a decision corrects; the reason for a coding goes with the coding. */
export function correctedColumns({ corrections }: ReviewDecision): readonly ColumnId[] {
  return corrections.map(({ column }) => column).filter((column) => column !== 'decisionReason')
}

/** The decision as it is made about other lines: of its corrections only those in these columns. */
export function carrying(
  decision: ReviewDecision,
  columns: Iterable<ColumnId> = carriedColumns,
): ReviewDecision {
  const carried = new Set(columns)
  if (carried.has('decision')) carried.add('decisionReason')
  return {
    ...decision,
    corrections: decision.corrections.filter(({ column }) => carried.has(column)),
  }
}

/** The name of a decision about several lines; it says which columns it corrects. */
export function likeLabel(decision: ReviewDecision): string {
  const label = decisionLabel(decision)
  if (decision.outcome !== 'corrected') return label
  return `${label} ${correctedColumns(decision).map(correctedName).join(', ')}`
}

/** The name of a column that a review can correct. */
export function correctedName(column: ColumnId): string {
  return isLineField(column) ? fieldLabels[column] : 'Coding'
}
