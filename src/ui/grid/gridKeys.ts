import type { Move, Step } from './moves'

/** What a key asks of the grid. */
export type KeyAct =
  | { readonly type: 'move'; readonly move: Move; readonly extend: boolean }
  /** Tab and Enter: take the proposal or commit the cell, then go to the next. */
  | { readonly type: 'step'; readonly step: Step; readonly key: 'Enter' | 'Tab' }
  | { readonly type: 'choose'; readonly number: number }
  | {
      readonly type:
        | 'edit'
        /** Opens the active cell for typing, blank. */
        | 'retype'
        | 'clear'
        | 'cancel'
        | 'undo'
        | 'redo'
        | 'fill-down'
        | 'fill-right'
        | 'fill-selection'
        | 'select-all'
        | 'select-lines'
        | 'select-columns'
        | 'toggle'
        | 'choices'
        | 'comment'
        | 'menu'
        | 'filter'
        | 'find'
        | 'replace'
        | 'help'
    }

/** The facts of a key press that count. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** `typing`: arrows commit and move, as after typing into a cell; `caret`: arrows move the caret (F2). */
export type EditMode = 'typing' | 'caret'

const arrows: Readonly<Record<string, { plain: Step; edge: Move }>> = {
  ArrowUp: { plain: 'up', edge: 'edgeUp' },
  ArrowDown: { plain: 'down', edge: 'edgeDown' },
  ArrowLeft: { plain: 'left', edge: 'edgeLeft' },
  ArrowRight: { plain: 'right', edge: 'edgeRight' },
}

/** What a key means; null leaves it to the browser (typing, copying, zooming). */
export function keyAct(press: KeyPress, mode: EditMode | null): KeyAct | null {
  const common = commitKey(press)
  if (common) return common
  if (mode === 'caret') return null
  if (mode === 'typing') {
    const arrow = arrows[press.key]
    return arrow && isPlain(press) ? { type: 'move', move: arrow.plain, extend: false } : null
  }
  return moveKey(press) ?? (press.altKey ? altKey(press) : commandKey(press))
}

function commitKey(press: KeyPress): KeyAct | null {
  const { key, shiftKey } = press
  const mod = hasMod(press)
  if (press.altKey) return null
  if (key === 'Enter')
    return mod ? { type: 'fill-selection' } : { type: 'step', step: shiftKey ? 'up' : 'down', key }
  if (key === 'Tab' && !mod) return { type: 'step', step: shiftKey ? 'left' : 'right', key }
  if (key === 'Escape') return { type: 'cancel' }
  if (key === 'F2' && !shiftKey) return { type: 'edit' }
  return null
}

function moveKey(press: KeyPress): KeyAct | null {
  if (press.altKey) return null
  const move = moveOf(press.key, hasMod(press))
  return move ? { type: 'move', move, extend: press.shiftKey } : null
}

function moveOf(key: string, mod: boolean): Move | null {
  const arrow = arrows[key]
  if (arrow) return mod ? arrow.edge : arrow.plain
  switch (key) {
    case 'Home':
      return mod ? 'sheetStart' : 'rowStart'
    case 'End':
      return mod ? 'sheetEnd' : 'rowEnd'
    case 'PageUp':
      return mod ? null : 'pageUp'
    case 'PageDown':
      return mod ? null : 'pageDown'
    default:
      return null
  }
}

function altKey({ key, code }: KeyPress): KeyAct | null {
  if (key === 'ArrowDown') return { type: 'choices' }
  // The digit row by its place: with Alt many layouts print another character.
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1]
  return digit ? { type: 'choose', number: Number(digit) } : null
}

function commandKey(press: KeyPress): KeyAct | null {
  const { key, shiftKey } = press
  if (key === ' ' && hasMod(press)) return { type: 'select-columns' }
  if (key === ' ' && shiftKey) return { type: 'select-lines' }
  if (key === 'F2' && shiftKey) return { type: 'comment' }
  if (key === 'F10' && shiftKey) return { type: 'menu' }
  if (key === 'ContextMenu') return { type: 'menu' }
  if (!hasMod(press)) return plainKey(key)
  switch (key.toLowerCase()) {
    case 'z':
      return { type: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { type: 'redo' }
    case 'a':
      return { type: 'select-all' }
    case 'l':
      return shiftKey ? { type: 'filter' } : null
    case 'd':
      return { type: 'fill-down' }
    case 'r':
      return shiftKey ? null : { type: 'fill-right' }
    case 'f':
      return { type: 'find' }
    case 'h':
      return { type: 'replace' }
    default:
      return null
  }
}

function plainKey(key: string): KeyAct | null {
  if (key === 'Delete') return { type: 'clear' }
  if (key === 'Backspace') return { type: 'retype' }
  if (key === ' ') return { type: 'toggle' }
  return key === '?' ? { type: 'help' } : null
}

const hasMod = (press: KeyPress) => press.ctrlKey || press.metaKey

const isPlain = (press: KeyPress) => !hasMod(press) && !press.shiftKey && !press.altKey
