import { expect, test } from 'vitest'
import { type KeyPress, keyAct } from './gridKeys'

const press = (keys: string): KeyPress => {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return {
    key: key === 'Space' ? ' ' : key,
    code: /^\d$/.test(key) ? `Digit${key}` : '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
}

test.each([
  ['ArrowDown', { type: 'move', move: 'down', extend: false }],
  ['Shift+ArrowRight', { type: 'move', move: 'right', extend: true }],
  ['Ctrl+Shift+ArrowDown', { type: 'move', move: 'edgeDown', extend: true }],
  ['Ctrl+End', { type: 'move', move: 'sheetEnd', extend: false }],
  ['Enter', { type: 'step', step: 'down', key: 'Enter' }],
  ['Shift+Tab', { type: 'step', step: 'left', key: 'Tab' }],
  ['Alt+3', { type: 'choose', number: 3 }],
  ['Alt+ArrowDown', { type: 'choices' }],
  ['Ctrl+Space', { type: 'select-columns' }],
  ['Shift+Space', { type: 'select-lines' }],
  ['F2', { type: 'edit' }],
  ['Shift+F2', { type: 'comment' }],
  ['Space', { type: 'toggle' }],
  ['Ctrl+d', { type: 'fill-down' }],
  ['Meta+z', { type: 'undo' }],
  ['Ctrl+Shift+Z', { type: 'redo' }],
  ['Ctrl+r', { type: 'fill-right' }],
  ['Ctrl+Shift+R', null],
  ['Delete', { type: 'clear' }],
  ['Backspace', { type: 'retype' }],
])('%s', (keys, act) => {
  expect(keyAct(press(keys), null)).toEqual(act)
})

test('letters are left to the text field, so that input methods work', () => {
  expect(keyAct(press('j'), null)).toBeNull()
})

test('copy and paste are left to the browser', () => {
  expect(keyAct(press('Ctrl+c'), null)).toBeNull()
  expect(keyAct(press('Ctrl+v'), null)).toBeNull()
})

test('after typing arrows leave the cell, after F2 they move the caret', () => {
  expect(keyAct(press('ArrowLeft'), 'typing')).toEqual({
    type: 'move',
    move: 'left',
    extend: false,
  })
  expect(keyAct(press('ArrowLeft'), 'caret')).toBeNull()
  expect(keyAct(press('Ctrl+z'), 'typing')).toBeNull()
  expect(keyAct(press('Delete'), 'caret')).toBeNull()
})
