import { type BulkChange, bulkChanged } from './bulkChange'
import type { ChargeSheet, ColumnId } from './ChargeSheet'

/** A cell that a bulk change would change. */
export interface PlannedCell {
  readonly row: number
  readonly column: ColumnId
  readonly after: string
}

/**
 * What a bulk change of a column would do to the lines of a view, found in steps so that the page stays awake: call
 * `step` until it answers false.
 */
export class BulkPlan {
  readonly cells: PlannedCell[] = []
  private position = 0
  private readonly sheet: ChargeSheet
  private readonly column: ColumnId
  private readonly view: Uint32Array | null
  private readonly change: BulkChange

  constructor(sheet: ChargeSheet, column: ColumnId, view: Uint32Array | null, change: BulkChange) {
    this.sheet = sheet
    this.column = column
    this.view = view
    this.change = change
  }

  /** Looks at up to `lines` more lines; false when all are seen. */
  step(lines: number): boolean {
    const { sheet, column, view, change } = this
    const count = view?.length ?? sheet.lineCount
    const end = Math.min(count, this.position + lines)
    for (; this.position < end; this.position++) {
      const row = view ? (view[this.position] ?? 0) : this.position
      const before = sheet.get(row, column)
      const after = bulkChanged(before, change)
      if (after !== before) this.cells.push({ row, column, after })
    }
    return end < count
  }
}
