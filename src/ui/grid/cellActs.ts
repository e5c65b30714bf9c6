import { sheetColumn } from './GridColumn'
import type { EditMode } from './gridKeys'
import { cells, editsIn, type GridNow, rowOf, textAt } from './gridNow'
import { change, type GridPort, isSized, sayLocked } from './gridPort'
import { headingAt } from './groupNow'
import { oneLine } from './pasteArea'
import { rectangles } from './selection'

/** What changes cells: typing and clearing. */
export function createCellActs(port: GridPort) {
  /** Ends editing and keeps what was typed. False: nothing may be changed now, and it stands in its cell still. */
  const commit = (): boolean => {
    const now = port.now()
    if (!now.editing) return true
    const after = oneLine(port.typed())
    const place = now.selection.active
    const isSame = after === textAt(now, place)
    if (!isSame && isLocked(now)) return false
    port.edit(null, '')
    const column = now.columns[place.column]
    const id = column && sheetColumn(column)
    if (!column || !id || isSame) return true
    const label = after === '' ? `Clear ${column.heading}` : `Set ${column.heading} to ${after}`
    change(port, [{ row: rowOf(now, place.position), column: id, after }], 'typed', label)
    return true
  }

  /** Whether another tab took the workspace over while somebody typed here; says so. */
  const isLocked = ({ props: { locked } }: GridNow): boolean => {
    if (locked) port.say(locked)
    return Boolean(locked)
  }

  /** Opens the active cell for editing; false when it cannot be edited. */
  const startEditing = (mode: EditMode, text: string | null): boolean => {
    const now = port.now()
    const { active } = now.selection
    const column = now.columns[active.column]
    if (!column || now.count === 0 || headingAt(now, active.position) !== null) return false
    if (!column.editable) {
      port.say(now.props.locked ?? `${column.heading} cannot be typed over.`)
      return false
    }
    port.edit(mode, text)
    return true
  }

  const clear = () => {
    const now = port.now()
    const areas = rectangles(now.selection)
    if (!isSized(port, areas)) return
    sayLocked(port, areas)
    const edits = editsIn(now, areas, () => '')
    change(port, edits, edits.length === 1 ? 'typed' : 'bulk', `Clear ${cells(edits.length)}`)
  }

  /** Ctrl+Enter: what was typed goes into every selected cell. */
  const fillSelection = () => {
    const now = port.now()
    if (!now.editing || isLocked(now)) return
    const text = oneLine(port.typed())
    port.edit(null, '')
    const areas = rectangles(now.selection)
    if (!isSized(port, areas)) return
    const edits = editsIn(now, areas, () => text)
    change(port, edits, 'bulk', `Set ${cells(edits.length)} to ${text}`)
  }

  return { commit, startEditing, clear, fillSelection }
}
