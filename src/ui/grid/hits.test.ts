import { expect, test } from 'vitest'
import type { FoundCell } from '../../core/sheet/CellSearch'
import type { ColumnId } from '../../core/sheet/ChargeSheet'
import type { GridColumn } from './GridColumn'
import { hitFrom, hitPlace } from './hits'

const ids: ColumnId[] = ['chargeCode', 'description', 'hcpcs']
const columns = ids.map((id): GridColumn => {
  return { id, heading: id, width: 100, kind: 'text', editable: true }
})
const hit = (position: number, column: ColumnId): FoundCell => ({ position, row: position, column })
const found = [hit(0, 'description'), hit(0, 'hcpcs'), hit(4, 'chargeCode')]
const place = (position: number, column: number) => hitPlace(found, columns, { position, column })

test('the current hit is the one under the active cell', () => {
  expect(place(0, 2).at).toBe(1)
  expect(place(0, 0).at).toBe(-1)
  expect(place(4, 1).at).toBe(-1)
})

test('next and previous go from the active cell, round and round', () => {
  expect(hitFrom(place(0, 0), 1, 3)).toBe(0)
  expect(hitFrom(place(0, 1), 1, 3)).toBe(1)
  expect(hitFrom(place(2, 1), 1, 3)).toBe(2)
  expect(hitFrom(place(4, 1), 1, 3)).toBe(0)
  expect(hitFrom(place(2, 1), -1, 3)).toBe(1)
  expect(hitFrom(place(0, 1), -1, 3)).toBe(2)
})
