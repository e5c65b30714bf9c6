import { expect, test } from 'vitest'
import { allChecks } from './allChecks'
import { notChecked } from './notChecked'

test('each of the 103 checks of the catalogue is built, or told with its reason', () => {
  const built = new Set(allChecks.map(({ catalogueId }) => catalogueId).filter((id) => id !== ''))
  const told = notChecked.map(({ catalogueId }) => catalogueId)
  expect(told.filter((id) => built.has(id))).toEqual([])
  expect(built.size + new Set(told).size).toBe(103)
})

test('a check that another one is named for exists by that title', () => {
  const titles = new Set(allChecks.map(({ title }) => title))
  const coding = new Set(['code required'])
  for (const { why } of notChecked)
    for (const [, named = ''] of why.matchAll(/“([^”]+)”/g))
      expect(titles.has(named) || coding.has(named), named).toBe(true)
})
