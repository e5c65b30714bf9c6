import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { deactivatedRows } from './exportDiff'
import { recordEventsOf } from './recordEvents'

const sheetOf = () => aSheet([{ price: '10' }, { price: '20' }, { price: '30' }, { price: '40' }])

test('the loader hears of lines that were in the earlier sheet and are out of use now', () => {
  const sheet = sheetOf()
  const then = sheet.copy()
  then.set(1, 'inactive', 'yes')
  for (const row of [0, 1, 3]) sheet.set(row, 'inactive', 'yes')
  expect(deactivatedRows(sheet, { sheet: then, rows: Uint32Array.of(0, 1, 2) })).toEqual([0])
})

test('against the imported file a line is added, updated or deactivated', () => {
  const sheet = sheetOf()
  sheet.set(1, 'inactive', 'yes')
  sheet.set(4, 'added', 'new')
  const eventOf = recordEventsOf(sheet, { sheet: sheet.asImported(), rows: null })
  expect([0, 1, 4].map(eventOf)).toEqual(['update', 'deactivate', 'add'])
})

test('against an earlier export a line in use again is reactivated, and one it had not is added', () => {
  const sheet = sheetOf()
  const then = sheet.copy()
  then.set(0, 'inactive', 'yes')
  const eventOf = recordEventsOf(sheet, { sheet: then, rows: Uint32Array.of(1, 2) })
  expect([0, 1, 3].map(eventOf)).toEqual(['reactivate', 'update', 'add'])
})
