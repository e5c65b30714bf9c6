import { flushSync } from 'react-dom'
import type { PlacedColumn } from './GridColumn'
import { ScrollMap } from './ScrollMap'
import type { CellPlace } from './selection'

/** The lines and columns that must be in the document now. `last…` are not included. */
export interface GridWindow {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** Pixels added to the true place of a line (see `ScrollMap`). */
  readonly shift: number
  /** Rows that can be in the document at once; positions share row elements modulo this. */
  readonly slots: number
}

export interface GridMeasures {
  readonly count: number
  readonly rowHeight: number
  readonly headerHeight: number
  readonly gutterWidth: number
  readonly columns: readonly PlacedColumn[]
  readonly pinnedWidth: number
  /** Pixels below the headings where the heading of a group covers the lines. */
  readonly coveredHeight: number
}

const ROWS_BEYOND = 4
const PIXELS_BEYOND = 160

/** Below this width, as at 400 % zoom, pinned columns would leave no room for the others. */
const NARROW = 520

/**
 * What part of the grid is on screen. It lives outside React: scrolling renders the rows and nothing else.
 * Positions are line positions in the view; pixels are CSS pixels.
 */
export class GridViewport {
  private element: HTMLElement | null = null
  private map = new ScrollMap(0, 0)
  private measures: GridMeasures = {
    count: 0,
    rowHeight: 28,
    headerHeight: 28,
    gutterWidth: 0,
    columns: [],
    pinnedWidth: 0,
    coveredHeight: 0,
  }
  private width = 0
  private height = 0
  // Kept beside the element: asking it while lines were just drawn would lay them out at once.
  private scrolledLeft = 0
  /** Where the element said that it stands; null once it was moved and has not said so yet. */
  private heardTop: number | null = null
  private current: GridWindow = {
    firstRow: 0,
    lastRow: 0,
    firstColumn: 0,
    lastColumn: 0,
    shift: 0,
    slots: 1,
  }
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly window = (): GridWindow => this.current

  /** Height of the element that holds the rows. */
  get length(): number {
    return this.map.length
  }

  /** Lines that fit on the screen, less one so that a page keeps a line in sight. */
  get page(): number {
    return Math.max(1, Math.floor(this.bodyHeight / this.measures.rowHeight) - 1)
  }

  /** The first position that is on screen, at least in part. */
  get topPosition(): number {
    return Math.floor(this.map.top / this.measures.rowHeight)
  }

  bringToTop(position: number): void {
    this.scrollTo(position * this.measures.rowHeight)
  }

  /** How many pixels a position stands below the column headings; below zero when it is scrolled out. */
  belowTop(position: number): number {
    return position * this.measures.rowHeight - this.map.top
  }

  /** Too narrow for pinned columns beside those that scroll; false until it is measured. */
  readonly isNarrow = (): boolean => this.width > 0 && this.width < NARROW

  /** Starts to follow the scrolling element; returns how to stop. */
  attach(element: HTMLElement): () => void {
    this.element = element
    const onScroll = () => {
      const hasMoved = this.hearTop(element)
      // Where the move is our own, its lines are drawn already: to draw again would only delay the frame.
      if (!this.readLeft(element) && !hasMoved) return
      // React would paint rows one frame after the scrollbar: blank rows on every fast scroll.
      flushSync(() => this.refresh())
    }
    const observer = new ResizeObserver(() => this.measure())
    element.addEventListener('scroll', onScroll, { passive: true })
    observer.observe(element)
    this.heardTop = element.scrollTop
    this.measure()
    return () => {
      element.removeEventListener('scroll', onScroll)
      observer.disconnect()
      this.element = null
    }
  }

  /** Takes new measures and keeps the first line on screen where it was. */
  configure(measures: GridMeasures): void {
    const old = this.measures
    this.measures = measures
    if (old.count !== measures.count || old.rowHeight !== measures.rowHeight)
      this.remap((this.map.top / old.rowHeight) * measures.rowHeight)
    this.refresh()
  }

  /** Scrolls as little as needed to show a cell. */
  reveal({ position, column }: CellPlace): void {
    const top = position * this.measures.rowHeight
    const bottom = top + this.measures.rowHeight
    const { coveredHeight } = this.measures
    if (top < this.map.top + coveredHeight) this.scrollTo(Math.max(0, top - coveredHeight))
    else if (bottom > this.map.top + this.bodyHeight) this.scrollTo(bottom - this.bodyHeight)
    this.revealColumn(column)
  }

  /** The cell under a point of the screen; beyond the border the nearest. `isGutter`: on the line numbers. */
  placeAt(clientX: number, clientY: number): CellPlace & { readonly isGutter: boolean } {
    this.catchUp()
    const box = this.element?.getBoundingClientRect() ?? new DOMRect()
    const { rowHeight, count, columns, gutterWidth } = this.measures
    const x = clientX - box.left
    const y = Math.min(this.height - 1, Math.max(0, clientY - box.top - this.measures.headerHeight))
    const position = Math.floor((this.map.top + y) / rowHeight)
    const column = columns.find((placed) => x < this.left(placed) + placed.size)
    return {
      position: Math.max(0, Math.min(count - 1, position)),
      column: column?.index ?? columns.length - 1,
      isGutter: x < gutterWidth,
    }
  }

  /** Where a cell stands, from the top left corner of the grid; it may be out of sight. */
  boxOf({ position, column }: CellPlace): {
    left: number
    top: number
    width: number
    height: number
  } {
    const placed = this.measures.columns[column]
    const { rowHeight, headerHeight } = this.measures
    return {
      left: placed ? this.left(placed) : 0,
      top: headerHeight + position * rowHeight - this.map.top,
      width: placed?.size ?? 0,
      height: rowHeight,
    }
  }

  /** Where a cell stands in the window, for what opens beside it. */
  rectOf(place: CellPlace): DOMRect {
    const frame = this.element?.getBoundingClientRect() ?? new DOMRect()
    const { left, top, width, height } = this.boxOf(place)
    return new DOMRect(frame.left + left, frame.top + top, width, height)
  }

  /** Whether a cell is in the document now. */
  isShown({ position, column }: CellPlace): boolean {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.current
    const isColumnShown = column >= firstColumn && column < lastColumn
    return (
      position >= firstRow &&
      position < lastRow &&
      (isColumnShown || this.measures.columns[column]?.isPinned === true)
    )
  }

  /** Whether the lower right corner of a cell can be seen. */
  isCornerInSight(place: CellPlace): boolean {
    const { left, top, width, height } = this.boxOf(place)
    const isPinned = this.measures.columns[place.column]?.isPinned === true
    const right = left + width
    const bottom = top + height
    return (
      right <= this.width &&
      right > (isPinned ? 0 : this.fixedWidth) &&
      bottom <= this.height &&
      bottom > this.measures.headerHeight
    )
  }

  /** How far a point lies outside the rows, for scrolling while dragging. */
  overshoot(clientX: number, clientY: number): { x: number; y: number } {
    const box = this.element?.getBoundingClientRect() ?? new DOMRect()
    const left = box.left + this.fixedWidth
    const right = box.left + this.width
    const top = box.top + this.measures.headerHeight
    const bottom = box.top + this.height
    return { x: outside(clientX, left, right), y: outside(clientY, top, bottom) }
  }

  scrollBy(x: number, y: number): void {
    this.element?.scrollBy(x, y)
  }

  /** A click can come before the event of a scroll that is on screen already. */
  private catchUp(): void {
    if (!this.element) return
    this.readLeft(this.element)
    if (this.hearTop(this.element)) this.refresh()
  }

  private get bodyHeight(): number {
    return Math.max(0, this.height - this.measures.headerHeight)
  }

  private get fixedWidth(): number {
    return this.measures.gutterWidth + this.measures.pinnedWidth
  }

  private left(column: PlacedColumn): number {
    if (column.isPinned) return this.measures.gutterWidth + column.start
    return this.fixedWidth + column.start - this.scrolledLeft
  }

  showFirstColumns(): void {
    if (!this.element || this.scrolledLeft === 0) return
    this.element.scrollLeft = 0
    if (this.readLeft(this.element)) this.refresh()
  }

  private revealColumn(index: number): void {
    const column = this.measures.columns[index]
    const { element } = this
    if (!element || !column || column.isPinned) return
    const room = this.width - this.fixedWidth
    const end = column.start + column.size
    if (column.start < this.scrolledLeft) element.scrollLeft = column.start
    else if (end > this.scrolledLeft + room) element.scrollLeft = Math.min(column.start, end - room)
    else return
    // The scroll event that follows finds nothing new.
    if (this.readLeft(element)) this.refresh()
  }

  /** Moves the columns that scroll to where the scrollbar is; those that are pinned stay by themselves. False when nothing moved. */
  private readLeft(element: HTMLElement): boolean {
    const { scrollLeft } = element
    if (scrollLeft === this.scrolledLeft) return false
    this.scrolledLeft = scrollLeft
    element.style.setProperty('--scrolled-left', `${-scrollLeft}px`)
    return true
  }

  private measure(): void {
    if (!this.element) return
    this.width = this.element.clientWidth
    this.element.style.setProperty('--seen-width', `${this.width}px`)
    this.height = this.element.clientHeight
    this.readLeft(this.element)
    this.remap(this.map.top)
    this.refresh()
  }

  private remap(top: number): void {
    this.map = new ScrollMap(this.measures.count * this.measures.rowHeight, this.bodyHeight)
    this.scrollTo(top)
  }

  private scrollTo(top: number): void {
    const raw = this.map.moveTo(top)
    // To write where it stands already would move nothing, and lay out what was just drawn.
    if (this.element && raw !== this.heardTop) {
      this.heardTop = null
      this.element.scrollTop = raw
    }
    this.refresh()
  }

  /** False when the element did not move. */
  private hearTop(element: HTMLElement): boolean {
    this.heardTop = element.scrollTop
    return this.map.onScroll(this.heardTop)
  }

  private refresh(): void {
    const next = this.measureWindow()
    const old = this.current
    const keys = ['firstRow', 'lastRow', 'firstColumn', 'lastColumn', 'shift', 'slots'] as const
    if (keys.some((key) => next[key] !== old[key])) this.current = next
    for (const listener of this.listeners) listener()
  }

  private measureWindow(): GridWindow {
    const { rowHeight, count, columns } = this.measures
    const onScreen = Math.ceil(this.bodyHeight / rowHeight) + 1
    const slots = onScreen + 2 * ROWS_BEYOND
    const firstRow = Math.max(0, Math.floor(this.map.top / rowHeight) - ROWS_BEYOND)
    const from = this.scrolledLeft - PIXELS_BEYOND
    const to = this.scrolledLeft + this.width - this.fixedWidth + PIXELS_BEYOND
    const inSight = columns.filter(
      ({ isPinned, start, size }) => !isPinned && start < to && start + size > from,
    )
    return {
      firstRow,
      lastRow: Math.min(count, firstRow + slots),
      firstColumn: inSight[0]?.index ?? columns.length,
      lastColumn: (inSight.at(-1)?.index ?? -1) + 1,
      shift: this.map.shift,
      slots,
    }
  }
}

function outside(value: number, low: number, high: number): number {
  if (value < low) return value - low
  return value > high ? value - high : 0
}
