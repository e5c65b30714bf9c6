import { describe, expect, test } from 'vitest'
import { aChargemaster } from './aChargemaster'
import { exportedText } from './anExport'
import { sourceOptions } from './cellSourceWords'
import type { ExportProfile } from './ExportProfile'
import { openedProfile } from './openedProfile'
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
      'Column 1 is not complete, or has something that does not exist.',
    ],
    [
      'a field that does not exist',
      damaged({ columns: [{ heading: 'A', value: { from: 'field', field: 'ssn' } }] }),
      'Column 1 is not complete, or has something that does not exist.',
    ],
    ['a finding that does not exist', damaged({ preflight: { mood: 'block' } }), '“preflight”'],
    ['an effect that does not exist', damaged({ preflight: { missing: 'sigh' } }), '“preflight”'],
    [
      'a preamble of numbers',
      damaged({ preamble: [1] }),
      '“preamble” is no list of rows of cells that are the same for all lines.',
    ],
    [
      'a preamble that tells of a line',
      damaged({ preamble: [[{ from: 'field', field: 'price' }]] }),
      '“preamble”',
    ],
    ['no column', damaged({ columns: [] }), 'It has no columns.'],
    ['a preamble of rows of numbers', damaged({ preamble: [[1]] }), '“preamble”'],
    ['a fact that is none', damaged({ asks: [1] }), '“asks” is no list of facts to ask for.'],
    ['no name', damaged({ name: '' }), '“name” is no text.'],
  ])('%s', (_, text, fault) => {
    expect(() => readProfileFile(text)).toThrow(fault)
  })
})

test('the columns of a file become columns of an own layout that writes the same', async () => {
  const sheet = aChargemaster()
  const profile = { ...ownCopyOf(ownLayoutProfile), columns: columnsOfOwn(sheet.packed) }
  expect(await exportedText(sheet, profile)).toBe(await exportedText(sheet, ownLayoutProfile))
})

test('whatever the editor offers for a column can be saved and opened', () => {
  const columns = sourceOptions.map(({ source, label }) => ({ heading: label, value: source }))
  const profile = { ...ownCopyOf(ownLayoutProfile), columns }
  expect(readProfileFile(writeProfileFile(profile))).toEqual(profile)
})

test.each([
  ['a code without a level', { value: { from: 'code', modifiers: 'apart' } }],
  ['a modifier without a place', { value: { from: 'modifier' } }],
  ['a date in no known pattern', { value: { from: 'date', pattern: 'DD.MM.YY' } }],
  ['dates in no known pattern', { value: { from: 'file', column: 'A', dates: 'MONTH' } }],
  ['a filling with a letter', { padding: { side: 'left', with: 'x' } }],
  ['a width that no memory holds', { width: 1e12 }],
  ['a width that is no whole number', { width: 1.5 }],
  ['letters that do not exist', { letters: 'title' }],
])('a column with %s is refused', (_, part) => {
  const column = { heading: 'A', value: { from: 'number' }, ...part }
  const columns = [column] as unknown as ExportProfile['columns']
  const text = writeProfileFile({ ...ownLayoutProfile, columns })
  expect(() => readProfileFile(text)).toThrow('Column 1 is not complete')
})

describe('a layout that is opened', () => {
  const mine = { ...ownCopyOf(ownLayoutProfile), id: 'mine', name: 'Loader' }
  const newId = () => 'new'

  test('replaces none that has its id or its name', () => {
    const other = { ...mine, quotes: 'all' } as const
    expect(openedProfile(other, [mine], newId)).toEqual({ ...other, id: 'new', name: 'Loader (2)' })
    expect(openedProfile({ ...other, id: 'x' }, [mine], newId).name).toBe('Loader (2)')
  })

  test('is the one that is there where both are the same', () => {
    expect(openedProfile({ ...mine }, [mine], newId)).toBe(mine)
  })
})
