import { useMemo, useSyncExternalStore } from 'react'
import { HEADING } from '../../core/sheet/rowGroups'
import styles from './ChargeGrid.module.css'
import type { ChargeGridProps, GridGroups } from './ChargeGridProps'
import type { ChargeTable } from './chargeTable'
import { type CutMark, cutColumns } from './cutMark'
import { GridLine, type LineReaders } from './GridLine'
import type { GridViewport } from './GridViewport'
import { GroupHeading } from './GroupHeading'
import { type GridSelection, selectedColumns } from './selection'

interface GridBodyProps {
  readonly table: ChargeTable
  readonly viewport: GridViewport
  readonly view: ChargeGridProps['view']
  readonly rowHeight: number
  readonly fixedWidth: number
  readonly selection: GridSelection
  readonly cut: CutMark | null
  readonly activeId: string
  readonly readers: LineReaders
  readonly groups: GridGroups | null
  readonly onToggleGroup: (group: number) => void
}

/** The lines on screen. Only this renders while scrolling; lines share elements by slot, so few are made. */
export function GridBody(props: GridBodyProps) {
  const { table, viewport, rowHeight, fixedWidth, selection, activeId, readers, view, groups } =
    props
  const window = useSyncExternalStore(viewport.subscribe, viewport.window)
  const { firstRow, lastRow, firstColumn, lastColumn, shift, slots } = window
  const pinned = useMemo(() => table.columns.filter(({ isPinned }) => isPinned), [table.columns])
  const scrolled = useMemo(
    () => table.columns.slice(firstColumn, lastColumn),
    [table.columns, firstColumn, lastColumn],
  )
  const lines = []
  for (let position = firstRow; position < lastRow; position++) {
    const top = position * rowHeight + shift
    const active = selection.active.position === position ? selection.active.column : -1
    const entry = view?.[position] ?? 0
    if (groups && entry >= HEADING) {
      lines.push(
        <GroupHeading
          key={position % slots}
          groups={groups}
          group={entry - HEADING}
          position={position}
          top={top}
          columns={table.columns.length}
          isActive={active >= 0}
          activeId={activeId}
          onToggle={props.onToggleGroup}
        />,
      )
      continue
    }
    const row = table.rowAt(position)
    if (!row) break
    lines.push(
      <GridLine
        key={position % slots}
        row={row}
        position={position}
        top={top}
        pinned={pinned}
        scrolled={scrolled}
        fixedWidth={fixedWidth}
        active={active}
        activeId={activeId}
        selected={selectedColumns(selection, position)}
        cut={cutColumns(props.cut, position)}
        readers={readers}
        isGrouped={groups !== null}
      />,
    )
  }
  return (
    <div role="rowgroup" className={styles.body} style={{ height: viewport.length }}>
      {lines}
    </div>
  )
}
