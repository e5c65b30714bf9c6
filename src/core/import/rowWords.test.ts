import { describe, expect, test } from 'vitest'
import { isFootnote, isPageHeader, isTotal, withoutFrame } from './rowWords'

describe('a row that sums up others', () => {
  test.each([
    'Total',
    'Grand total',
    'Subtotal: 1,250.00',
    'Total lines: 475',
    'TOTAL NUMBER OF CHARGES = 7,629',
    'Total charges: $5,000.00',
    'Number of records: 12',
    'Line count: 475',
    '*** End of report ***',
  ])('%s', (text) => {
    expect(isTotal([text])).toBe(true)
  })

  test.each(['TOTAL PROTEIN', 'TOTAL KNEE SYSTEM', 'TOTAL T4', 'CO2 TOTAL', 'Lines and tubes'])(
    '%s is none',
    (text) => {
      expect(isTotal([text])).toBe(false)
    },
  )
})

describe('a note', () => {
  test.each([
    '* Prices are subject to change without notice.',
    '*** Prices are subject to change without notice ***',
    '*** Note: prices of 2026 ***',
    'Please call patient accounts.',
    '*Discontinued',
  ])('%s', (text) => {
    expect(isFootnote([text])).toBe(true)
  })

  test.each(['*** IMAGING ***', '*** Diagnostic Imaging Services ***', '--- LAB ---', 'IMAGING'])(
    '%s is a title',
    (text) => {
      expect(isFootnote([text])).toBe(false)
    },
  )
})

test('the marks around a title are no part of the name', () => {
  expect(
    ['*** IMAGING ***', '== LAB ==', '-ICU-', 'X-RAY', 'OR - MAIN', '* note'].map(withoutFrame),
  ).toEqual(['IMAGING', 'LAB', 'ICU', 'X-RAY', 'OR - MAIN', '* note'])
})

test('a cell as long as Excel allows is judged at once', () => {
  const blanks = ' '.repeat(32_000)
  const start = performance.now()
  for (const text of [`*${blanks}a`, `total${blanks}a`, `page${blanks}a`]) {
    expect(isFootnote([text])).toBe(true)
    isTotal([text])
    expect(isPageHeader([text])).toBe(false)
  }
  expect(performance.now() - start).toBeLessThan(500)
})
