import { sheetColumn } from './GridColumn'
import type { EditMode } from './gridKeys'
import { cells, editsIn, type GridNow, rowOf, textAt, textsAt } from './gridNow'
import { change, type GridPort, isSized, sayLocked } from './gridPort'
import { headingAt, linePositions, linesUpTo, nextLine } from './groupNow'
import { oneLine } from './pasteArea'
import { type Rectangle, rectangles } from './selection'

/** What changes cells: typing, clearing, filling. */
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

  const fillDown = () => {
    const now = port.now()
    const areas = rectangles(now.selection).map((area) => {
      const first = nextLine(now, area.top - 1, 1) ?? area.top
      // A single line takes what stands above it.
      return { ...area, top: first < area.bottom ? first : (nextLine(now, first, -1) ?? first) }
    })
    if (!isSized(port, areas)) return
    sayLocked(port, areas)
    const edits = areas.flatMap((area) => {
      const first = textsAt(now, area.top, area)
      return editsIn(
        now,
        [{ ...area, top: area.top + 1 }],
        ({ column }) => first[column - area.left] ?? '',
      )
    })
    change(port, edits, 'bulk', `Fill ${cells(edits.length)} down`)
  }

  /** Repeats the cells of `source` over the rest of `target`, which holds it and is larger at one side. */
  const fill = (source: Rectangle, target: Rectangle) => {
    const now = port.now()
    if (!isSized(port, [target])) return
    sayLocked(port, [target])
    const from = linePositions(now, source.top, source.bottom)
    const block = from.map((position) => textsAt(now, position, source))
    if (block.length === 0) return
    const above = linesUpTo(now, source.top - 1) + 1
    const edits = editsIn(now, [grownPart(source, target)], ({ position, column }) => {
      const row = block[repeated(linesUpTo(now, position) - above, block.length)] ?? []
      return row[repeated(column - source.left, row.length)] ?? ''
    })
    change(port, edits, 'bulk', `Fill ${cells(edits.length)}`)
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

  return { commit, startEditing, clear, fillDown, fill, fillSelection }
}

/** What `target` has beyond `source`. */
function grownPart(source: Rectangle, target: Rectangle): Rectangle {
  if (target.bottom > source.bottom) return { ...target, top: source.bottom + 1 }
  if (target.top < source.top) return { ...target, bottom: source.top - 1 }
  if (target.right > source.right) return { ...target, left: source.right + 1 }
  return { ...target, right: source.left - 1 }
}

/** The place within a row of `length` that is repeated to both sides. */
function repeated(place: number, length: number): number {
  return ((place % length) + length) % length
}
