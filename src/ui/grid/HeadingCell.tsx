import { ChevronDown, Funnel } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import styles from './ChargeGrid.module.css'
import type { GridHeader } from './chargeTable'
import type { PlacedColumn } from './GridColumn'
import type { GridMachine } from './GridMachine'

interface HeadingCellProps {
  readonly column: PlacedColumn
  readonly header: GridHeader
  readonly isReachable: boolean
  /** Hears the index of the column when its heading gets the focus, and null when it loses it. */
  readonly onFocused: (column: number | null) => void
  readonly machine: GridMachine
  /** Pixels its right border is being dragged by; null at rest. */
  readonly resizedBy: number | null
  /** True while the lines do not stand in the order asked for yet. */
  readonly isSorting: boolean
}

/** The kind of thing a heading gives while it is dragged: the id of its column. */
const DRAGGED = 'application/x-grid-column'

const orders = { asc: 'ascending', desc: 'descending' } as const
const arrows = { asc: '↑', desc: '↓' } as const

/** One heading: sorts, opens its menu, is dragged to another place, and resizes at its right border. */
export function HeadingCell(props: HeadingCellProps) {
  const { column, header, isReachable, machine, resizedBy, isSorting } = props
  const [side, setSide] = useState<'before' | 'after' | null>(null)
  const sorted = header.column.getIsSorted()
  const sortByThis = header.column.getToggleSortingHandler()
  const order = header.column.getSortIndex()
  const openMenu = (cell: Element) => machine.openColumnMenu(column, cell.getBoundingClientRect())

  const sideOf = (event: DragEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return event.clientX < left + width / 2 ? 'before' : 'after'
  }
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return
    event.preventDefault()
    setSide(sideOf(event))
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setSide(null)
    machine.moveColumn(event.dataTransfer.getData(DRAGGED), { id: column.id, side: sideOf(event) })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const opens = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    const leaves = event.key === 'Tab' ? !event.shiftKey : event.key === 'ArrowDown'
    if (leaves && !event.altKey) machine.showActive()
    if (!opens && !(event.altKey && event.key === 'ArrowDown')) return walkHeadings(event)
    event.preventDefault()
    openMenu(event.currentTarget)
  }

  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-colindex={column.index + 2}
      aria-sort={sorted && !isSorting ? orders[sorted] : 'none'}
      className={`${styles.heading} ${column.kind === 'price' ? styles.priceHeading : ''} ${side ? styles[side] : ''}`}
      style={column.style}
      // Dragging the border resizes; only the heading itself is dragged to another place.
      draggable={resizedBy === null}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, column.id)}
      onDragOver={onDragOver}
      onDragLeave={() => setSide(null)}
      onDragEnd={(event) => returnToInput(event.currentTarget)}
      onDrop={onDrop}
      onContextMenu={(event) => {
        event.preventDefault()
        openMenu(event.currentTarget)
      }}
    >
      <button
        type="button"
        tabIndex={isReachable ? 0 : -1}
        className={styles.sort}
        title={`Sort by ${column.heading}. Shift with a click adds a further key; Ctrl with a click selects the column.`}
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={(event) => {
          const selects = event.ctrlKey || event.metaKey
          if (selects) machine.acts.selectColumn(column.index, true)
          else sortByThis?.(event)
          // Whoever clicks goes on in the active cell, as in a spreadsheet; Enter on a heading stays there.
          if (selects || event.detail > 0) returnToInput(event.currentTarget)
        }}
        onKeyDown={onKeyDown}
        onFocus={() => props.onFocused(column.index)}
        onBlur={() => props.onFocused(null)}
      >
        <span className={styles.headingText}>{column.heading}</span>
        {column.isFiltered && <Funnel size={11} className={styles.funnel} aria-label="filtered" />}
        {sorted && (
          <span className={styles.order} aria-hidden="true">
            {isSorting ? '…' : arrows[sorted]}
            {order > 0 ? order + 1 : ''}
          </span>
        )}
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={styles.more}
        title={`Menu of ${column.heading}`}
        onClick={(event) => openMenu(event.currentTarget)}
      >
        <ChevronDown size={13} aria-hidden />
      </button>
      <span
        aria-hidden="true"
        className={`${styles.resizer} ${resizedBy === null ? '' : styles.resizing}`}
        style={resizedBy === null ? undefined : { transform: `translateX(${resizedBy}px)` }}
        onMouseDown={(event) => {
          // The keyboard stays where it is.
          event.preventDefault()
          header.getResizeHandler()(event)
        }}
        onTouchStart={header.getResizeHandler()}
        onDoubleClick={() => machine.fit(column)}
      />
    </div>
  )
}

/** The grid takes the keyboard, and gives it to its input: what is selected is copied and cleared by keys. */
export function returnToInput(heading: HTMLElement): void {
  heading.closest<HTMLElement>('[role=grid], [role=treegrid]')?.focus()
}

/** Left, Right, Home and End go from heading to heading, so that the Tab key passes them in one step; Down to the lines. */
function walkHeadings(event: KeyboardEvent<HTMLButtonElement>): void {
  if (!['ArrowLeft', 'ArrowRight', 'ArrowDown', 'Home', 'End'].includes(event.key)) return
  event.preventDefault()
  if (event.key === 'ArrowDown') {
    returnToInput(event.currentTarget)
    return
  }
  const row = event.currentTarget.closest('[role=row]')
  const buttons = [
    ...(row?.querySelectorAll<HTMLButtonElement>(
      '[role=columnheader][aria-sort] > button:not([aria-hidden])',
    ) ?? []),
  ]
  const at = buttons.indexOf(event.currentTarget)
  const last = buttons.length - 1
  const next: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }
  buttons[next[event.key] ?? at]?.focus()
}
