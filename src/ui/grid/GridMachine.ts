import { createAfterPaint } from './afterPaint'
import type { GridViewport } from './GridViewport'
import { createGridActs, type GridActs } from './gridActs'
import type { EditMode } from './gridKeys'
import { type GridNow, rowOf, spokenCell } from './gridNow'
import { type GridSelection, isSingleCell, rectangles } from './selection'

/** What of the document the acts touch. */
export interface GridElements {
  /** What stands in the input. */
  typed(): string
  setTyped(text: string): void
  /** Speaks through the live region. */
  speak(message: string): void
}

interface GridSetters {
  readonly setSelection: (selection: GridSelection) => void
  readonly setEditing: (mode: EditMode | null) => void
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

  constructor(first: GridNow, viewport: GridViewport, { setSelection, setEditing }: GridSetters) {
    this.state = first
    this.acts = createGridActs({
      now: () => this.state,
      select: (next) => {
        setSelection(next)
        viewport.reveal(next.active === next.anchor ? next.head : next.active)
        this.tellSoon()
      },
      edit: (mode, text) => {
        setEditing(mode)
        if (text !== null) this.elements?.setTyped(text)
        if (mode) viewport.reveal(this.state.selection.active)
      },
      typed: () => this.elements?.typed() ?? '',
      say: (message) => {
        this.elements?.speak(message)
        this.state.props.onMessage?.(message)
      },
      page: () => viewport.page,
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

  /** Tells the screen and the screen reader where the selection is, once it is painted. */
  tellSoon(): void {
    this.afterPaint.run(() => this.tell())
  }

  private tell(): void {
    const { props, columns, count, selection } = this.state
    const column = columns[selection.active.column]
    if (!column || count === 0) return
    this.elements?.speak(spokenCell(this.state))
    props.onActive?.({ row: rowOf(this.state, selection.active.position), column: column.id })
    props.onSelect?.(
      isSingleCell(selection)
        ? null
        : { rectangles: rectangles(selection), columns: columns.map(({ id }) => id) },
    )
  }
}
