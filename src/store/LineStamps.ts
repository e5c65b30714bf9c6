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
    for (const row of rows) this.own.set(row, this.count)
  }

  touchAll(): void {
    this.count += 1
    this.all = this.count
    this.own.clear()
  }
}
