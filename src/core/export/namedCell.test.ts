import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { packColumn } from '../sheet/packColumn'
import { namedCell } from './namedCell'
import { ownLayout } from './OwnLayout'

const was = { code: '71300108', name: 'XR CHEST' }

test.each([
  ['XR CHEST [71300108]', { code: '71300199', name: 'XR CHEST' }, 'XR CHEST [71300199]'],
  ['XR CHEST [71300108]', { code: '71300108', name: 'XR THORAX' }, 'XR THORAX [71300108]'],
  ['71300108 - XR CHEST', { code: '713', name: 'XR THORAX' }, '713 - XR THORAX'],
  ['XR CHEST [71300108]', { code: '', name: 'XR CHEST' }, 'XR CHEST'],
  ['XR\tCHEST (71300108)', { code: '71300108', name: 'XR THORAX' }, 'XR THORAX [71300108]'],
])('%s with %j is written as %s', (cell, now, written) => {
  expect(namedCell(cell, was, now)).toBe(written)
})

test('a cell without the code holds only the name', () => {
  expect(namedCell('XR CHEST', { ...was, code: '' }, was)).toBeNull()
})

test('an edit goes into its part of the cell, and a code the name lacks into a column of its own', () => {
  const { packed } = aSheet([{ description: 'XR CHEST' }, { description: 'XR HAND' }])
  const [column = 0] = packed.fieldSources.description
  const sheet = new ChargeSheet({
    ...packed,
    fileColumns: packed.fileColumns.map((file, at) =>
      at === column ? { ...file, cells: packColumn(['XR CHEST [71300108]', 'XR HAND']) } : file,
    ),
    fields: { ...packed.fields, chargeCode: packColumn(['71300108', '']) },
    fieldSources: { ...packed.fieldSources, chargeCode: [column] },
  })
  expect(ownLayout(sheet).cells(0)[column]).toBe('XR CHEST [71300108]')
  sheet.set(0, 'description', 'XR THORAX')
  expect(ownLayout(sheet).cells(0)[column]).toBe('XR THORAX [71300108]')
  sheet.set(1, 'chargeCode', '71300200')
  expect(ownLayout(sheet).cells(1)[column]).toBe('XR HAND')
  expect(ownLayout(sheet).cells(1).at(-1)).toBe('71300200')
})
