import { expect, test } from 'vitest'
import { emptyFacts } from './Analysis'
import { markAllFields, markFieldsOf, severityOf } from './flaggedFields'

test('a field is marked by the worst check about it, and cleared when none is open any more', () => {
  const facts = emptyFacts(4)
  const open = new Map([
    ['code-terminated', Uint32Array.of(1, 3)],
    ['price-missing', Uint32Array.of(3)],
  ])
  markAllFields(facts, open)
  expect(severityOf(facts, 1, 'hcpcs')).toBe('error')
  expect(severityOf(facts, 1, 'price')).toBeNull()
  expect(severityOf(facts, 3, 'price')).not.toBeNull()

  markFieldsOf([3], facts, new Map([['code-terminated', Uint32Array.of(1)]]))
  expect(severityOf(facts, 3, 'hcpcs')).toBeNull()
  expect(severityOf(facts, 1, 'hcpcs')).toBe('error')
})
