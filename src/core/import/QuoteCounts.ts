import type { Quoting } from './SourceTable'

/** Counts per column: the first row apart, since headings are often quoted otherwise than the lines. */
const PLAIN = 0
const QUOTED = 1
const PLAIN_BLANK = 2
const QUOTED_BLANK = 3
const FIRST_PLAIN = 4
const FIRST_QUOTED = 5
const KINDS = 6

/** Sees which cells of a delimited text are quoted, so that the text can be written again with the same quotes. */
export class QuoteCounts {
  private counts = new Uint32Array(KINDS * 64)

  /** A cell without quotes. */
  plain(row: number, column: number, hasText: boolean): void {
    this.add(column, row === 0 ? FIRST_PLAIN : hasText ? PLAIN : PLAIN_BLANK)
  }

  /** A cell in quotes. */
  quoted(row: number, column: number, hasText: boolean): void {
    this.add(column, row === 0 ? FIRST_QUOTED : hasText ? QUOTED : QUOTED_BLANK)
  }

  /** True when every cell that is not blank is quoted. */
  quotesAll(): boolean {
    const columns = this.columns()
    const some = (kind: number) => columns.some((column) => this.count(column, kind) > 0)
    return (some(QUOTED) || some(FIRST_QUOTED)) && !some(PLAIN) && !some(FIRST_PLAIN)
  }

  quoting(): Quoting {
    const columns = this.columns()
    const has = (kind: number) => columns.filter((column) => this.count(column, kind) > 0)
    const only = (kind: number, never: number) =>
      has(kind).filter((column) => this.count(column, never) === 0)
    return {
      headings: has(FIRST_QUOTED).length > 0 && has(FIRST_PLAIN).length === 0,
      cells: only(QUOTED, PLAIN),
      blanks: only(QUOTED_BLANK, PLAIN_BLANK),
    }
  }

  private add(column: number, kind: number): void {
    const at = column * KINDS + kind
    if (at >= this.counts.length) {
      const next = new Uint32Array((column + 1) * KINDS * 2)
      next.set(this.counts)
      this.counts = next
    }
    this.counts[at] = (this.counts[at] ?? 0) + 1
  }

  private count(column: number, kind: number): number {
    return this.counts[column * KINDS + kind] ?? 0
  }

  private columns(): number[] {
    return Array.from({ length: Math.floor(this.counts.length / KINDS) }, (_, column) => column)
  }
}
