import { type PlacedColumn, sheetColumn } from './GridColumn'
import type { EditMode } from './gridKeys'
import { cells, editsIn, type GridNow, rowOf, textAt } from './gridNow'
import { change, type GridPort, isSized, sayLocked } from './gridPort'
import { headingAt } from './groupNow'
import { cellText } from './pasteArea'
import { rectangles } from './selection'

/** What changes cells: typing and clearing. */
export function createCellActs(port: GridPort) {
  /** Ends editing and keeps what was typed. False: nothing may be changed now, and it stands in its cell still. */
  const commit = (): boolean => {
    const now = port.now()
    if (!now.editing) return true
    const place = now.selection.active
    const column = now.columns[place.column]
    const stands = textAt(now, place)
    const after = typedText(column, port.typed())
    // What the file wrote with blanks around it stays so where nobody typed.
    const isSame = after === stands || port.typed() === stands
    if (!isSame && isLocked(now)) return false
    port.edit(null, null)
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
    const typed = port.typed()
    const text = typedText(now.columns[now.selection.active.column], typed)
    port.edit(null, null)
    const areas = rectangles(now.selection)
    if (!isSized(port, areas)) return
    const edits = editsIn(now, areas, ({ column }) => typedText(now.columns[column], typed))
    change(port, edits, 'bulk', `Set ${cells(edits.length)} to ${text}`)
  }

  return { commit, startEditing, clear, fillSelection }
}

/** What a person typed, as the column keeps it: HCPCS codes have capitals. */
function typedText(column: PlacedColumn | undefined, typed: string): string {
  const text = cellText(column, typed)
  return column?.id === 'hcpcs' ? text.toUpperCase() : text
}
