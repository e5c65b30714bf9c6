import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { takeCode } from './takeCode'

test('a line that takes a code loses the decision that it needs none', () => {
  const sheet = aSheet([{}, { hcpcs: '' }])
  sheet.set(1, 'decision', 'none')
  sheet.set(1, 'decisionReason', 'Part of the room.')
  for (const { row, column, after } of takeCode(1, 'J1885')) sheet.set(row, column, after)
  expect(sheet.get(1, 'hcpcs')).toBe('J1885')
  expect(sheet.get(1, 'decision')).toBe('')
  expect(sheet.get(1, 'decisionReason')).toBe('')
})
