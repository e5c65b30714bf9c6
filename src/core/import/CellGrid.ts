import type { Column } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'

/** A sheet of this many cells, blank ones counted, is a broken range rather than a table. */
const MAX_SHEET_CELLS = 60_000_000

const PACKED_AT_ONCE = 32

/** Packs the cells of a workbook sheet as they come, row after row; cells that do not come are blank. */
export class CellGrid {
  /** False once a cell came after a later row of its column: the sheet must be read another way. */
  isOrdered = true
  private rowCount = 0
  private readonly packers: ColumnPacker[] = []
  /** The latest cells of each column, packed together: a dictionary per cell in turn, of 16,384 columns, is slow. */
  private readonly waiting: string[][] = []
  private readonly counts: number[] = []
  private readonly refuse: () => never

  /** `refuse` is called when the sheet spans more cells than fit into memory; it must throw. */
  constructor(refuse: () => never) {
    this.refuse = refuse
  }

  /** Puts a cell at `row` and `column`, both from 0; blank text is no cell. */
  put(row: number, column: number, text: string): void {
    if (text === '' || !this.isOrdered) return
    while (this.packers.length <= column) {
      this.packers.push(new ColumnPacker())
      this.waiting.push([])
      this.counts.push(0)
    }
    if ((row + 1) * this.packers.length > MAX_SHEET_CELLS) this.refuse()
    if ((this.counts[column] ?? 0) > row) {
      this.isOrdered = false
      return
    }
    this.fillTo(column, row)
    this.add(column, text)
    this.counts[column] = row + 1
    if (row >= this.rowCount) this.rowCount = row + 1
  }

  finish(): { readonly rowCount: number; readonly columns: readonly Column[] } {
    const columns = this.packers.map((packer, column) => {
      this.fillTo(column, this.rowCount)
      this.pack(column)
      return packer.finish()
    })
    return { rowCount: this.rowCount, columns }
  }

  private fillTo(column: number, rows: number): void {
    for (let count = this.counts[column] ?? 0; count < rows; count++) this.add(column, '')
    this.counts[column] = rows
  }

  private add(column: number, text: string): void {
    const waiting = this.waiting[column]
    if (!waiting) return
    waiting.push(text)
    if (waiting.length === PACKED_AT_ONCE) this.pack(column)
  }

  private pack(column: number): void {
    const waiting = this.waiting[column] ?? []
    for (const text of waiting) this.packers[column]?.add(text)
    waiting.length = 0
  }
}
