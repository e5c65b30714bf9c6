import { expect, test } from 'vitest'
import type { ExportProfile } from '../export/ExportProfile'
import { exportSheetOf } from '../export/ExportSheet'
import { columnsOfOwn, ownCopyOf } from '../export/ownProfile'
import { cernerBillItem, cernerPriceSchedule } from '../export/profiles/cernerBillItem'
import { cmsTall } from '../export/profiles/cmsTall'
import { hl7Mfn } from '../export/profiles/hl7Mfn'
import { meditechBar } from '../export/profiles/meditechBar'
import { ownLayoutProfile } from '../export/profiles/ownLayout'
import { aSheet } from '../sheet/aSheet'
import { modifierFindings } from './modifierFindings'

const sheet = aSheet([
  { hcpcs: 'J1885', modifiers: '' },
  { hcpcs: '71046', modifiers: 'TC 59' },
  { hcpcs: 'K0001', modifiers: 'RR KX GA' },
])

function found(profile: ExportProfile) {
  const from = exportSheetOf(sheet, new Uint8Array(sheet.lineCount))
  const parts = { profile, from, given: { facts: {}, date: '2026-07-01', writtenAt: '' } }
  return [...modifierFindings({ ...parts, rows: Uint32Array.of(0, 1, 2) })].map(
    ({ title, rows }) => [title, rows],
  )
}

test('a layout says which lines have modifiers it has no place for', () => {
  expect(found(hl7Mfn)).toEqual([['The layout has no place for modifiers', [1, 2]]])
  expect(found(cernerBillItem)).toEqual([
    ['More modifiers than the 2 that the layout has a place for', [2]],
  ])
})

test('layouts with a place for all of them, or for no code at all, lose none', () => {
  const columns = columnsOfOwn(sheet.packed)
  for (const profile of [cmsTall, meditechBar, cernerPriceSchedule, ownLayoutProfile])
    expect(found(profile), profile.id).toEqual([])
  expect(found({ ...ownCopyOf(ownLayoutProfile), columns })).toEqual([])
})

test('modifiers glued to codes of one level are lost with those of the other', () => {
  const columns: ExportProfile['columns'] = [
    { heading: 'CPT', value: { from: 'code', level: 'one', modifiers: 'glued' } },
    { heading: 'HCPCS', value: { from: 'code', level: 'two', modifiers: 'apart' } },
  ]
  expect(found({ ...meditechBar, columns })).toEqual([
    ['The layout has no place for modifiers', [2]],
  ])
})
