import { expect, test } from 'vitest'
import { choosingAll } from './mergeChoice'

const aConflict = (row: number, overlaps: boolean) => ({ row, overlaps, cells: [] })

test('a choice for all lines leaves those whose changes do not meet as they are chosen', () => {
  const conflicts = [
    aConflict(3, true),
    aConflict(4, false),
    aConflict(5, false),
    aConflict(6, true),
  ]
  const choices = new Map([[5, 'theirs']] as const)
  expect([...choosingAll(conflicts, 'mine', choices)]).toEqual([
    [5, 'theirs'],
    [3, 'mine'],
    [6, 'mine'],
  ])
})
