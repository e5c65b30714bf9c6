import { memo, useState, useSyncExternalStore } from 'react'
import styles from './ChargeGrid.module.css'
import type { ChargeTable } from './chargeTable'
import type { PlacedColumn } from './GridColumn'
import type { GridMachine } from './GridMachine'
import type { GridViewport } from './GridViewport'
import { HeadingCell, returnToInput } from './HeadingCell'

interface GridHeaderProps {
  readonly table: ChargeTable
  readonly viewport: GridViewport
  readonly fixedWidth: number
  /** Index of the column whose sort button the Tab key reaches from outside; arrows go on from there. */
  readonly reachable: number
  readonly machine: GridMachine
  /** True while the lines do not stand in the order asked for yet. */
  readonly isSorting: boolean
}

/** The row of headings: sort by clicking, with Shift for further keys; drag a border to resize. */
export const GridHeader = memo(function GridHeader(props: GridHeaderProps) {
  const { table, viewport, fixedWidth } = props
  /** Index of the column whose heading has the focus: it alone takes part in Tab, which goes on from it to the cells. */
  const [focused, setFocused] = useState<number | null>(null)
  const reachable = focused ?? props.reachable
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
          onFocused={setFocused}
          machine={props.machine}
          isSorting={props.isSorting}
          resizedBy={table.resizing?.column === column.id ? table.resizing.by : null}
        />
      )
    )
  }
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        <div className={styles.fixed} style={{ width: fixedWidth }}>
          <div role="columnheader" aria-colindex={1} className={styles.corner}>
            <button
              type="button"
              tabIndex={-1}
              className={styles.selectAll}
              aria-label="Select all lines"
              onClick={(event) => {
                props.machine.acts.press({ type: 'select-all' })
                returnToInput(event.currentTarget)
              }}
            />
          </div>
          <div className={styles.pinned}>
            {table.columns.filter(({ isPinned }) => isPinned).map(draw)}
          </div>
        </div>
        <div className={styles.scrolled} style={{ left: fixedWidth }}>
          {table.columns.slice(firstColumn, lastColumn).map(draw)}
        </div>
      </div>
    </div>
  )
})
