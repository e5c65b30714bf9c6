import { expect, test } from 'vitest'
import type { CellEdit } from './CellEdit'
import { packEdits, unpackEdits } from './packEdits'

test('packed edits are the same edits, in their order', () => {
  const edits: CellEdit[] = [
    { row: 7, column: 'hcpcs', before: '', after: 'J1885' },
    { row: 1_000_000, column: 'file:3', before: 'J1885', after: '' },
    { row: 7, column: 'hcpcs', before: 'J1885', after: 'Ä–😀' },
  ]
  expect(unpackEdits(packEdits(edits))).toEqual(edits)
  expect(unpackEdits(packEdits([]))).toEqual([])
})

test('a text that repeats crosses once', () => {
  const edits = Array.from({ length: 1000 }, (_, row): CellEdit => {
    return { row, column: 'modifiers', before: '', after: 'TC' }
  })
  expect(packEdits(edits).texts).toEqual(['', 'TC'])
})
