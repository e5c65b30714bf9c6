import { type PointerEvent, useLayoutEffect, useRef } from 'react'
import type { PlacedColumn } from './GridColumn'
import { cellTitle, type LineReaders, lineTitle } from './GridLine'
import type { GridViewport } from './GridViewport'

/** What tells more to a resting pointer. */
const told = '[role=gridcell], [role=rowheader]'

/** Where to read what a cell tells. */
interface ToldCells {
  readonly columns: readonly PlacedColumn[]
  readonly readers: LineReaders
  /** The line at a place; null on the heading of a group. */
  readonly lineAt: (position: number) => number | null
}

/**
 * Tells the whole text and what the file said to a resting pointer; only for the cell it rests on, and anew when the
 * cell changes under it.
 */
export function useToldCells(viewport: GridViewport, { columns, readers, lineAt }: ToldCells) {
  const resting = useRef<{ cell: HTMLElement; place: ReturnType<GridViewport['placeAt']> } | null>(
    null,
  )

  const tell = () => {
    if (resting.current === null) return
    const { cell, place } = resting.current
    const line = lineAt(place.position)
    const column = columns[place.column]
    if (line === null) return
    if (place.isGutter) cell.title = lineTitle(line, readers)
    else if (column) cell.title = cellTitle(column, line, readers)
  }
  // Whatever changed the cell drew the grid anew.
  useLayoutEffect(tell)

  return {
    onPointerOver: ({ target, clientX, clientY }: PointerEvent) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>(told) : null
      resting.current = cell && { cell, place: viewport.placeAt(clientX, clientY) }
      tell()
    },

    /** Lines share elements, so what was told of one cell must not stay for the next. */
    onPointerOut: ({ target }: PointerEvent) => {
      resting.current = null
      if (target instanceof Element) target.closest(told)?.removeAttribute('title')
    },
  }
}
