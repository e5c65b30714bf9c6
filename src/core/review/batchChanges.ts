import type { CellEdit } from '../history/CellEdit'
import type { ChargeSheet } from '../sheet/ChargeSheet'

/** Lines that may go into a new batch. */
export interface BatchCandidates {
  /** The lines that are in no batch. */
  readonly free: Uint32Array<ArrayBuffer>
  /** The same with those of signed batches, which are taken only where a person says so. */
  readonly withSigned: Uint32Array<ArrayBuffer>
}

/** The lines that may go into a new batch: those in a batch nobody has signed yet stay where they are. */
export function batchCandidates(
  sheet: ChargeSheet,
  rows: Uint32Array,
  isSigned: (batch: string) => boolean,
): BatchCandidates {
  return {
    free: rows.filter((row) => sheet.get(row, 'batch') === ''),
    withSigned: rows.filter((row) => {
      const batch = sheet.get(row, 'batch')
      return batch === '' || isSigned(batch)
    }),
  }
}

const reviewColumns = ['review', 'reviewNote', 'reviewer'] as const

/** The cells that put lines into a batch; what an earlier review said of them starts anew. */
export function batchChanges(
  sheet: ChargeSheet,
  rows: Uint32Array,
  batch: string,
): Omit<CellEdit, 'before'>[] {
  const changes: Omit<CellEdit, 'before'>[] = []
  for (const row of rows) {
    changes.push({ row, column: 'batch', after: batch })
    // Few lines were reviewed before, and a batch may hold very many.
    for (const column of reviewColumns)
      if (sheet.get(row, column) !== '') changes.push({ row, column, after: '' })
  }
  return changes
}
