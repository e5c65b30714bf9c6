const nobody: number[] = []

/** The lines of a sheet grouped by a text of theirs; blank text groups nothing. */
export class RowGroups {
  private readonly groups = new Map<string, number[]>()
  private readonly groupOf: number[][]

  /** Holds no line yet; each is to be put. */
  constructor(lineCount: number) {
    this.groupOf = new Array<number[]>(lineCount)
  }

  /** The lines with the same text as this one, itself included; none where it is blank. */
  rowsSharing(row: number): readonly number[] {
    return this.groupOf[row] ?? nobody
  }

  /** The lines with exactly this text. */
  rowsWith(text: string): readonly number[] {
    return this.groups.get(text) ?? nobody
  }

  /** Puts a line whose text changed into the group of its new text. */
  move(row: number, text: string): void {
    const group = this.groupOf[row]
    const at = group?.indexOf(row) ?? -1
    if (at >= 0) group?.splice(at, 1)
    this.put(row, text)
  }

  /** Adds a line that stands in no group. */
  put(row: number, text: string): void {
    if (text === '') {
      this.groupOf[row] = nobody
      return
    }
    let group = this.groups.get(text)
    if (!group) {
      group = []
      this.groups.set(text, group)
    }
    group.push(row)
    this.groupOf[row] = group
  }
}
