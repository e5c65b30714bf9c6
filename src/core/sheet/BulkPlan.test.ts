import { expect, test } from 'vitest'
import { aSheet } from './aSheet'
import { BulkPlan } from './BulkPlan'

const sheet = aSheet([{ price: '1.00' }, { price: '2.00' }, { price: '' }, { price: '4.00' }])
const change = { type: 'set', text: '2.00', by: '' } as const

test('a plan holds the cells of the lines shown that would differ, found in steps', () => {
  const plan = new BulkPlan(sheet, 'price', Uint32Array.from([3, 1, 2]), change)
  const steps = [plan.step(2), plan.step(2)]
  expect(steps).toEqual([true, false])
  expect(plan.cells.map(({ row, after }) => [row, after])).toEqual([
    [3, '2.00'],
    [2, '2.00'],
  ])
})

test('without a view all lines are planned, and planning changes nothing', () => {
  const plan = new BulkPlan(sheet, 'price', null, change)
  expect(plan.step(100)).toBe(false)
  expect(plan.cells).toHaveLength(3)
  expect(sheet.changedColumns()).toEqual([])
})
