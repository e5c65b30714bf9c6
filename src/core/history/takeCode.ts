import type { CellEdit } from './CellEdit'

/**
 * The cells to change so that line `row` takes a code. A decision about its coding goes with the blank it was
 * made for: it may have said that the line needs none.
 */
export function takeCode(row: number, code: string): readonly Omit<CellEdit, 'before'>[] {
  return [
    { row, column: 'hcpcs', after: code },
    { row, column: 'decision', after: '' },
    { row, column: 'decisionReason', after: '' },
  ]
}
