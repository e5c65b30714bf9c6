import { blockToHtml, blockToText, type CellBlock, textToBlock } from '../../core/sheet/blockText'
import type { GridEdit } from './ChargeGridProps'
import { sheetColumn } from './GridColumn'
import type { EditMode, KeyAct } from './gridKeys'
import {
  cellCount,
  cells,
  editsIn,
  type GridNow,
  lockedHeadings,
  MAX_CELLS,
  rowOf,
  textAt,
} from './gridNow'
import { type Move, moved, type Step, stepped } from './moves'
import { copyArea, pasteArea, pasteProblem } from './pasteArea'
import {
  type CellPlace,
  cellSelection,
  extended,
  type GridSelection,
  isSingleCell,
  mainRectangle,
  type Rectangle,
  rectangleSelection,
  rectangles,
} from './selection'

/** What the acts need from the component: the state of the moment and ways to change it. */
export interface GridPort {
  readonly now: () => GridNow
  readonly select: (selection: GridSelection) => void
  /** Starts or ends editing; `text` is what the input starts with, null leaves what was typed into it. */
  readonly edit: (mode: EditMode | null, text: string | null) => void
  /** What stands in the input. */
  readonly typed: () => string
  readonly say: (message: string) => void
  readonly page: () => number
  /** Opens what stands above the grid; false where there is nothing to open. */
  readonly open: (what: GridOpening) => boolean
}

/** What a key can open above the grid. */
export type GridOpening = 'choices' | 'menu' | 'filter' | 'find' | 'replace' | 'help'

const CLIPBOARD_REFUSED =
  'The browser does not let the menu use the clipboard. Press Ctrl+C or Ctrl+V in the grid instead.'

/** What a person can do in the grid, each as one function. */
export function createGridActs(port: GridPort) {
  /** Where a run of Tabs began: Enter goes back to that column, as in a spreadsheet. */
  let tabOrigin: number | null = null
  /** After Esc with nothing to cancel, the next Tab leaves the grid: the keyboard is never trapped. */
  let isLeaving = false

  const select = (selection: GridSelection) => {
    tabOrigin = null
    port.select(selection)
  }

  const change = (edits: readonly GridEdit[], kind: 'typed' | 'pasted' | 'bulk', label: string) => {
    if (edits.length > 0) port.now().props.onEdit(edits, kind, label)
  }

  /** Ends editing and keeps what was typed. */
  const commit = () => {
    const now = port.now()
    if (!now.editing) return
    const after = port.typed().replace(/\s*[\r\n]+\s*/g, ' ')
    port.edit(null, '')
    const place = now.selection.active
    const column = now.columns[place.column]
    const id = column && sheetColumn(column)
    if (!column || !id || after === textAt(now, place)) return
    const label = after === '' ? `Clear ${column.heading}` : `Set ${column.heading} to ${after}`
    change([{ row: rowOf(now, place.position), column: id, after }], 'typed', label)
  }

  const move = (step: Move, extend: boolean) => {
    commit()
    const now = port.now()
    const { selection } = now
    const shape = {
      count: now.count,
      columns: now.columns.length,
      page: port.page(),
      isFilled: (place: CellPlace) => textAt(now, place) !== '',
    }
    const next = moved(extend ? selection.head : selection.active, step, shape)
    select(extend ? extended(selection, next) : cellSelection(next))
  }

  const ghostRow = (now: GridNow): number | null => {
    const { active } = now.selection
    if (now.editing || now.columns[active.column]?.id !== 'hcpcs' || textAt(now, active) !== '')
      return null
    const row = rowOf(now, active.position)
    return now.props.ghostOf(row) ? row : null
  }

  /** Tab and Enter. False: the browser may move the focus out of the grid. */
  const step = (direction: Step, key: 'Enter' | 'Tab'): boolean => {
    const now = port.now()
    if (key === 'Tab' && isLeaving && !now.editing) return false
    const ghost = isSingleCell(now.selection) ? ghostRow(now) : null
    if (now.editing) commit()
    else if (ghost !== null) now.props.onTakeGhost(ghost)
    else if (key === 'Enter' && now.columns[now.selection.active.column]?.id === 'checks') {
      now.props.onOpenChecks?.(rowOf(now, now.selection.active.position))
      return true
    }
    const { selection } = now
    if (!isSingleCell(selection)) {
      const active = stepped(selection.active, direction, mainRectangle(selection))
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
    if (now.editing) port.edit(null, '')
    else if (!isSingleCell(now.selection)) select(cellSelection(now.selection.active))
    else if (ghost !== null) now.props.onDismissGhost(ghost)
    else isLeaving = true
  }

  /** Opens the active cell for editing; false when it cannot be edited. */
  const startEditing = (mode: EditMode, text: string | null): boolean => {
    const now = port.now()
    const column = now.columns[now.selection.active.column]
    if (!column || now.count === 0) return false
    if (!column.editable) {
      port.say(`${column.heading} cannot be typed over.`)
      return false
    }
    port.edit(mode, text)
    return true
  }

  const sized = (areas: readonly Rectangle[]): boolean => {
    const count = cellCount(areas)
    if (count <= MAX_CELLS) return true
    port.say(
      `That is ${cells(count)}. At most ${cells(MAX_CELLS)} can be changed or copied at once.`,
    )
    return false
  }

  const sayLocked = (areas: readonly Rectangle[]) => {
    const locked = lockedHeadings(port.now(), areas)
    if (locked.length > 0)
      port.say(`Left as it was, since it cannot be typed over: ${locked.join(', ')}.`)
  }

  const clear = () => {
    const now = port.now()
    const areas = rectangles(now.selection)
    if (!sized(areas)) return
    sayLocked(areas)
    const edits = editsIn(now, areas, () => '')
    change(edits, edits.length === 1 ? 'typed' : 'bulk', `Clear ${cells(edits.length)}`)
  }

  const fillDown = () => {
    const now = port.now()
    const areas = rectangles(now.selection).map((area) =>
      area.top === area.bottom ? { ...area, top: Math.max(0, area.top - 1) } : area,
    )
    if (!sized(areas)) return
    sayLocked(areas)
    const edits = areas.flatMap((area) =>
      editsIn(now, [{ ...area, top: area.top + 1 }], ({ column }) =>
        textAt(now, { position: area.top, column }),
      ),
    )
    change(edits, 'bulk', `Fill ${cells(edits.length)} down`)
  }

  /** Repeats the cells of `source` over the rest of `target`, which holds it. */
  const fill = (source: Rectangle, target: Rectangle) => {
    const now = port.now()
    if (!sized([target])) return
    sayLocked([target])
    const height = source.bottom - source.top + 1
    const width = source.right - source.left + 1
    const rest =
      target.bottom > source.bottom
        ? { ...target, top: source.bottom + 1 }
        : { ...target, left: source.right + 1 }
    const edits = editsIn(now, [rest], ({ position, column }) =>
      textAt(now, {
        position: source.top + ((position - source.top) % height),
        column: source.left + ((column - source.left) % width),
      }),
    )
    change(edits, 'bulk', `Fill ${cells(edits.length)}`)
  }

  /** Ctrl+Enter: what was typed goes into every selected cell. */
  const fillSelection = () => {
    const now = port.now()
    if (!now.editing) return
    const text = port.typed()
    port.edit(null, '')
    const areas = rectangles(now.selection)
    if (!sized(areas)) return
    const edits = editsIn(now, areas, () => text)
    change(edits, 'bulk', `Set ${cells(edits.length)} to ${text}`)
  }

  /** The selected cells as text and as an HTML table; null when they cannot be copied as one block. */
  const copy = (): { text: string; html: string } | null => {
    const now = port.now()
    const areas = rectangles(now.selection)
    if (!sized(areas)) return null
    const area = copyArea(areas)
    if (!area) {
      port.say(
        'These selections do not form one block. Select cells of the same lines or columns to copy.',
      )
      return null
    }
    const block: CellBlock = area.positions.map((position) =>
      area.columns.map((column) => textAt(now, { position, column })),
    )
    port.say(`Copied ${cells(cellCount(areas))}.`)
    return { text: blockToText(block), html: blockToHtml(block) }
  }

  const cut = () => {
    const copied = copy()
    if (copied) clear()
    return copied
  }

  const paste = (text: string) => {
    const now = port.now()
    const block = textToBlock(text)
    const problem = pasteProblem(now, block)
    if (problem) {
      port.say(problem)
      return
    }
    const area = pasteArea(now.selection, block)
    const edits = editsIn(now, [area], ({ position, column }) => {
      const row = block[(position - area.top) % block.length] ?? []
      return row[(column - area.left) % row.length] ?? ''
    })
    change(edits, 'pasted', `Paste ${cells(edits.length)}`)
    select(
      rectangleSelection(
        { position: area.top, column: area.left },
        { position: area.bottom, column: area.right },
      ),
    )
    port.say(`Pasted ${cells(edits.length)}.`)
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

  const chooseGhost = (number: number) => {
    const now = port.now()
    const row = rowOf(now, now.selection.active.position)
    if (now.count > 0 && now.props.ghostOf(row)) now.props.onChooseGhost(row, number)
  }

  /** Does what a key asked for; false leaves the key to the browser. */
  const press = (act: KeyAct): boolean => {
    if (act.type !== 'step') isLeaving = false
    switch (act.type) {
      case 'move':
        move(act.move, act.extend)
        return true
      case 'step':
        return step(act.step, act.key)
      case 'choose':
        chooseGhost(act.number)
        return true
      case 'edit':
        startEditing(
          'caret',
          port.now().editing ? null : textAt(port.now(), port.now().selection.active),
        )
        return true
      case 'clear':
        clear()
        return true
      case 'cancel':
        cancel()
        return true
      case 'undo':
        port.now().props.onUndo()
        return true
      case 'redo':
        port.now().props.onRedo()
        return true
      case 'fill-down':
        fillDown()
        return true
      case 'fill-selection':
        fillSelection()
        return true
      case 'select-all':
        selectWhole('all')
        return true
      case 'select-lines':
        selectWhole('lines')
        return true
      case 'select-columns':
        selectWhole('columns')
        return true
      case 'choices':
      case 'menu':
      case 'filter':
      case 'find':
      case 'replace':
      case 'help':
        return port.open(act.type)
    }
  }

  /** Copying from a menu: the browser asks the user where it must. */
  const copyToClipboard = async () => {
    const copied = copy()
    if (!copied) return
    const blob = (type: string, text: string) => new Blob([text], { type })
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', copied.text),
      'text/html': blob('text/html', copied.html),
    })
    await navigator.clipboard.write([item]).catch(() => port.say(CLIPBOARD_REFUSED))
  }

  const pasteFromClipboard = async () => {
    try {
      paste(await navigator.clipboard.readText())
    } catch {
      port.say(CLIPBOARD_REFUSED)
    }
  }

  return {
    press,
    select,
    commit,
    startEditing,
    copy,
    cut,
    paste,
    fill,
    copyToClipboard,
    pasteFromClipboard,
  }
}

export type GridActs = ReturnType<typeof createGridActs>

function nextCell(now: GridNow, direction: Step, origin: number | null): CellPlace {
  const { active } = now.selection
  const whole = { top: 0, left: 0, bottom: now.count - 1, right: now.columns.length - 1 }
  if (direction === 'left' || direction === 'right') return stepped(active, direction, whole)
  const by = direction === 'down' ? 1 : -1
  const position = Math.max(0, Math.min(now.count - 1, active.position + by))
  return { position, column: origin ?? active.column }
}
