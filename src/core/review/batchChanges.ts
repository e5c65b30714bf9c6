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

/** The cells that put lines into a batch; what an earlier review said of them starts anew. */
export function batchChanges(rows: Uint32Array, batch: string): Omit<CellEdit, 'before'>[] {
  return Array.from(rows).flatMap((row) => [
    { row, column: 'batch' as const, after: batch },
    { row, column: 'review' as const, after: '' },
    { row, column: 'reviewNote' as const, after: '' },
    { row, column: 'reviewer' as const, after: '' },
  ])
}
