import { describe, expect, test } from 'vitest'
import { aSheet } from './aSheet'
import { readerOf } from './Column'
import { packColumn } from './packColumn'

describe('a packed column', () => {
  test('gives back every cell, whatever is in it', () => {
    const cells = ['0270', '', 'ÄRZTE 5 µg', '😀', ' leading', 'x\ny', '0270']
    const read = readerOf(packColumn(cells))
    expect(cells.map((_, row) => read(row))).toEqual(cells)
  })

  test('is kept as text when cells hardly repeat, and reads the same', () => {
    const cells = Array.from({ length: 20_000 }, (_, row) => `LINE ${row} Ü`)
    const column = packColumn(cells)
    expect(column.kind).toBe('text')
    const read = readerOf(column)
    expect(cells.map((_, row) => read(row))).toEqual(cells)
  })
})

describe('a charge sheet', () => {
  test('knows a changed cell until it is changed back', () => {
    const sheet = aSheet([{ revenueCode: '0270' }])
    sheet.set(0, 'revenueCode', '0272')
    expect(sheet.isChanged(0, 'revenueCode')).toBe(true)
    expect(sheet.original(0, 'revenueCode')).toBe('0270')
    sheet.set(0, 'revenueCode', '0270')
    expect(sheet.isChanged(0, 'revenueCode')).toBe(false)
  })

  test('reads a line with its changes', () => {
    const sheet = aSheet([{ hcpcs: '' }])
    sheet.set(0, 'hcpcs', 'J1885')
    expect(sheet.line(0)).toMatchObject({ row: 0, hcpcs: 'J1885' })
  })

  test('reads and changes cells after it let go of decoded texts as before', () => {
    const cells = Array.from({ length: 10_000 }, (_, row) => ({ description: `LINE ${row} Ü` }))
    const sheet = aSheet(cells)
    sheet.set(1, 'description', 'CHANGED')
    const before = cells.map((_, row) => sheet.get(row, 'description'))
    sheet.forgetTexts()
    expect(cells.map((_, row) => sheet.get(row, 'description'))).toEqual(before)
    sheet.forgetTexts()
    expect(sheet.set(1, 'description', 'LINE 1 Ü')).toBe('CHANGED')
    expect(sheet.isChanged(1, 'description')).toBe(false)
  })
})
