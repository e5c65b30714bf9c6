import type { ChargeSheet, ColumnId } from './ChargeSheet'

/** A found cell: its position in the view and its column. */
export interface FoundCell {
  readonly position: number
  readonly row: number
  readonly column: ColumnId
}

/** After this many hits a search ends: nobody reads them, and replacing more at once is refused anyway. */
export const MAX_FOUND = 1_000_000

/**
 * A search through the columns of a view, line by line in its order, in steps so that the page stays awake: `next`
 * gives the texts to test, `take` what came of it, until `next` gives null.
 */
export class CellSearch {
  readonly found: FoundCell[] = []
  private position = 0
  private readonly sheet: ChargeSheet
  private readonly columns: readonly ColumnId[]
  private readonly view: Uint32Array | null
  /** Answers by word, for columns with few distinct cells. */
  private readonly words = new Map<string, boolean>()
  private readonly isWord: readonly boolean[]
  /** The cells of this step. `asked`: which of the texts to test is theirs, -1 for a word asked for before. */
  private cells: (FoundCell & { readonly text: string; readonly asked: number })[] = []

  constructor(sheet: ChargeSheet, columns: readonly ColumnId[], view: Uint32Array | null) {
    this.sheet = sheet
    this.columns = columns
    this.view = view
    this.isWord = columns.map((column) => sheet.packedColumn(column)?.kind === 'dict')
  }

  /** The texts of up to `lines` more lines that have to be tested; null when the search is over. */
  next(lines: number): readonly string[] | null {
    const end = Math.min(this.count, this.position + lines)
    if (this.position >= end || this.found.length >= MAX_FOUND) return null
    const texts: string[] = []
    this.cells = []
    for (; this.position < end; this.position++) {
      const row = this.view ? (this.view[this.position] ?? 0) : this.position
      this.columns.forEach((column, index) => {
        const text = this.sheet.get(row, column)
        const isKnown = this.isWord[index] === true && this.words.has(text)
        const asked = isKnown ? -1 : texts.push(text) - 1
        if (this.isWord[index] && !isKnown) this.words.set(text, false)
        this.cells.push({ position: this.position, row, column, text, asked })
      })
    }
    return texts
  }

  /** Takes what the test of the texts gave: one byte each, 1 where it fits. */
  take(marks: Uint8Array): void {
    for (const { position, row, column, text, asked } of this.cells) {
      const fits = asked < 0 ? this.words.get(text) === true : marks[asked] === 1
      if (asked >= 0 && this.words.has(text)) this.words.set(text, fits)
      if (fits && this.found.length < MAX_FOUND) this.found.push({ position, row, column })
    }
  }

  private get count(): number {
    return this.view ? this.view.length : this.sheet.lineCount
  }
}
