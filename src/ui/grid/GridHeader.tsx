import { type KeyboardEvent, useSyncExternalStore } from 'react'
import styles from './ChargeGrid.module.css'
import type { ChargeTable, GridHeader as Heading } from './chargeTable'
import type { PlacedColumn } from './GridColumn'
import type { GridViewport } from './GridViewport'

interface GridHeaderProps {
  readonly table: ChargeTable
  readonly viewport: GridViewport
  readonly fixedWidth: number
  /** Index of the column whose sort button the Tab key reaches; arrows go on from there. */
  readonly reachable: number
  readonly onSelectAll: () => void
}

/** The row of headings: sort by clicking, with Shift for further keys; drag a border to resize. */
export function GridHeader(props: GridHeaderProps) {
  const { table, viewport, fixedWidth, reachable } = props
  // Two numbers instead of the whole window: scrolling up and down does not render the header.
  const firstColumn = useSyncExternalStore(viewport.subscribe, () => viewport.window().firstColumn)
  const lastColumn = useSyncExternalStore(viewport.subscribe, () => viewport.window().lastColumn)
  const isReachableShown =
    table.columns[reachable]?.isPinned === true ||
    (reachable >= firstColumn && reachable < lastColumn)
  const draw = (column: PlacedColumn) => {
    const header = table.headers[column.index]
    const isReachable = isReachableShown ? column.index === reachable : column.index === firstColumn
    return (
      header && (
        <HeadingCell
          key={column.id}
          column={column}
          header={header}
          isReachable={isReachable}
          resizedBy={table.resizing?.column === column.id ? table.resizing.by : null}
        />
      )
    )
  }
  return (
    <div
      role="rowgroup"
      className={styles['header']}
      style={{ width: fixedWidth + table.scrolledWidth }}
    >
      <div role="row" aria-rowindex={1} className={styles['headerRow']}>
        <div className={styles['fixed']} style={{ width: fixedWidth }}>
          <div role="columnheader" aria-colindex={1} className={styles['corner']}>
            <button
              type="button"
              tabIndex={-1}
              className={styles['selectAll']}
              aria-label="Select all lines"
              onClick={props.onSelectAll}
            />
          </div>
          <div className={styles['pinned']}>
            {table.columns.filter(({ isPinned }) => isPinned).map(draw)}
          </div>
        </div>
        <div className={styles['scrolled']} style={{ left: fixedWidth }}>
          {table.columns.slice(firstColumn, lastColumn).map(draw)}
        </div>
      </div>
    </div>
  )
}

interface HeadingCellProps {
  readonly column: PlacedColumn
  readonly header: Heading
  readonly isReachable: boolean
  readonly resizedBy: number | null
}

function HeadingCell({ column, header, isReachable, resizedBy }: HeadingCellProps) {
  const sorted = header.column.getIsSorted()
  const order = header.column.getSortIndex()
  const hasMore = header.column.getCanMultiSort() && order > 0
  return (
    <div
      role="columnheader"
      aria-colindex={column.index + 2}
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      className={`${styles['heading']} ${column.kind === 'price' ? styles['priceHeading'] : ''}`}
      style={column.style}
    >
      <button
        type="button"
        tabIndex={isReachable ? 0 : -1}
        className={styles['sort']}
        title={`Sort by ${column.heading}. Shift with a click adds a further key.`}
        onClick={header.column.getToggleSortingHandler()}
        onKeyDown={walkHeadings}
      >
        <span className={styles['headingText']}>{column.heading}</span>
        {sorted && (
          <span className={styles['order']} aria-hidden="true">
            {sorted === 'asc' ? '↑' : '↓'}
            {hasMore ? order + 1 : ''}
          </span>
        )}
      </button>
      <span
        className={`${styles['resizer']} ${resizedBy === null ? '' : styles['resizing']}`}
        style={resizedBy === null ? undefined : { transform: `translateX(${resizedBy}px)` }}
        onMouseDown={header.getResizeHandler()}
        onTouchStart={header.getResizeHandler()}
        aria-hidden="true"
      />
    </div>
  )
}

/** Left and right go from heading to heading, so that the Tab key passes them in one step. */
function walkHeadings(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  event.preventDefault()
  const row = event.currentTarget.closest('[role=row]')
  const buttons = [
    ...(row?.querySelectorAll<HTMLButtonElement>('[role=columnheader] > button') ?? []),
  ]
  const next = buttons.indexOf(event.currentTarget) + (event.key === 'ArrowLeft' ? -1 : 1)
  buttons[next]?.focus()
}
