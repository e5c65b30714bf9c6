import type { ChargeSheet } from './ChargeSheet'
import { type ComputedColumns, type SortKey, sortRows } from './sortRows'

/** The lines of a sheet in order. The order of all of them is remembered: a filter only leaves lines out of it. */
export class SortedLines {
  private readonly sheet: ChargeSheet
  private known: { readonly keys: string; readonly order: Uint32Array<ArrayBuffer> } | null = null

  constructor(sheet: ChargeSheet) {
    this.sheet = sheet
  }

  /** To be called whenever a cell was changed. */
  forget(): void {
    this.known = null
  }

  /** The same as `sortRows`, of `rows` in the order of the file. */
  order(
    keys: readonly SortKey[],
    rows: Uint32Array | null,
    computed: ComputedColumns,
  ): Uint32Array<ArrayBuffer> {
    // What is computed of a line changes without an edit of it.
    if (keys.some(({ column }) => column in computed))
      return sortRows(this.sheet, keys, rows, computed)
    const name = JSON.stringify(keys)
    if (this.known?.keys !== name) {
      const order = sortRows(this.sheet, keys, rows, computed)
      if (rows) return order
      this.known = { keys: name, order }
    }
    return rows ? picked(this.known.order, rows) : this.known.order.slice()
  }
}

/** Those of `order` that are among `rows`. */
function picked(order: Uint32Array, rows: Uint32Array): Uint32Array<ArrayBuffer> {
  const isAmong = new Uint8Array(order.length)
  for (const row of rows) isAmong[row] = 1
  const result = new Uint32Array(rows.length)
  let count = 0
  for (const row of order) if (isAmong[row] === 1) result[count++] = row
  return result
}
