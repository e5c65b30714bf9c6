import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { groupAt, HEADING } from '../../core/sheet/rowGroups'
import type { ChargeGridProps } from './ChargeGridProps'
import { type CutMark, isStanding } from './cutMark'
import type { PlacedColumn } from './GridColumn'
import { type GridElements, GridMachine } from './GridMachine'
import type { GridPopup } from './GridPopups'
import type { GridViewport } from './GridViewport'
import type { EditMode } from './gridKeys'
import { type GridNow, positionOf, rowOf } from './gridNow'
import { headingAt } from './groupNow'
import { cellSelection, clamped, type GridSelection, isSingleCell } from './selection'

interface GridState {
  readonly selection: GridSelection
  readonly editing: EditMode | null
  /** The cells that were cut, while they stand where they stood. */
  readonly cut: CutMark | null
  readonly popup: GridPopup | null
  readonly closePopup: () => void
  readonly machine: GridMachine
}

/** Selection and editing, and the machine whose acts change them. */
export function useGridMachine(
  props: ChargeGridProps,
  columns: readonly PlacedColumn[],
  viewport: GridViewport,
  elements: GridElements,
): GridState {
  const { view } = props
  const count = view ? view.length : props.sheet.lineCount
  const [selected, setSelection] = useState(() => startSelection(props, columns, count))
  const [editing, setEditing] = useState<EditMode | null>(null)
  const [popup, setPopup] = useState<GridPopup | null>(null)
  const [marked, setCut] = useState<CutMark | null>(null)
  const selection = clamped(selected, count, columns.length)
  const now = { props, columns, count, selection, editing }
  const [machine] = useState(
    () => new GridMachine(now, viewport, { setSelection, setEditing, setPopup, setCut }),
  )

  useEffect(() => machine.attach(elements), [machine, elements])
  // Before the effect below: it compares the new view with the one remembered.
  useFollowedLine(machine, props, count, setSelection)
  useLayoutEffect(() => {
    machine.remember(now)
  })
  const closePopup = useCallback(() => setPopup(null), [])
  const cut = marked && isStanding(marked, now) ? marked : null
  return { selection, editing, cut, popup, closePopup, machine }
}

/** Sorting and filtering keep the active cell on its line; where the line went, its neighbour is active. */
function useFollowedLine(
  machine: GridMachine,
  { view, groups = null }: ChargeGridProps,
  count: number,
  setSelection: (selection: GridSelection) => void,
): void {
  useLayoutEffect(() => {
    const before = machine.now
    if (before.props.view === view) return
    const { active } = before.selection
    const position = followed(before, active.position, { view, groups }, count)
    if (position < 0) machine.tellSoon()
    else if (position !== active.position) {
      setSelection(cellSelection({ ...active, position }))
      // A block that was selected is not any more: its figures go.
      if (!isSingleCell(before.selection)) machine.tellSoon()
    } else if ((view?.[position] ?? 0) >= HEADING) machine.tellSoon()
  }, [machine, view, groups, count, setSelection])
}

/** Where the line or heading of an old position stands now; the heading of its group where that is collapsed. */
function followed(
  before: GridNow,
  old: number,
  { view, groups = null }: Pick<ChargeGridProps, 'view' | 'groups'>,
  count: number,
): number {
  const group = headingAt(before, old)
  if (group !== null) {
    const value = before.props.groups?.values[group] ?? ''
    return groups?.headings[groups.values.indexOf(value)] ?? -1
  }
  const row = rowOf(before, old)
  const position = positionOf(view, row, count)
  if (position >= 0 || !groups) return position
  const place = groups.rows.indexOf(row)
  return place < 0 ? -1 : (groups.headings[groupAt(groups.starts, place)] ?? -1)
}

function startSelection(
  { initialCell, view }: ChargeGridProps,
  columns: readonly PlacedColumn[],
  count: number,
): GridSelection {
  const found = columns.findIndex(({ id }) => id === initialCell?.column)
  const position = initialCell ? positionOf(view, initialCell.row, count) : 0
  return cellSelection({ position: Math.max(0, position), column: Math.max(0, found) })
}
