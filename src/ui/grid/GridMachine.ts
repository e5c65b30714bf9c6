import type { GridColumnId } from '../../core/sheet/sortRows'
import { createAfterPaint } from './afterPaint'
import type { DoneChange } from './ChargeGridProps'
import { shownChange, spokenChange } from './changedPlace'
import type { CutMark } from './cutMark'
import { fittingWidth } from './fittingWidth'
import type { PlacedColumn } from './GridColumn'
import type { GridPopup } from './GridPopups'
import type { GridViewport } from './GridViewport'
import { createGridActs, type GridActs } from './gridActs'
import type { EditMode } from './gridKeys'
import { cellMenu, choiceItems, columnMenu } from './gridMenus'
import { type GridNow, positionOf, rowOf, spokenCell, textAt } from './gridNow'
import type { GridOpening } from './gridPort'
import { headingAt } from './groupNow'
import { withMoved, withWidth } from './layoutActs'
import {
  cellSelection,
  type GridSelection,
  isSamePlace,
  isSingleCell,
  rectangles,
  withActive,
} from './selection'

/** What of the document the acts touch. */
export interface GridElements {
  /** What stands in the input. */
  typed(): string
  setTyped(text: string): void
  /** Lists what the column holds under the input. */
  listValues(): void
  /** An element in the font of the column's cells. */
  fontOf(column: PlacedColumn): Element | null
  /** Speaks through the live region. */
  speak(message: string): void
}

interface GridSetters {
  readonly setSelection: (selection: GridSelection) => void
  readonly setEditing: (mode: EditMode | null) => void
  readonly setPopup: (popup: GridPopup | null) => void
  readonly setCut: (mark: CutMark | null) => void
}

/**
 * The grid outside React's render: what it shows at the moment (`now`) and the acts upon it.
 * Handlers are made once and read `now` when something happens, so lines never render for a new handler.
 */
export class GridMachine {
  readonly acts: GridActs
  private state: GridNow
  private elements: GridElements | null = null
  private readonly afterPaint = createAfterPaint()
  private readonly viewport: GridViewport
  private readonly setPopup: GridSetters['setPopup']
  /** What was done and is not told yet, and its words while the grid goes there. */
  private change: DoneChange | null = null
  private news: string | null = null
  /** Whether a person moved or typed since. */
  private hasGoneOn = false
  private cut: CutMark | null = null

  constructor(first: GridNow, viewport: GridViewport, setters: GridSetters) {
    const { setSelection, setEditing, setCut } = setters
    this.state = first
    this.viewport = viewport
    this.setPopup = setters.setPopup
    this.acts = createGridActs({
      now: () => this.state,
      select: (next) => {
        // What is typed belongs to its cell: where it could not be kept, it does not go to another.
        if (this.state.editing && !isSamePlace(next.active, this.state.selection.active))
          setEditing(null)
        this.hasGoneOn = true
        setSelection(next)
        viewport.reveal(next.active === next.anchor ? next.head : next.active)
        this.tellSoon()
      },
      edit: (mode, text) => {
        if (mode) this.hasGoneOn = true
        setEditing(mode)
        if (mode && text !== null) this.elements?.setTyped(text)
        if (mode) viewport.reveal(this.state.selection.active)
      },
      cut: () => this.cut,
      markCut: (mark) => {
        this.cut = mark
        setCut(mark)
      },
      typed: () => this.elements?.typed() ?? '',
      say: (message) => {
        this.elements?.speak(message)
        this.state.props.onMessage?.(message)
      },
      page: () => viewport.page,
      showFirstColumns: () => viewport.showFirstColumns(),
      open: (what) => this.open(what),
    })
  }

  get now(): GridNow {
    return this.state
  }

  /** Takes what was just rendered; returns what was shown before. */
  remember(now: GridNow): GridNow {
    const before = this.state
    this.state = now
    return before
  }

  attach(elements: GridElements): () => void {
    this.elements = elements
    return () => {
      this.elements = null
      this.afterPaint.stop()
    }
  }

  /** Opens the menu of the selection at a place of the window, or at the active cell. */
  openCellMenu(place?: DOMRect): void {
    const at = place ?? this.viewport.rectOf(this.state.selection.active)
    if (this.state.count > 0)
      this.setPopup({ type: 'menu', place: at, groups: cellMenu(this.state, this.acts) })
  }

  openColumnMenu(column: PlacedColumn, place: DOMRect): void {
    const { onFilter } = this.state.props
    const filter = onFilter ? () => onFilter(column.id, place) : null
    const groups = columnMenu(this.state, column, {
      fit: () => this.fit(column),
      select: () => this.acts.selectColumn(column.index, false),
      filter,
    })
    this.setPopup({ type: 'menu', place, groups })
  }

  /** Scrolls to the active cell: a sort or a scrollbar may have left it out of sight, and the keyboard goes there. */
  showActive(): void {
    if (this.state.count > 0) this.viewport.reveal(this.state.selection.active)
  }

  /** Makes a column as wide as its texts. */
  fit(column: PlacedColumn): void {
    const { props, count } = this.state
    const font = this.elements?.fontOf(column)
    if (!font) return
    const text = (position: number) => textAt(this.state, { position, column: column.index })
    const width = fittingWidth(column.heading, count, text, font)
    props.onLayout(withWidth(props.layout, column.id, width))
  }

  moveColumn(id: string, target: { readonly id: string; readonly side: 'before' | 'after' }): void {
    const { layout, columns, onLayout } = this.state.props
    onLayout(withMoved(layout, columns, id, target))
  }

  /** Makes a cell of the view active and shows it; the focus stays where it is. */
  goTo(position: number, column?: GridColumnId): void {
    const index = this.state.columns.findIndex(({ id }) => id === column)
    const stays = this.state.selection.active.column
    this.acts.select(cellSelection({ position, column: index < 0 ? stays : index }))
  }

  /** Goes to a found cell, also where its column is hidden or its group collapsed; within several selected cells these stay selected. */
  goToFound(row: number, column: GridColumnId): void {
    const { props, count, columns, selection } = this.state
    const position = positionOf(props.view, row, count)
    const place = { position, column: columns.findIndex(({ id }) => id === column) }
    if (place.column < 0) {
      props.onShowColumn?.({ row, column })
      return
    }
    const within = isSingleCell(selection) ? null : withActive(selection, place)
    if (within) this.acts.select(within)
    else if (position >= 0) this.goTo(position, column)
    else props.onReveal?.({ row, column })
  }

  private open(what: GridOpening): boolean {
    // What opens at the cell opens where it can be seen.
    if (what !== 'find' && what !== 'replace' && what !== 'help') this.showActive()
    switch (what) {
      case 'choices': {
        const items = choiceItems(this.state)
        const place = this.viewport.rectOf(this.state.selection.active)
        if (items.length > 0) this.setPopup({ type: 'menu', place, groups: [{ items }] })
        else if (this.acts.startEditing('caret', textAt(this.state, this.state.selection.active)))
          this.elements?.listValues()
        return true
      }
      case 'comment': {
        const { props, selection, count } = this.state
        const { position } = selection.active
        if (count > 0 && headingAt(this.state, position) === null)
          props.onComment?.(rowOf(this.state, position), this.viewport.rectOf(selection.active))
        return true
      }
      case 'menu':
        this.openCellMenu()
        return true
      case 'filter': {
        const { columns, selection, props } = this.state
        const column = columns[selection.active.column]
        if (column) props.onFilter?.(column.id, this.viewport.rectOf(selection.active))
        return true
      }
      case 'help':
        this.setPopup({ type: 'keys' })
        return true
      case 'find':
      case 'replace':
        this.setPopup({ type: 'find', withReplace: what === 'replace' })
        return true
    }
  }

  /** Tells the screen and the screen reader where the selection is, once it is painted. */
  tellSoon(): void {
    this.afterPaint.run(() => this.tell())
  }

  /** Tells of a change once it is painted; where it was taken back or done again, goes there as a spreadsheet does. */
  tellChange(change: DoneChange): void {
    this.change = change
    this.hasGoneOn = false
    this.tellSoon()
  }

  /** Puts the untold change into words. True: the grid goes to its cells, and tells once they are painted. */
  private goesToChange(): boolean {
    const { change } = this
    if (!change) return false
    this.change = null
    this.news = spokenChange(this.state, change)
    if (change.type === 'edit' || change.edits.length === 0 || this.hasGoneOn) return false
    // Lines that come or go with the act are not in the list yet, or no longer: the screen goes to their place.
    if (change.edits.some(({ column }) => column === 'added')) return false
    const place = shownChange(this.state, change)
    if (place) this.acts.select(place)
    else this.news = `${this.news}. Its lines are not in the list shown`
    return place !== null
  }

  private tell(): void {
    if (this.goesToChange()) return
    const { props, columns, count, selection } = this.state
    const { news } = this
    this.news = null
    const column = columns[selection.active.column]
    if (!column || count === 0 || (news && !this.hasGoneOn)) {
      if (news) this.elements?.speak(news)
      return
    }
    const place = spokenCell(this.state, news !== null)
    this.elements?.speak(news ? `${news}. ${place}` : place)
    const { position } = selection.active
    if (headingAt(this.state, position) === null)
      props.onActive?.({ row: rowOf(this.state, position), column: column.id })
    props.onSelect?.(
      isSingleCell(selection)
        ? null
        : { rectangles: rectangles(selection), columns: columns.map(({ id }) => id) },
    )
  }
}
