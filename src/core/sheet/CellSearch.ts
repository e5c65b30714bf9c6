import type { ChargeSheet, ColumnId } from './ChargeSheet'

/** A found cell: its position in the view and its column. */
export interface FoundCell {
  readonly position: number
  readonly row: number
  readonly column: ColumnId
}

/** After this many hits a search ends: nobody reads them, and replacing more at once is refused anyway. */
const MAX_FOUND = 1_000_000

/**
 * A search through the columns of a view, line by line in its order, in steps so that the page stays awake: `next`
 * gives the texts to test, `take` what came of it, until `next` gives null.
 */
export class CellSearch {
  readonly found: FoundCell[] = []
  private position = 0
  /** Index of the next column of the line at `position`: a line of a wide file is more than one step. */
  private column = 0
  private readonly sheet: ChargeSheet
  private readonly columns: readonly ColumnId[]
  private readonly view: Uint32Array | null
  /** Answers by word, for columns with few distinct cells. */
  private readonly words = new Map<string, boolean>()
  /** Which columns these are; looked at when the search comes to them, since a wide file has thousands. */
  private readonly isWord: (boolean | undefined)[] = []
  /** The cells of this step. `asked`: which of the texts to test is theirs, -1 for a word asked for before. */
  private cells: (FoundCell & { readonly text: string; readonly asked: number })[] = []

  constructor(sheet: ChargeSheet, columns: readonly ColumnId[], view: Uint32Array | null) {
    this.sheet = sheet
    this.columns = columns
    this.view = view
  }

  /** The texts of up to `cells` more cells that have to be tested; null when the search is over. */
  next(cells: number): readonly string[] | null {
    if (this.isOver) return null
    const texts: string[] = []
    this.cells = []
    while (this.cells.length < cells && !this.isOver) {
      const column = this.columns[this.column]
      if (column !== undefined) this.ask(column, texts)
      this.column += 1
      if (this.column < this.columns.length) continue
      this.column = 0
      this.position += 1
    }
    return texts
  }

  private ask(column: ColumnId, texts: string[]): void {
    const { position } = this
    const row = this.view ? (this.view[position] ?? 0) : position
    const text = this.sheet.get(row, column)
    const isWord = this.isWord[this.column] ?? this.sheet.packedColumn(column)?.kind === 'dict'
    this.isWord[this.column] = isWord
    const isKnown = isWord && this.words.has(text)
    const asked = isKnown ? -1 : texts.push(text) - 1
    if (isWord && !isKnown) this.words.set(text, false)
    this.cells.push({ position, row, column, text, asked })
  }

  /** Takes what the test of the texts gave: one byte each, 1 where it fits. */
  take(marks: Uint8Array): void {
    for (const { position, row, column, text, asked } of this.cells) {
      const fits = asked < 0 ? this.words.get(text) === true : marks[asked] === 1
      if (asked >= 0 && this.words.has(text)) this.words.set(text, fits)
      if (fits && this.found.length < MAX_FOUND) this.found.push({ position, row, column })
    }
  }

  private get isOver(): boolean {
    const count = this.view ? this.view.length : this.sheet.lineCount
    return this.columns.length === 0 || this.position >= count || this.found.length >= MAX_FOUND
  }
}
