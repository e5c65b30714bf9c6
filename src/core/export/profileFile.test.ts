import { describe, expect, test } from 'vitest'
import { aChargemaster } from './aChargemaster'
import { exportedText } from './anExport'
import type { ExportProfile } from './ExportProfile'
import { columnsOfOwn, ownCopyOf } from './ownProfile'
import { readProfileFile, writeProfileFile } from './profileFile'
import { ownLayoutProfile } from './profiles/ownLayout'
import { readyProfiles } from './profiles/readyProfiles'

test.each(readyProfiles)(
  'the layout $name is the same after it was saved and opened',
  (profile) => {
    expect(readProfileFile(writeProfileFile(profile))).toEqual(profile)
  },
)

describe('a file that is no layout is refused with what is wrong', () => {
  const damaged = (change: object) =>
    writeProfileFile({ ...ownLayoutProfile, ...change } as ExportProfile)

  test.each([
    ['text', 'Charge Code,Price', 'It is not a JSON file.'],
    ['other JSON', '{"name": "x"}', 'It does not say that it is an export layout of Chargewright.'],
    ['an unknown format', damaged({ format: 'pdf' }), '“format” is not one of own, csv'],
    [
      'a column without content',
      damaged({ columns: [{ heading: 'A' }] }),
      'Column 1 is not complete.',
    ],
    [
      'a field that does not exist',
      damaged({ columns: [{ heading: 'A', value: { from: 'field', field: 'ssn' } }] }),
      'Column 1 is not complete.',
    ],
    ['a finding that does not exist', damaged({ preflight: { mood: 'block' } }), '“preflight”'],
  ])('%s', (_, text, fault) => {
    expect(() => readProfileFile(text)).toThrow(fault)
  })
})

test('the columns of a file become columns of an own layout that writes the same', async () => {
  const sheet = aChargemaster()
  const profile = { ...ownCopyOf(ownLayoutProfile), columns: columnsOfOwn(sheet.packed) }
  expect(await exportedText(sheet, profile)).toBe(await exportedText(sheet, ownLayoutProfile))
})
