import { describe, expect, test } from 'vitest'
import { aSheet } from './aSheet'
import type { ChargeSheet } from './ChargeSheet'
import { compareNatural } from './naturalOrder'
import { sortRows } from './sortRows'

const texts = Array.from({ length: 6000 }, (_, i) => {
  const number = (i * 7919) % 4001
  return (
    ['', `Kanüle ${number} Ch`, `SCREW, SZ ${number}`, `0.${number} MG`, `screw 00${number}`][
      i % 5
    ] ?? ''
  )
})

const sheetOf = () => aSheet(texts.map((description) => ({ description })))

/** As comparing all cells one by one orders them: blanks last, equal ones in the order of the sheet. */
function byHand(sheet: ChargeSheet, descending: boolean): number[] {
  const rows = Array.from({ length: sheet.lineCount }, (_, row) => row)
  const text = (row: number) => sheet.get(row, 'description')
  const isBlank = (row: number) => Number(text(row) === '')
  const sign = descending ? -1 : 1
  return rows.sort(
    (a, b) => isBlank(a) - isBlank(b) || sign * compareNatural(text(a), text(b)) || a - b,
  )
}

describe.each([false, true])('a text column, descending: %o', (descending) => {
  const sorted = (sheet: ChargeSheet) => [
    ...sortRows(sheet, [{ column: 'description', descending }], null),
  ]

  test('orders as imported', () => {
    const sheet = sheetOf()
    expect(sheet.packedColumn('description')?.kind).toBe('text')
    expect(sorted(sheet)).toEqual(byHand(sheet, descending))
  })

  test('places changed texts between those of the import, several in one gap, before all and after all', () => {
    const sheet = sheetOf()
    sorted(sheet)
    const changed = [
      'SCREW 17B',
      'SCREW 17A',
      'screw 17a',
      '!',
      'ZZZ',
      'ZZ 2',
      '',
      'SCREW, SZ 17',
      'ÄRMEL',
      '😀',
    ]
    changed.forEach((text, index) => {
      sheet.set(index * 37 + 3, 'description', text)
    })
    expect(sorted(sheet)).toEqual(byHand(sheet, descending))
  })

  test('orders many changed texts anew', () => {
    const sheet = sheetOf()
    for (let row = 0; row < 3000; row++) sheet.set(row, 'description', `PLATE ${(row * 31) % 3001}`)
    expect(sorted(sheet)).toEqual(byHand(sheet, descending))
  })
})
