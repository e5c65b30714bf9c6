/** Above this many lines drawing all that are on screen costs less than remembering each. */
const MANY = 5000

/**
 * Tells which lines say something new: the stamp of a line changes when a cell, its coding, a check or a proposal of
 * it changed. The grid draws only lines whose stamp it has not seen.
 */
export class LineStamps {
  private count = 0
  private all = 0
  private readonly own = new Map<number, number>()

  readonly at = (row: number): number => this.own.get(row) ?? this.all

  touch(rows: Iterable<number>): void {
    this.count += 1
    let left = MANY
    for (const row of rows) {
      if (left === 0) {
        this.touchAll()
        return
      }
      left -= 1
      this.own.set(row, this.count)
    }
  }

  touchAll(): void {
    this.count += 1
    this.all = this.count
    this.own.clear()
  }
}
