import { expect, test } from 'vitest'
import { waivedChecks, withoutWaiver, withWaiver } from './waivers'

test('a pasted note with line ends of any kind waives its check and stays one line', () => {
  const cell = withWaiver('', 'price-missing', ' Pharmacy\u2028sets\r\n it.\u00a0 ')
  expect(cell).toBe('price-missing: Pharmacy sets it.')
  expect(waivedChecks(cell).get('price-missing')).toBe('Pharmacy sets it.')
})

test('a cell written before notes were made one line still waives its checks', () => {
  const cell = 'price-missing: Pharmacy\u2028sets it.\nline-duplicate: Both are used.'
  expect([...waivedChecks(cell).keys()]).toEqual(['price-missing', 'line-duplicate'])
  expect(withoutWaiver(cell, 'price-missing')).toBe('line-duplicate: Both are used.')
})
