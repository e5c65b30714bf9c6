import { expect, test } from 'vitest'
import { boundsProblem, type ColumnFilter, filterOf, filterWords, withFilter } from './ColumnFilter'

test('a filter says in words what it asks for', () => {
  expect(filterWords({ column: 'description', contains: ' MRI ', filled: true })).toBe(
    'contains “MRI”, not blank',
  )
  expect(filterWords({ column: 'hcpcs', values: [''] })).toBe('is blank')
  expect(filterWords({ column: 'revenueCode', values: ['0450', '0360'] })).toBe('one of 2 values')
  expect(filterWords({ column: 'price', from: '100', flagged: true })).toBe(
    '100 or more, has a check',
  )
})

test('a column has one filter: a new one takes the place of the old, an empty one takes it away', () => {
  const first: readonly ColumnFilter[] = [
    { column: 'price', from: '5' },
    { column: 'hcpcs', filled: false },
  ]
  const changed = withFilter(first, { column: 'price', from: '50' })
  expect(changed.map(({ column }) => column)).toEqual(['price', 'hcpcs'])
  expect(filterOf(changed, 'price')).toEqual({ column: 'price', from: '50' })
  expect(withFilter(changed, { column: 'price', from: '', values: [] })).toEqual([
    { column: 'hcpcs', filled: false },
  ])
})

test('bounds between which no line can lie are told in a sentence', () => {
  const price = (from: string, to = '') => boundsProblem({ column: 'price', from, to })
  expect(price('abc')).toBe('“abc” is no amount.')
  expect(price('200', '100')).toBe('No line lies between: “200” comes after “100”.')
  expect(price('$1,000.00', '2,000')).toBeNull()
  expect(price('', '100')).toBeNull()
  expect(boundsProblem({ column: 'hcpcs', from: 'J1885', to: 'J0696' })).toContain('comes after')
  expect(boundsProblem({ column: 'hcpcs', from: 'J0696', to: 'J1885' })).toBeNull()
  expect(boundsProblem({ column: 'hcpcs' })).toBeNull()
})
