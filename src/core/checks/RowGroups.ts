import { TextNumbers } from '../text/TextNumbers'

const nobody: readonly number[] = []

/**
 * The lines of a sheet grouped by a text of theirs; blank text groups nothing. Of a million lines nearly every one
 * stands alone: such a line costs no list and keeps no text.
 */
export class RowGroups {
  private readonly numbers = new TextNumbers()
  /** By the number of a text: its only line, or the list of its lines. */
  private readonly members: (number | number[])[] = []
  /** Per line the number of its text; 0 for none. */
  private readonly numberOf: Uint32Array

  /** Holds no line yet; each is to be put. */
  constructor(lineCount: number) {
    this.numberOf = new Uint32Array(lineCount)
  }

  /** The lines with the same text as this one, itself included; none where it is blank. */
  rowsSharing(row: number): readonly number[] {
    return this.rowsOf(this.numberOf[row] ?? 0)
  }

  /** The lines with exactly this text. */
  rowsWith(text: string): readonly number[] {
    return this.rowsOf(this.numbers.find(text))
  }

  /** Puts a line whose text changed into the group of its new text. */
  move(row: number, text: string): void {
    const number = this.numberOf[row] ?? 0
    const members = this.members[number]
    if (typeof members === 'number') this.members[number] = []
    else members?.splice(members.indexOf(row), 1)
    this.put(row, text)
  }

  /** Adds a line that stands in no group. */
  put(row: number, text: string): void {
    const number = text === '' ? 0 : this.numbers.numberOf(text)
    this.numberOf[row] = number
    if (number === 0) return
    const members = this.members[number]
    if (members === undefined) this.members[number] = row
    else if (typeof members === 'number') this.members[number] = [members, row]
    else members.push(row)
  }

  private rowsOf(number: number): readonly number[] {
    const members = this.members[number]
    if (members === undefined) return nobody
    return typeof members === 'number' ? [members] : members
  }
}
