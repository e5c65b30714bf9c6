import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { chosenLines } from './exportRows'
import { ownLayout } from './OwnLayout'

test('an added line is exported in the file’s own columns', () => {
  const sheet = aSheet([{ chargeCode: '10', description: 'KETOROLAC 15 MG' }])
  sheet.set(1, 'added', 'new')
  sheet.set(1, 'chargeCode', '30')
  sheet.set(1, 'description', 'SPLINT')
  const layout = ownLayout(sheet)
  const written = Object.fromEntries(layout.cells(1).map((cell, at) => [layout.headings[at], cell]))
  expect(written).toMatchObject({ chargeCode: '30', description: 'SPLINT', hcpcs: '' })
})

test('a line out of use goes into no export', () => {
  const { rows } = chosenLines({
    choice: 'all',
    letIn: new Set(),
    codings: Uint8Array.of(0, 0, 0),
    marks: null,
    inactive: new Set([1]),
    reviewOf: () => null,
  })
  expect([...rows]).toEqual([0, 2])
})
