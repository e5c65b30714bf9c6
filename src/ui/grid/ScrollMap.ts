/** Longest element that every browser lays out: Firefox stops near 17.9 million pixels, Chrome near 33.5. */
const LONGEST = 15_000_000

/**
 * Maps a scrollbar of bounded length onto lines of any total height. Small moves (wheel, keys) go pixel by
 * pixel; far moves (dragging the scrollbar) are scaled. Lengths are CSS pixels.
 */
export class ScrollMap {
  /** Where the visible part starts in the whole height of the lines. */
  top = 0
  readonly total: number
  readonly visible: number
  private raw = 0

  constructor(total: number, visible: number) {
    this.total = total
    this.visible = visible
  }

  /** Height of the element that scrolls. */
  get length(): number {
    return Math.min(this.total, LONGEST)
  }

  /** What is added to the true place of a line so that it lands in the shorter element. */
  get shift(): number {
    return this.isScaled ? this.raw - this.top : 0
  }

  /** Takes the scrollbar's new position; false when it did not move. */
  onScroll(raw: number): boolean {
    if (raw === this.raw) return false
    const moved = raw - this.raw
    this.raw = raw
    if (!this.isScaled) this.top = raw
    else if (raw <= 0) this.top = 0
    else if (raw >= this.length - this.visible - 1) this.top = this.last
    else if (Math.abs(moved) < this.visible) this.top = this.within(this.top + moved)
    else this.top = this.within(raw * this.ratio)
    return true
  }

  /** Moves to `top`; returns the position to give to the scrollbar. */
  moveTo(top: number): number {
    this.top = this.within(top)
    this.raw = this.isScaled ? Math.round(this.top / this.ratio) : this.top
    return this.raw
  }

  private get isScaled(): boolean {
    return this.total > LONGEST
  }

  private get ratio(): number {
    return (this.total - this.visible) / (this.length - this.visible)
  }

  private get last(): number {
    return Math.max(0, this.total - this.visible)
  }

  private within(top: number): number {
    return Math.min(this.last, Math.max(0, top))
  }
}
