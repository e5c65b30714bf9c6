import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import type { Act, EditAct } from './Act'
import { applyEdits, type CellEdit } from './CellEdit'
import { editsBackTo, versionsOf } from './versions'

const facts = (id: number) => ({ id, at: `2026-01-0${id}T09:00:00Z`, by: 'Ana' })

function typed(id: number, edits: readonly CellEdit[]): EditAct {
  return { ...facts(id), type: 'edit', kind: 'typed', label: 'Type', reason: '', edits }
}

function version(id: number, name: string): Act {
  return { ...facts(id), type: 'event', label: name, event: { kind: 'version', name } }
}

const price = (row: number, before: string, after: string): CellEdit => {
  return { row, column: 'price', before, after }
}

test('versions are listed newest first', () => {
  const acts = [version(1, 'As imported'), typed(2, []), version(3, 'Before January')]
  expect(versionsOf(acts)).toEqual([
    { act: 3, name: 'Before January', at: '2026-01-03T09:00:00Z', by: 'Ana' },
    { act: 1, name: 'As imported', at: '2026-01-01T09:00:00Z', by: 'Ana' },
  ])
})

test('going back restores cells and lines of then, and keeps what people said since', () => {
  const sheet = aSheet([{ price: '10.00' }, { price: '20.00' }])
  const acts = [
    typed(1, [price(0, '10.00', '11.00')]),
    version(2, 'First prices'),
    typed(3, [price(0, '11.00', '12.00'), price(1, '20.00', '21.00')]),
    typed(4, [{ row: 2, column: 'added', before: '', after: 'new' }]),
    typed(5, [{ row: 1, column: 'note', before: '', after: 'Asked the lab.' }]),
    { ...facts(6), type: 'undo', of: 1 } as const,
  ]
  for (const act of acts) if (act.type === 'edit') applyEdits(sheet, act.edits)
  const edits = editsBackTo(sheet, acts, { act: 2 })
  expect(edits).toEqual([
    price(0, '12.00', '11.00'),
    price(1, '21.00', '20.00'),
    { row: 2, column: 'added', before: 'new', after: '' },
  ])
  applyEdits(sheet, edits)
  expect(sheet.lineCount).toBe(2)
  expect(sheet.get(1, 'note')).toBe('Asked the lab.')
  expect(editsBackTo(sheet, acts, { act: 2 })).toEqual([])
})
