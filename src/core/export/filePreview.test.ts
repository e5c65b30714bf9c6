import { expect, test } from 'vitest'
import { aChargemaster } from './aChargemaster'
import { exportedText } from './anExport'
import type { GivenFacts } from './cellText'
import { exportLayoutOf } from './ExportLayout'
import type { ExportProfile } from './ExportProfile'
import { exportSheetOf } from './ExportSheet'
import { filePreview } from './filePreview'
import { cmsTall } from './profiles/cmsTall'
import { hl7Mfn } from './profiles/hl7Mfn'

const given: GivenFacts = {
  facts: { facility: 'St. Mary', licenceState: 'CA' },
  date: '2026-01-01',
  writtenAt: '',
}
const sheet = aChargemaster()

function previewOf(profile: ExportProfile) {
  const layout = exportLayoutOf(
    profile,
    exportSheetOf(sheet, new Uint8Array(sheet.lineCount)),
    given,
  )
  return filePreview(
    layout,
    profile,
    Uint32Array.from({ length: sheet.lineCount }, (_, row) => row),
  )
}

test('what stands above the headings is shown with them', () => {
  const { preamble, headings, lines } = previewOf(cmsTall)
  expect(preamble[0]?.slice(0, 2)).toEqual(['hospital_name', 'last_updated_on'])
  expect(preamble[1]?.[0]).toBe('St. Mary')
  expect(headings[0]).toBe('description')
  expect(lines).toHaveLength(sheet.lineCount)
})

test('a message is shown in its segments, as they are written', async () => {
  const { segments } = previewOf(hl7Mfn)
  const text = await exportedText(sheet, hl7Mfn, { given })
  expect(segments?.map((segment) => `${segment}\r`).join('')).toBe(text)
  expect(segments?.[0]).toMatch(/^MSH\|/)
})
