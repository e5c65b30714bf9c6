import { useMemo } from 'react'
import { type SelectedLines, selectedLines } from './findWithin'
import { type GridSelection, isSingleCell, type Rectangle, rectangles } from './selection'

/** The lines of several selected cells, the same object while these stay selected; null where one cell is active. */
export function useSelectedLines(
  view: Uint32Array | null,
  selection: GridSelection,
): SelectedLines | null {
  const key = isSingleCell(selection) ? '' : JSON.stringify(rectangles(selection))
  return useMemo(
    () => (key === '' ? null : selectedLines(view, JSON.parse(key) as Rectangle[])),
    [key, view],
  )
}
