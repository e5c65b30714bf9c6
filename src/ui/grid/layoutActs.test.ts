import { expect, test } from 'vitest'
import { defaultLayout, type GridColumn } from './GridColumn'
import { withHidden, withMoved, withPinned, withShown, withWidth } from './layoutActs'

const columns = (['chargeCode', 'description', 'price', 'ndc'] as const).map(
  (id): GridColumn => ({ id, heading: id, width: 100, kind: 'text', editable: true }),
)

test('a hidden column can be shown again', () => {
  const hidden = withHidden(defaultLayout, 'ndc')
  expect(hidden.hidden).toEqual(['ndc'])
  expect(withShown(hidden, 'ndc')).toEqual(defaultLayout)
})

test('a column moves before or after another', () => {
  const moved = withMoved(defaultLayout, columns, 'ndc', { id: 'price', side: 'before' })
  expect(moved.order).toEqual(['chargeCode', 'description', 'ndc', 'price'])
  expect(moved.pinned).toEqual(defaultLayout.pinned)
})

test('a column moved among the pinned ones is pinned, one moved away is not', () => {
  const pinned = withMoved(defaultLayout, columns, 'price', { id: 'chargeCode', side: 'after' })
  expect(pinned.pinned).toEqual(['chargeCode', 'price', 'description'])
  const loose = withMoved(pinned, columns, 'chargeCode', { id: 'ndc', side: 'after' })
  expect(loose.pinned).toEqual(['price', 'description'])
})

test('pinning and widths are remembered by column', () => {
  expect(withPinned(defaultLayout, 'price', true).pinned).toContain('price')
  expect(withPinned(defaultLayout, 'description', false).pinned).toEqual(['chargeCode'])
  expect(withWidth(defaultLayout, 'ndc', 140).widths).toEqual({ ndc: 140 })
})
