import type { ChargeSheet, ColumnId } from './ChargeSheet'
import type { FindPattern } from './FindPattern'

/** A found cell: its position in the view and its column. */
export interface FoundCell {
  readonly position: number
  readonly row: number
  readonly column: ColumnId
}

/** After this many hits a search ends: nobody reads them, and replacing more at once is refused anyway. */
export const MAX_FOUND = 1_000_000

/**
 * A search through the columns of a view, line by line in its order, in steps so that the page stays awake:
 * call `step` until it answers false.
 */
export class CellSearch {
  readonly found: FoundCell[] = []
  private position = 0
  private readonly sheet: ChargeSheet
  private readonly columns: readonly ColumnId[]
  private readonly view: Uint32Array | null
  private readonly pattern: FindPattern
  /** Answers by word for columns with few distinct cells; null for the others. */
  private readonly known: readonly (Map<string, boolean> | null)[]

  constructor(
    sheet: ChargeSheet,
    columns: readonly ColumnId[],
    view: Uint32Array | null,
    pattern: FindPattern,
  ) {
    this.sheet = sheet
    this.columns = columns
    this.view = view
    this.pattern = pattern
    this.known = columns.map((column) =>
      sheet.packedColumn(column)?.kind === 'dict' ? new Map() : null,
    )
  }

  /** Share of the lines that are done, 0 to 1. */
  get share(): number {
    return this.count === 0 ? 1 : this.position / this.count
  }

  /** Searches up to `lines` more lines; false when the search is over. */
  step(lines: number): boolean {
    const end = Math.min(this.count, this.position + lines)
    for (; this.position < end; this.position++) {
      const row = this.view ? (this.view[this.position] ?? 0) : this.position
      this.columns.forEach((column, index) => {
        if (this.fits(index, this.sheet.get(row, column)))
          this.found.push({ position: this.position, row, column })
      })
      if (this.found.length >= MAX_FOUND) return false
    }
    return this.position < this.count
  }

  private get count(): number {
    return this.view ? this.view.length : this.sheet.lineCount
  }

  private fits(column: number, cell: string): boolean {
    const known = this.known[column]
    if (!known) return this.pattern.test(cell)
    let fits = known.get(cell)
    if (fits === undefined) {
      fits = this.pattern.test(cell)
      known.set(cell, fits)
    }
    return fits
  }
}
