import {
  useCallback,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { CellInput, type CellInputHandle } from './CellInput'
import styles from './ChargeGrid.module.css'
import type { ChargeGridProps } from './ChargeGridProps'
import { useChargeTable } from './chargeTable'
import { FillHandle } from './FillHandle'
import { GridBody } from './GridBody'
import type { PlacedColumn } from './GridColumn'
import { GridHeader } from './GridHeader'
import type { LineReaders } from './GridLine'
import { GridPopups } from './GridPopups'
import { GridViewport } from './GridViewport'
import { computedText, type GridNow, positionOf, rowOf } from './gridNow'
import { headingAt, linesUpTo, spokenGroup } from './groupNow'
import { StuckHeading } from './StuckHeading'
import { useGridMachine } from './useGridMachine'
import { useGridMouse } from './useGridMouse'
import { useHeightOf } from './useHeightOf'
import { useToldCells } from './useToldCells'

/** What the tokens say; used until the element is measured. */
const ROW_HEIGHT = 28
const HEADER_MORE = 4
const GUTTER_WIDTH = 56

/**
 * The chargemaster as a spreadsheet: reads, moves, selects, edits and copies any number of lines.
 * TanStack Table is its model (`chargeTable.ts`); the lines on screen follow `GridViewport`; keys, mouse and
 * clipboard become acts (`gridActs.ts`), which call back through `ChargeGridProps`.
 */
export function ChargeGrid(props: ChargeGridProps) {
  const { sheet, view, codingOf, checksOf, ghostOf, severityOf, isStale, label } = props
  const id = useId()
  const activeId = `${id}-active`
  const scroller = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const live = useRef<HTMLDivElement>(null)
  const input = useRef<CellInputHandle>(null)
  const [viewport] = useState(() => new GridViewport())
  const rowHeight = useHeightOf(probe, ROW_HEIGHT)
  const count = view ? view.length : sheet.lineCount

  const wordsOf = useCallback(
    (row: number, column: 'coding' | 'checks') => computedText({ codingOf, checksOf }, row, column),
    [codingOf, checksOf],
  )
  const isNarrow = useSyncExternalStore(viewport.subscribe, viewport.isNarrow)
  const table = useChargeTable({ ...props, computedText: wordsOf, isPinning: !isNarrow })
  const { columns, pinnedWidth } = table
  const groups = props.groups ?? null
  const fixedWidth = GUTTER_WIDTH + pinnedWidth
  const readers: LineReaders = useMemo(
    () => ({ sheet, codingOf, checksOf, ghostOf, severityOf, isStale }),
    [sheet, codingOf, checksOf, ghostOf, severityOf, isStale],
  )
  const elements = useMemo(
    () => ({
      typed: () => input.current?.text() ?? '',
      fontOf: (column: PlacedColumn) =>
        scroller.current?.querySelector(`[role=gridcell][aria-colindex="${column.index + 2}"]`) ??
        null,
      setTyped: (text: string) => input.current?.setText(text),
      listValues: () => input.current?.listValues(),
      speak(message: string) {
        if (live.current) live.current.textContent = message
      },
    }),
    [],
  )
  const { selection, editing, cut, popup, closePopup, machine } = useGridMachine(
    props,
    columns,
    viewport,
    elements,
  )
  const { acts } = machine
  const mouse = useGridMouse(viewport, machine)

  useLayoutEffect(() => {
    const headerHeight = rowHeight + HEADER_MORE
    const gutterWidth = GUTTER_WIDTH
    const coveredHeight = groups ? rowHeight : 0
    viewport.configure({
      ...{ count, rowHeight, headerHeight, gutterWidth, columns, pinnedWidth, coveredHeight },
    })
  }, [viewport, count, rowHeight, columns, pinnedWidth, groups])
  useLayoutEffect(
    () => (scroller.current ? viewport.attach(scroller.current) : undefined),
    [viewport],
  )

  useImperativeHandle(props.handle, () => ({
    focus: () => input.current?.focus(),
    tellChange: (change) => machine.tellChange(change),
    goTo(row, column) {
      const { now } = machine
      const position = positionOf(now.props.view, row, now.count)
      if (position < 0) return false
      machine.goTo(position, column)
      return true
    },
  }))

  const told = useToldCells(viewport, {
    ...{ columns, readers },
    lineAt: (position) =>
      position < count && headingAt({ props }, position) === null
        ? rowOf({ props }, position)
        : null,
  })

  const active = columns[selection.active.column]
  const heading = headingAt({ props }, selection.active.position)
  return (
    <div className={styles.frame}>
      <div ref={probe} className={styles.probe} />
      {/* biome-ignore-start lint/a11y/noStaticElementInteractions: either role is interactive */}
      {/* biome-ignore-start lint/a11y/useAriaPropsSupportedByRole: either role takes a label */}
      <div
        ref={scroller}
        id={id}
        // Headings that collapse make it a tree: lines stand a level below their heading.
        role={groups ? 'treegrid' : 'grid'}
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className={styles.grid}
        onFocus={(event) => event.target === event.currentTarget && input.current?.focus()}
        onPointerDown={(event) => {
          mouse.onPointerDown(event)
          if (event.defaultPrevented) input.current?.focus()
        }}
        onDoubleClick={mouse.onDoubleClick}
        onContextMenu={mouse.onContextMenu}
        onPointerOver={told.onPointerOver}
        onPointerOut={told.onPointerOut}
      >
        <div className={styles.extent} style={{ width: fixedWidth + table.scrolledWidth }}>
          <GridHeader
            table={table}
            viewport={viewport}
            fixedWidth={fixedWidth}
            reachable={selection.active.column}
            machine={machine}
            isSorting={props.isSorting ?? false}
          />
          {groups && (
            <StuckHeading viewport={viewport} groups={groups} onToggle={acts.toggleGroup} />
          )}
          <GridBody
            table={table}
            viewport={viewport}
            rowHeight={rowHeight}
            fixedWidth={fixedWidth}
            selection={selection}
            cut={cut}
            activeId={activeId}
            readers={readers}
            view={view}
            groups={groups}
            onToggleGroup={acts.toggleGroup}
          />
        </div>
      </div>
      {/* biome-ignore-end lint/a11y/noStaticElementInteractions: either role is interactive */}
      {/* biome-ignore-end lint/a11y/useAriaPropsSupportedByRole: either role takes a label */}
      {count === 0 && <div className={styles.empty}>{props.empty}</div>}
      {count > 0 && editing === null && heading === null && (
        <FillHandle viewport={viewport} selection={selection} machine={machine} />
      )}
      <CellInput
        handle={input}
        viewport={viewport}
        place={selection.active}
        column={active}
        editing={editing}
        gridId={id}
        activeId={activeId}
        helpId={`${id}-help`}
        label={inputLabel({ props, columns, count, selection, editing })}
        acts={acts}
        lists={props}
      />
      <GridPopups
        popup={popup}
        onClose={closePopup}
        returnTo={() => input.current?.element ?? null}
        now={{ props, columns, count, selection, editing }}
        onGo={({ row, column }) => machine.goToFound(row, column)}
      />
      <p id={`${id}-help`} className="visually-hidden">
        Arrows move, typing replaces the cell, F2 edits it. Escape and then Tab leaves the grid. The
        question mark shows all keys.
      </p>
      <div ref={live} role="status" className="visually-hidden" />
    </div>
  )
}

/** What the input over the active cell is called: its column and line, or the heading it stands on. */
function inputLabel(now: GridNow): string {
  const { props, columns, selection } = now
  const { position, column } = selection.active
  const group = headingAt(now, position)
  if (props.groups && group !== null) return spokenGroup(props.groups, group)
  const active = columns[column]
  return active ? `${active.heading}, line ${linesUpTo(now, position)}` : props.label
}
