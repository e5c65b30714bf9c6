import { describe, expect, test } from 'vitest'
import { aSheet } from '../../core/sheet/aSheet'
import type { ChargeGridProps, DoneChange } from './ChargeGridProps'
import { changedPlace, shownChange, spokenChange } from './changedPlace'
import type { PlacedColumn } from './GridColumn'
import type { GridNow } from './gridNow'
import { cellSelection, mainRectangle } from './selection'

const columns: readonly PlacedColumn[] = (['description', 'hcpcs', 'price'] as const).map(
  (id, index) => ({
    ...{ id, heading: id, width: 100, kind: 'text', editable: true },
    ...{ index, isPinned: false, start: 0, size: 100, style: { left: 0, width: 100 } },
  }),
)

/** Six lines in the order of the view; all of them without one. */
function aView(view: readonly number[] | null = null): GridNow {
  const sheet = aSheet(Array.from({ length: 6 }, (_, row) => ({ description: `Line ${row}` })))
  const props = { sheet, view: view && Uint32Array.from(view) } as unknown as ChargeGridProps
  const selection = cellSelection({ position: 0, column: 1 })
  return { props, columns, count: view?.length ?? 6, selection, editing: null }
}

const edit = (row: number, column: 'description' | 'hcpcs' | 'price' | 'note', after = '') => ({
  ...{ row, column, before: 'x', after },
})

test('a block that changed is selected, with its first cell active', () => {
  const place = changedPlace(aView(), [edit(3, 'hcpcs'), edit(2, 'hcpcs'), edit(4, 'hcpcs')])
  expect(place?.active).toEqual({ position: 2, column: 1 })
  expect(place && mainRectangle(place)).toEqual({ top: 2, bottom: 4, left: 1, right: 1 })
})

test('the first line in the order of the view is gone to, and lines apart are blocks apart', () => {
  const place = changedPlace(aView([5, 0, 3, 1]), [edit(1, 'price'), edit(5, 'price')])
  expect(place?.active).toEqual({ position: 0, column: 2 })
  expect(place?.others).toEqual([{ top: 3, bottom: 3, left: 2, right: 2 }])
})

test('cells that form no blocks are not selected together', () => {
  const place = changedPlace(aView(), [edit(2, 'price'), edit(4, 'description')])
  expect(place).toEqual(cellSelection({ position: 2, column: 2 }))
})

test('what is no column of the grid leads to its line, in the active column', () => {
  const place = changedPlace(aView(), [edit(4, 'note')])
  expect(place).toEqual(cellSelection({ position: 4, column: 1 }))
})

test('nothing is gone to where the line is not shown', () => {
  expect(changedPlace(aView([0, 1]), [edit(4, 'price')])).toBeNull()
})

describe('of a move', () => {
  const blanked = (...rows: number[]) => rows.map((row) => edit(row, 'hcpcs'))
  const filled = (...rows: number[]) => rows.map((row) => edit(row, 'hcpcs', 'y'))
  const shown = (type: 'undo' | 'redo', edits: DoneChange['edits']) => {
    const place = shownChange(aView(), { type, kind: 'pasted', label: 'Move 2 cells', edits })
    const { top, bottom } = mainRectangle(place ?? cellSelection({ position: -1, column: 0 }))
    return { top, bottom, others: place?.others.length }
  }

  test('an undo selects where the cells are again, and a redo where they went', () => {
    const edits = [...blanked(3, 4), ...filled(0, 1)]
    expect(shown('undo', edits)).toEqual({ top: 3, bottom: 4, others: 0 })
    expect(shown('redo', edits)).toEqual({ top: 0, bottom: 1, others: 0 })
  })

  test('an undo selects the whole block also where it was moved over a part of itself', () => {
    expect(shown('undo', [...blanked(1), ...filled(2, 3, 4)])).toMatchObject({ top: 1, bottom: 3 })
    expect(shown('undo', [...blanked(4), ...filled(1, 2, 3)])).toMatchObject({ top: 2, bottom: 4 })
  })
})

test('a typed cell is said with its column, line and text, an undo by what it takes back', () => {
  const now = aView([5, 3])
  const typed = { type: 'edit', kind: 'typed', label: 'Set price to 12.00' } as const
  const edits = [edit(3, 'price', '12.00')]
  expect(spokenChange(now, { ...typed, edits })).toBe('price, line 2: 12.00')
  expect(spokenChange(now, { ...typed, edits: [edit(3, 'price')] })).toBe('price, line 2: blank')
  expect(spokenChange(now, { ...typed, type: 'undo', edits })).toBe('Undone: Set price to 12.00')
})
