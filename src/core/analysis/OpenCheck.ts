import type { Severity } from '../checks/Check'
import type { ColumnId } from '../sheet/ChargeSheet'

/** A check that is open on at least one line, and on which. */
export interface OpenCheck {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly column: ColumnId
  readonly rows: Iterable<number>
  readonly lines: number
}
