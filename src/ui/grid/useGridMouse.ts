import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'
import { followDrag } from './followDrag'
import type { GridMachine } from './GridMachine'
import type { GridViewport } from './GridViewport'
import {
  cellSelection,
  extended,
  type GridSelection,
  rectangleSelection,
  rectangles,
  withAnother,
} from './selection'

/** Selecting with the pointer: click, Shift, Ctrl, dragging with scrolling at the border, whole lines at the left. */
export function useGridMouse(viewport: GridViewport, machine: GridMachine) {
  const { acts } = machine
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const selectionAt = (event: PointerEvent): GridSelection => {
    const place = viewport.placeAt(event.clientX, event.clientY)
    const { selection, columns } = machine.now
    const isAdding = !event.shiftKey && (event.ctrlKey || event.metaKey)
    if (place.isGutter) {
      const anchor = {
        position: event.shiftKey ? selection.anchor.position : place.position,
        column: 0,
      }
      const head = { position: place.position, column: columns.length - 1 }
      const { others } = isAdding ? withAnother(selection, anchor) : { others: [] }
      // An active cell of its own keeps the view where it is, in place of showing the last column.
      return { ...rectangleSelection(anchor, head, { ...anchor }), others }
    }
    if (event.shiftKey) return extended(selection, place)
    return isAdding ? withAnother(selection, place) : cellSelection(place)
  }

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.button !== 0 || !target?.closest('[role=gridcell], [role=rowheader]')) return
    event.preventDefault()
    if (!acts.commit()) return
    const isGutter = target.closest('[role=rowheader]') !== null
    acts.select(selectionAt(event))
    stop.current?.()
    stop.current = followDrag(viewport, (place) => {
      const { selection, columns } = machine.now
      const head = isGutter ? { ...place, column: columns.length - 1 } : place
      const { head: old } = selection
      if (head.position !== old.position || head.column !== old.column)
        acts.select({ ...selection, head: { position: head.position, column: head.column } })
    })
  }

  const onDoubleClick = () => acts.press({ type: 'edit' })

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : null
    if (!target?.closest('[role=gridcell], [role=rowheader]')) return
    event.preventDefault()
    if (!acts.commit()) return
    const place = viewport.placeAt(event.clientX, event.clientY)
    const isWithin = rectangles(machine.now.selection).some(
      ({ top, bottom, left, right }) =>
        place.position >= top &&
        place.position <= bottom &&
        place.column >= left &&
        place.column <= right,
    )
    if (!isWithin) acts.select(cellSelection({ position: place.position, column: place.column }))
    // The menu reads the selection once it is rendered.
    setTimeout(() => machine.openCellMenu(new DOMRect(event.clientX, event.clientY)))
  }

  return { onPointerDown, onDoubleClick, onContextMenu }
}
