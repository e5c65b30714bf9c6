import { expect, test } from 'vitest'
import type { ExportProfile } from '../export/ExportProfile'
import { exportSheetOf } from '../export/ExportSheet'
import { hl7Mfn } from '../export/profiles/hl7Mfn'
import { meditechBar } from '../export/profiles/meditechBar'
import { aSheet } from '../sheet/aSheet'
import { cutFindings } from './cutFindings'

const descriptions = [
  'CHEST XRAY SINGLE VIEW FRONTAL PORTABLE',
  'CHEST XRAY TWO VIEWS',
  'Chest xray single view frontal in department',
  'ULTRASOUND OF THE ABDOMEN, COMPLETE STUDY',
  'ULTRASOUND OF THE ABDOMEN, COMPLETE STUDY',
  'THIRTY CHARACTERS AND NO MORE.   ',
]

function found(profile: ExportProfile) {
  const sheet = aSheet(descriptions.map((description) => ({ description })))
  const from = exportSheetOf(sheet, new Uint8Array(sheet.lineCount))
  const given = { facts: {}, date: '2026-07-01', writtenAt: '' }
  const rows = Uint32Array.from(descriptions.keys())
  return [...cutFindings({ profile, from, given, rows })].map(({ title, rows: lines }) => [
    title,
    lines,
  ])
}

test('a layout tells which descriptions it cuts, and which of them no longer differ', () => {
  expect(found(meditechBar)).toEqual([
    ['“DESCRIPTION” is cut at 30 characters', [0, 2, 3, 4]],
    ['“DESCRIPTION” is cut at 30 characters, and other lines then read the same', [0, 2]],
  ])
})

test('HL7 tells nothing of its short description: the whole one stands beside it', () => {
  expect(found(hl7Mfn)).toEqual([])
})
