import { useMemo, useSyncExternalStore } from 'react'
import styles from './ChargeGrid.module.css'
import type { ChargeTable } from './chargeTable'
import { GridLine, type LineReaders } from './GridLine'
import type { GridViewport } from './GridViewport'
import { type GridSelection, selectedColumns } from './selection'

interface GridBodyProps {
  readonly table: ChargeTable
  readonly viewport: GridViewport
  readonly rowHeight: number
  readonly fixedWidth: number
  readonly selection: GridSelection
  readonly activeId: string
  readonly readers: LineReaders
}

/** The lines on screen. Only this renders while scrolling; lines share elements by slot, so few are made. */
export function GridBody(props: GridBodyProps) {
  const { table, viewport, rowHeight, fixedWidth, selection, activeId, readers } = props
  const window = useSyncExternalStore(viewport.subscribe, viewport.window)
  const { firstRow, lastRow, firstColumn, lastColumn, shift, slots } = window
  const pinned = useMemo(() => table.columns.filter(({ isPinned }) => isPinned), [table.columns])
  const scrolled = useMemo(
    () => table.columns.slice(firstColumn, lastColumn),
    [table.columns, firstColumn, lastColumn],
  )
  const lines = []
  for (let position = firstRow; position < lastRow; position++) {
    const row = table.rowAt(position)
    if (!row) break
    lines.push(
      <GridLine
        key={position % slots}
        row={row}
        position={position}
        top={position * rowHeight + shift}
        pinned={pinned}
        scrolled={scrolled}
        fixedWidth={fixedWidth}
        active={selection.active.position === position ? selection.active.column : -1}
        activeId={activeId}
        selected={selectedColumns(selection, position)}
        readers={readers}
      />,
    )
  }
  return (
    <div
      role="rowgroup"
      className={styles.body}
      style={{ height: viewport.length, width: fixedWidth + table.scrolledWidth }}
    >
      {lines}
    </div>
  )
}
