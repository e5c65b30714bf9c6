import { expect, test } from 'vitest'
import { type BulkType, bulkChanged, bulkProblem } from './bulkChange'

const changed = (cell: string, type: BulkType, text = '', by = '') =>
  bulkChanged(cell, { type, text, by })

test('prices are raised and lowered by per cent, to the cent; what is no amount stays', () => {
  expect(changed('1,250.00', 'percent', '3.5')).toBe('1293.75')
  expect(changed('$10.05', 'percent', '-10')).toBe('9.05')
  expect(changed('1.005', 'percent', '0')).toBe('1.01')
  expect(changed('N/A', 'percent', '5')).toBe('N/A')
})

test('text is replaced whatever its case, and signs in it mean themselves', () => {
  expect(changed('MRI w/o (contrast)', 'replace', 'W/O (', 'WITHOUT (')).toBe(
    'MRI WITHOUT (contrast)',
  )
  expect(changed('A', 'replace', 'a', '$&')).toBe('$&')
})

test('blank cells are filled and others are left, and nothing is put beside a blank', () => {
  expect(changed('', 'fill', '0450')).toBe('0450')
  expect(changed('0360', 'fill', '0450')).toBe('0360')
  expect(changed('', 'prefix', 'X-')).toBe('')
  expect(changed('12', 'suffix', 'A')).toBe('12A')
  expect(changed('ct head', 'upper')).toBe('CT HEAD')
})

test('what cannot be done is said', () => {
  expect(bulkProblem({ type: 'percent', text: 'five', by: '' })).toMatch(/number of per cent/)
  expect(bulkProblem({ type: 'set', text: '', by: '' })).toBe('Type the text.')
  expect(bulkProblem({ type: 'empty', text: '', by: '' })).toBeNull()
})
