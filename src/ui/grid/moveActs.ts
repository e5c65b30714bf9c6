import { type GridNow, rowOf, textAt } from './gridNow'
import type { GridPort } from './gridPort'
import { headingAt, nextLine } from './groupNow'
import { type Move, moved, type Step, stepped } from './moves'
import {
  type CellPlace,
  cellSelection,
  extended,
  type GridSelection,
  isSamePlace,
  isSingleCell,
  mainRectangle,
  rectangleSelection,
  withAnother,
} from './selection'

/** What moves the keyboard and the selection; `commit` keeps what was typed before it moves on, or says that it cannot. */
export function createMoveActs(port: GridPort, commit: () => boolean) {
  /** Where a run of Tabs began: Enter goes back to that column, as in a spreadsheet. */
  let tabOrigin: number | null = null
  /** After Esc with nothing to cancel, a Tab right behind it leaves the grid: the keyboard is never trapped. */
  let isLeaving = false

  const select = (selection: GridSelection) => {
    tabOrigin = null
    isLeaving = false
    port.select(selection)
  }

  const move = (step: Move, extend: boolean) => {
    if (!commit()) return
    const now = port.now()
    const { selection } = now
    const shape = {
      count: now.count,
      columns: now.columns.length,
      page: port.page(),
      isFilled: (place: CellPlace) => textAt(now, place) !== '',
      isHeading: (position: number) => headingAt(now, position) !== null,
    }
    const next = moved(extend ? selection.head : selection.active, step, shape)
    select(extend ? extended(selection, next) : cellSelection(next))
  }

  const ghostRow = (now: GridNow): number | null => {
    const { active } = now.selection
    const isCode = now.columns[active.column]?.id === 'hcpcs' && textAt(now, active) === ''
    if (now.editing || !isCode || headingAt(now, active.position) !== null) return null
    const row = rowOf(now, active.position)
    return now.props.ghostOf(row) ? row : null
  }

  /** Tab and Enter. False: the browser may move the focus out of the grid. */
  const step = (direction: Step, key: 'Enter' | 'Tab'): boolean => {
    const now = port.now()
    if (key === 'Tab' && isLeaving && !now.editing) return false
    const ghost = isSingleCell(now.selection) ? ghostRow(now) : null
    if (now.editing) {
      if (!commit()) return true
    } else if (ghost !== null) now.props.onTakeGhost(ghost)
    else if (key === 'Enter' && now.columns[now.selection.active.column]?.id === 'checks') {
      now.props.onOpenChecks?.(rowOf(now, now.selection.active.position))
      return true
    }
    const { selection } = now
    if (!isSingleCell(selection)) {
      const within = mainRectangle(selection)
      let active = stepped(selection.active, direction, within)
      while (headingAt(now, active.position) !== null && !isSamePlace(active, selection.active))
        active = stepped(active, direction, within)
      port.select({ ...selection, active })
      return true
    }
    const origin = tabOrigin
    select(cellSelection(nextCell(now, direction, origin)))
    if (key === 'Tab') tabOrigin = origin ?? selection.active.column
    return true
  }

  const cancel = () => {
    const now = port.now()
    const ghost = ghostRow(now)
    if (now.editing) port.edit(null, null)
    else if (port.cut()) {
      port.markCut(null)
      port.say('Nothing is cut any more.')
    } else if (!isSingleCell(now.selection)) select(cellSelection(now.selection.active))
    else if (ghost !== null) now.props.onDismissGhost(ghost)
    else isLeaving = true
  }

  const selectWhole = (what: 'all' | 'lines' | 'columns') => {
    const now = port.now()
    const { top, bottom, left, right } = mainRectangle(now.selection)
    const whole = { top: 0, bottom: now.count - 1, left: 0, right: now.columns.length - 1 }
    const area =
      what === 'all'
        ? whole
        : what === 'lines'
          ? { ...whole, top, bottom }
          : { ...whole, left, right }
    select(
      rectangleSelection(
        { position: area.top, column: area.left },
        { position: area.bottom, column: area.right },
        now.selection.active,
      ),
    )
  }

  /** Selects a whole column by its heading, alone or beside what is selected; the view stays where it is. */
  const selectColumn = (column: number, adds: boolean) => {
    const now = port.now()
    if (now.count === 0 || !commit()) return
    const { selection } = port.now()
    const place = { position: selection.active.position, column }
    const started =
      adds && !isSingleCell(selection) ? withAnother(selection, place) : cellSelection(place)
    select({
      ...started,
      anchor: { position: 0, column },
      head: { position: now.count - 1, column },
    })
  }

  const chooseGhost = (number: number) => {
    const now = port.now()
    const { position } = now.selection.active
    const row = rowOf(now, position)
    if (now.count > 0 && headingAt(now, position) === null && now.props.ghostOf(row))
      now.props.onChooseGhost(row, number)
  }

  /** Another key than Tab: the keyboard stays in the grid. */
  const stay = () => {
    isLeaving = false
  }

  return { select, move, step, cancel, selectWhole, selectColumn, chooseGhost, stay }
}

function nextCell(now: GridNow, direction: Step, origin: number | null): CellPlace {
  const { active } = now.selection
  const whole = { top: 0, left: 0, bottom: now.count - 1, right: now.columns.length - 1 }
  const by = direction === 'down' || direction === 'right' ? 1 : -1
  if (direction === 'left' || direction === 'right') {
    const next = stepped(active, direction, whole)
    // From the first cell back and from the last one on there is nothing: the other end would be far away.
    if (by * (next.position - active.position) < 0) return active
    if (headingAt(now, next.position) === null) return next
    const line = nextLine(now, next.position, by)
    const column = next.position === active.position ? active.column : next.column
    return line === null ? active : { position: line, column }
  }
  return {
    position: nextLine(now, active.position, by) ?? active.position,
    column: origin ?? active.column,
  }
}
