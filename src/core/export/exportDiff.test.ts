import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { allDifferences, differingLines, exportDiff } from './exportDiff'
import { packRows, unpackRows } from './packRows'

const sheetOf = () =>
  aSheet([{ price: '10.00' }, { price: '20' }, { price: 'N/A' }, { price: '5' }])
const rows = Uint32Array.of(0, 1, 2)

test('an export against the imported file: what changed, by column, and what it does to gross charges', () => {
  const sheet = sheetOf()
  sheet.set(0, 'price', '12.50')
  sheet.set(1, 'hcpcs', 'J0696')
  sheet.set(1, 'price', '18')
  sheet.set(2, 'note', 'a note is no fact of the file')
  const diff = exportDiff(sheet, rows, { sheet: sheet.asImported(), rows: null }, false)
  expect(diff).toMatchObject({ added: 0, changed: 2, removed: 1 })
  expect(diff.columns).toEqual([
    { column: 'Price', lines: 2 },
    { column: 'HCPCS', lines: 1 },
  ])
  expect(diff.chargesAfter - diff.chargesBefore).toBeCloseTo(0.5)
  expect(diff.examples).toContainEqual({ row: 1, column: 'HCPCS', before: 'J1885', after: 'J0696' })
})

test('an export against an earlier one: lines it had not, and lines that are gone', () => {
  const sheet = sheetOf()
  const earlier = { sheet: sheet.asImported(), rows: Uint32Array.of(1, 2, 3) }
  expect(exportDiff(sheet, rows, earlier, false)).toMatchObject({
    added: 1,
    removed: 1,
    changed: 0,
  })
})

test('an export of changes removes nothing', () => {
  const sheet = sheetOf()
  const diff = exportDiff(sheet, rows, { sheet: sheet.asImported(), rows: null }, true)
  expect(diff.removed).toBe(0)
})

test('lines that changed since an earlier export, taken back ones included', () => {
  const sheet = sheetOf()
  const then = sheet.copy()
  then.set(0, 'price', '11')
  sheet.set(1, 'price', '21')
  const baseline = { sheet: then, rows: Uint32Array.of(0, 1, 2) }
  expect([...differingLines(sheet, baseline)]).toEqual([1, 1, 0, 1])
  expect([...allDifferences(sheet, [0], baseline)]).toEqual([
    { row: 0, column: 'Price', before: '11', after: '10.00' },
  ])
})

test('the lines of an export are kept bit by bit', () => {
  const kept = Uint32Array.of(0, 7, 8, 31)
  expect(unpackRows(packRows(kept), 40)).toEqual(kept)
  expect(unpackRows(packRows(new Uint32Array(0)), 40)).toHaveLength(0)
})

test('lines added and gone are told with their charges', () => {
  const sheet = sheetOf()
  const earlier = { sheet: sheet.asImported(), rows: Uint32Array.of(1, 2, 3) }
  expect(exportDiff(sheet, rows, earlier, false)).toMatchObject({
    chargesAdded: 10,
    chargesRemoved: 5,
  })
})
