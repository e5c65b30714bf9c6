import { expect, test } from 'vitest'
import { OTHERS_AT_FIRST } from '../../store/gridLayout'
import { defaultLayout, type GridColumn } from '../grid/GridColumn'
import { withAsked, withHidden } from '../grid/layoutActs'
import { offeredColumns } from './gridColumns'

const column = (id: GridColumn['id']): GridColumn => ({
  ...{ id, heading: id, width: 100, kind: 'text', editable: true },
})
const columnsOf = (others: number) => [
  column('chargeCode'),
  ...Array.from({ length: others }, (_, n) => column(`file:${n}`)),
  column('price'),
]

test('all columns of a file that is not wide are given to the grid', () => {
  const columns = columnsOf(OTHERS_AT_FIRST)
  expect(offeredColumns(columns)).toEqual(columns)
})

test('of a wide file the fields, the first other columns and what was asked for, in their order', () => {
  const columns = columnsOf(16_384)
  const layout = withAsked(withAsked(defaultLayout, 'file:9000'), 'file:9000')
  const ids = offeredColumns(columns, layout.asked).map(({ id }) => id)
  expect(ids).toHaveLength(OTHERS_AT_FIRST + 3)
  expect(ids.slice(-3)).toEqual([`file:${OTHERS_AT_FIRST - 1}`, 'file:9000', 'price'])
})

test('a column that was hidden is shown again when it is asked for', () => {
  const hidden = withHidden(withAsked(defaultLayout, 'file:900'), 'file:900')
  expect(withAsked(hidden, 'file:900')).toEqual({
    ...defaultLayout,
    hidden: [],
    asked: ['file:900'],
  })
})
