import { expect, test } from 'vitest'
import type { ColumnId } from '../../core/sheet/ChargeSheet'
import { HEADING } from '../../core/sheet/rowGroups'
import { foundWithin, placeWithin, selectedColumnsOf, selectedLines } from './findWithin'
import type { GridColumn } from './GridColumn'
import { cellSelection, rectangleSelection, rectangles, withActive, withAnother } from './selection'

const ids: ColumnId[] = ['chargeCode', 'description', 'hcpcs']
const columns = ids.map((id): GridColumn => {
  return { id, heading: id, width: 100, kind: 'text', editable: true }
})
const at = (position: number, column: number) => ({ position, column })
const view = Uint32Array.of(HEADING, 7, 3, HEADING + 1, 5, 9)
const areas = [
  { top: 4, bottom: 5, left: 2, right: 2 },
  { top: 0, bottom: 2, left: 1, right: 1 },
]

test('a search within a selection passes headings over and takes lines and columns once', () => {
  const selected = selectedLines(view, [...areas, { top: 1, bottom: 4, left: 2, right: 2 }])
  expect([...selected.rows]).toEqual([7, 3, 5, 9])
  expect(selectedColumnsOf(columns, selected).map(({ id }) => id)).toEqual(['description', 'hcpcs'])
  expect(placeWithin(selected, at(4, 2))).toEqual(at(2, 2))
})

test('what is found beside the selected cells of a line is left out', () => {
  const selected = selectedLines(view, areas)
  const found = [
    { position: 0, row: 7, column: 'description' },
    { position: 0, row: 7, column: 'hcpcs' },
    { position: 2, row: 5, column: 'hcpcs' },
  ] as const
  expect(foundWithin(found, columns, selected)).toEqual([found[0], found[2]])
})

test('another selected cell becomes active without another selection', () => {
  const selection = withAnother(rectangleSelection(at(0, 0), at(2, 1)), at(5, 2))
  const next = withActive(selection, at(1, 1))
  expect(next?.active).toEqual(at(1, 1))
  expect(next && rectangles(next)).toHaveLength(2)
  expect(next && rectangles(next)).toEqual(expect.arrayContaining([...rectangles(selection)]))
  expect(withActive(selection, at(4, 2))).toBeNull()
  expect(withActive(cellSelection(at(1, 1)), at(0, 0))).toBeNull()
})
