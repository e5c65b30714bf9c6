import { type ChargeLine, type LineField, lineFields } from '../chargemaster/ChargeLine'
import { fieldOfCodeType } from '../chargemaster/codeTypes'
import { isZeroPrice } from '../chargemaster/price'
import { type CellReader, type Column, readerOf } from './Column'
import type { PackedSheet } from './PackedSheet'

/**
 * What a person can say about a line beside its facts; blank until then.
 * `decision`: the coding a person set, `decisionReason`: why. `note`: free text. `dismissed`: codes not to
 * propose again, separated by blanks. `waived`: `check-id: note` per waived check, one to a line. `batch`: name of
 * the review batch the line is in, `review`: what the review said of it, `reviewNote`: why, `reviewer`: who.
 * `comments`: `name: text` per comment of a department or a person, one to a line.
 * `added`: `new` or `copy` on a line that the import did not have. `inherited`: the code a copy took over, until
 * a person confirms it. `inactive`: `yes` on a line that is kept but no longer in use.
 */
export const lineAttributes = [
  'decision',
  'decisionReason',
  'note',
  'dismissed',
  'waived',
  'batch',
  'review',
  'reviewNote',
  'reviewer',
  'comments',
  'added',
  'inherited',
  'inactive',
] as const
export type LineAttribute = (typeof lineAttributes)[number]

/** A column of the grid: a line field, an attribute, or the n-th column of the file (`file:3`). */
export type ColumnId = LineField | LineAttribute | FileColumnId
export type FileColumnId = `file:${number}`

/** The index in `fileColumns` that a `file:n` column stands for, or null for other columns. */
export function fileColumnIndex(column: ColumnId): number | null {
  return column.startsWith('file:') ? Number(column.slice(5)) : null
}

/**
 * All charge lines of a workspace: the packed import under an overlay of changed cells.
 * Reading and changing a cell take constant time whatever the number of lines.
 */
export class ChargeSheet {
  readonly packed: PackedSheet
  /** Lines of the import, and those added since, which follow them. */
  private lines: number
  private readonly readers = new Map<ColumnId, CellReader>()
  private readonly overlays = new Map<ColumnId, Map<number, string>>()

  constructor(packed: PackedSheet) {
    this.packed = packed
    this.lines = packed.lineCount
  }

  get lineCount(): number {
    return this.lines
  }

  /** The sheet as it was imported. */
  asImported(): ChargeSheet {
    const imported = new ChargeSheet(this.packed)
    for (const [column, reader] of this.readers) imported.readers.set(column, reader)
    return imported
  }

  /**
   * Lets go of the texts that were decoded to read cells: after work on all lines they are as many as the file has
   * letters, and a block of lines is decoded again in a fiftieth of a millisecond.
   */
  forgetTexts(): void {
    this.readers.clear()
  }

  /** The sheet as it stands now; later changes of one do not reach the other. */
  copy(): ChargeSheet {
    const copy = this.asImported()
    copy.lines = this.lines
    for (const [column, cells] of this.overlays) copy.overlays.set(column, new Map(cells))
    return copy
  }

  /** The cell as it stands now. */
  get(row: number, column: ColumnId): string {
    return this.overlays.get(column)?.get(row) ?? this.original(row, column)
  }

  /** The cell as the import read it (for a field: cleaned, see `fileText` for what the file said). */
  original(row: number, column: ColumnId): string {
    return row < this.packed.lineCount ? this.reader(column)(row) : ''
  }

  /** Replaces a cell and returns what stood there. */
  set(row: number, column: ColumnId, text: string): string {
    const original = this.original(row, column)
    let overlay = this.overlays.get(column)
    const before = overlay?.get(row) ?? original
    if (!overlay) {
      overlay = new Map()
      this.overlays.set(column, overlay)
    }
    if (text === original) overlay.delete(row)
    else overlay.set(row, text)
    if (column === 'added') this.lines = this.countLines(overlay)
    return before
  }

  isChanged(row: number, column: ColumnId): boolean {
    return this.overlays.get(column)?.has(row) ?? false
  }

  /** The lines with a changed cell in `column`, with what now stands there. */
  changes(column: ColumnId): ReadonlyMap<number, string> {
    return this.overlays.get(column) ?? nothing
  }

  /** The columns in which at least one cell differs from the import. */
  changedColumns(): ColumnId[] {
    return [...this.overlays].filter(([, cells]) => cells.size > 0).map(([column]) => column)
  }

  line(row: number): ChargeLine {
    const line: Record<string, string | number> = { row }
    for (const field of lineFields) line[field] = this.get(row, field)
    return line as unknown as ChargeLine
  }

  /** What the file wrote in the cell a field was read from: the first of its columns that is not blank. */
  fileText(row: number, field: LineField): string {
    const [column] = this.filledSources(row, field)
    return column === undefined ? '' : this.original(row, `file:${column}`)
  }

  /**
   * The file columns that hold something for this field of this line, in the order in which they are read. Of
   * columns of typed codes only those whose type names the field; a code says nothing of modifiers where none
   * were glued to it. A price of zero comes after the others.
   */
  filledSources(row: number, field: LineField): readonly number[] {
    const { fieldSources } = this.packed
    const isBare = field === 'modifiers' && this.original(row, field) === ''
    const filled = fieldSources[field].filter((column) => {
      if (this.original(row, `file:${column}`).trim() === '') return false
      if (isBare && fieldSources.hcpcs.includes(column)) return false
      const type = this.typeColumn(column)
      return type === null || fieldOfCodeType(this.original(row, `file:${type}`)) === field
    })
    if (field !== 'price' || filled.length < 2) return filled
    const isZero = (column: number) => isZeroPrice(this.original(row, `file:${column}`))
    return [...filled.filter((column) => !isZero(column)), ...filled.filter(isZero)]
  }

  /** The file column with the type of the codes in `column`; null where the file does not type them. */
  typeColumn(column: number): number | null {
    return this.packed.typedCodes?.find(({ code }) => code === column)?.type ?? null
  }

  /** A line is there as long as it, or one after it, says that it was added. */
  private countLines(added: ReadonlyMap<number, string>): number {
    let last = this.packed.lineCount - 1
    for (const row of added.keys()) if (row > last) last = row
    return last + 1
  }

  private reader(column: ColumnId): CellReader {
    let reader = this.readers.get(column)
    if (!reader) {
      reader = this.makeReader(column)
      this.readers.set(column, reader)
    }
    return reader
  }

  /** The packed cells of `column` as imported, for work on whole columns; null where the file gives none. */
  packedColumn(column: ColumnId): Column | null {
    const index = fileColumnIndex(column)
    return index === null
      ? (this.packed.fields[column as LineField] ?? null)
      : (this.packed.fileColumns[index]?.cells ?? null)
  }

  private makeReader(column: ColumnId): CellReader {
    const packed = this.packedColumn(column)
    return packed ? readerOf(packed) : blank
  }
}

const blank: CellReader = () => ''
const nothing: ReadonlyMap<number, string> = new Map()
