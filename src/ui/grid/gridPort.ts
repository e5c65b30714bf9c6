import type { GridEdit } from './ChargeGridProps'
import type { CutMark } from './cutMark'
import type { EditMode } from './gridKeys'
import { cellCount, cells, type GridNow, lockedHeadings, MAX_CELLS } from './gridNow'
import type { GridSelection, Rectangle } from './selection'

/** What the acts need from the component: the state of the moment and ways to change it. */
export interface GridPort {
  readonly now: () => GridNow
  readonly select: (selection: GridSelection) => void
  /**
   * Starts or ends editing; `text` is what the input starts with, null leaves what was typed into it. Where editing
   * ends the input is emptied.
   */
  readonly edit: (mode: EditMode | null, text: string | null) => void
  /** The cells that were cut and not pasted yet. */
  readonly cut: () => CutMark | null
  readonly markCut: (mark: CutMark | null) => void
  /** What stands in the input. */
  readonly typed: () => string
  readonly say: (message: string) => void
  readonly page: () => number
  /** Scrolls back to the first columns: pinned ones are in sight wherever the others are. */
  readonly showFirstColumns: () => void
  /** Opens what stands above the grid; false where there is nothing to open. */
  readonly open: (what: GridOpening) => boolean
}

/** What a key can open above the grid. */
export type GridOpening = 'choices' | 'comment' | 'menu' | 'filter' | 'find' | 'replace' | 'help'

/** One act of a person, unless nothing changes. */
export function change(
  port: GridPort,
  edits: readonly GridEdit[],
  kind: 'typed' | 'pasted' | 'bulk',
  label: string,
): void {
  if (edits.length > 0) port.now().props.onEdit(edits, kind, label)
}

/** Whether the rectangles are small enough for one act; says so where they are not. */
export function isSized(port: GridPort, areas: readonly Rectangle[]): boolean {
  const count = cellCount(areas)
  if (count <= MAX_CELLS) return true
  port.say(`That is ${cells(count)}. At most ${cells(MAX_CELLS)} can be changed or copied at once.`)
  return false
}

/** Says which columns of the rectangles stay as they are. */
export function sayLocked(port: GridPort, areas: readonly Rectangle[]): void {
  const locked = lockedHeadings(port.now(), areas)
  const { locked: reason } = port.now().props
  if (reason) port.say(reason)
  else if (locked.length > 0)
    port.say(`Left as it was, since it cannot be typed over: ${locked.join(', ')}.`)
}
