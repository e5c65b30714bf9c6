import { createCellActs } from './cellActs'
import { createClipboardActs } from './clipboardActs'
import { createFillActs } from './fillActs'
import type { KeyAct } from './gridKeys'
import { textAt } from './gridNow'
import type { GridPort } from './gridPort'
import { createGroupActs } from './groupActs'
import { createMoveActs } from './moveActs'

/** What a person can do in the grid, each as one function. */
export function createGridActs(port: GridPort) {
  const cellActs = createCellActs(port)
  const fills = createFillActs(port)
  const moves = createMoveActs(port, cellActs.commit)
  const clipboard = createClipboardActs(port, moves.select)

  const groups = createGroupActs(port, moves.select)

  /** Does what a key asked for; false leaves the key to the browser. */
  const press = (act: KeyAct): boolean => {
    if (act.type !== 'step') moves.stay()
    if (groups.press(act)) return true
    switch (act.type) {
      case 'move':
        moves.move(act.move, act.extend)
        if (act.move === 'rowStart' || act.move === 'sheetStart') port.showFirstColumns()
        return true
      case 'step':
        return moves.step(act.step, act.key)
      case 'choose':
        moves.chooseGhost(act.number)
        return true
      case 'edit':
        cellActs.startEditing(
          'caret',
          port.now().editing ? null : textAt(port.now(), port.now().selection.active),
        )
        return true
      case 'retype':
        cellActs.startEditing('typing', '')
        return true
      case 'clear':
        cellActs.clear()
        return true
      case 'cancel':
        moves.cancel()
        return true
      case 'undo':
        port.now().props.onUndo()
        return true
      case 'redo':
        port.now().props.onRedo()
        return true
      case 'fill-down':
        fills.fillDown()
        return true
      case 'fill-right':
        fills.fillRight()
        return true
      case 'fill-selection':
        cellActs.fillSelection()
        return true
      case 'select-all':
        moves.selectWhole('all')
        return true
      case 'select-lines':
        moves.selectWhole('lines')
        return true
      case 'select-columns':
        moves.selectWhole('columns')
        return true
      case 'toggle':
        return false
      case 'choices':
      case 'comment':
      case 'menu':
      case 'filter':
      case 'find':
      case 'replace':
      case 'help':
        return port.open(act.type)
    }
  }

  return {
    press,
    select: moves.select,
    selectColumn: moves.selectColumn,
    commit: cellActs.commit,
    startEditing: cellActs.startEditing,
    fill: fills.fill,
    fillBeside: fills.fillBeside,
    toggleGroup: groups.toggle,
    selectGroup: groups.selectLines,
    ...clipboard,
  }
}

export type GridActs = ReturnType<typeof createGridActs>
