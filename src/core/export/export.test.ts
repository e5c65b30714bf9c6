import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { codings } from '../chargemaster/Coding'
import { aSheet } from '../sheet/aSheet'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { dynamicRows, exportRows } from './exportRows'
import { ownLayout } from './OwnLayout'
import { plainCsv } from './writeDelimited'
import { writeDynamicWorklist, writeSheet } from './writeSheet'

const codingsOf = (...names: (typeof codings)[number][]) =>
  Uint8Array.from(names, (name) => codings.indexOf(name))

describe('the lines of an export', () => {
  const coding = codingsOf('static', 'dynamic', 'none', 'required')

  test('are the static and the no-code lines by default', () => {
    expect([...exportRows(coding, 'static-and-none')]).toEqual([0, 2])
  })

  test('never hold a dynamic line in the static sheet; the worklist holds it', () => {
    expect([...exportRows(coding, 'static')]).toEqual([0])
    expect([...dynamicRows(coding)]).toEqual([1])
  })
})

describe('the file’s own layout', () => {
  test('keeps column names, order and untouched cells', () => {
    const sheet = aSheet([{ revenueCode: '0270', price: '$1,973.00' }])
    const layout = ownLayout(sheet)
    expect(layout.headings[3]).toBe('revenueCode')
    expect(layout.cells(0)[6]).toBe('$1,973.00')
  })

  test('writes a changed field into the column it was read from', () => {
    const sheet = aSheet([{ hcpcs: '' }])
    sheet.set(0, 'hcpcs', 'J1885')
    expect(ownLayout(sheet).cells(0)[4]).toBe('J1885')
  })

  test('adds a column for a code the file had no column for, once there is one', () => {
    const { packed } = aSheet([{ hcpcs: '' }])
    const sheet = new ChargeSheet({
      ...packed,
      fields: { ...packed.fields, hcpcs: null },
      fieldSources: { ...packed.fieldSources, hcpcs: [] },
    })
    expect(ownLayout(sheet).headings).not.toContain('HCPCS')
    sheet.set(0, 'hcpcs', 'J1885')
    expect(ownLayout(sheet).headings.at(-1)).toBe('HCPCS')
    expect(ownLayout(sheet).cells(0).at(-1)).toBe('J1885')
  })
})

test('an exported sheet reads back cell by cell, quotes, commas and line breaks included', () => {
  const sheet = aSheet([
    { description: 'TAPE 1", CLOTH', chargeCode: '0012345' },
    { description: 'TWO\nLINES', price: ' $- ' },
  ])
  const text = [...writeSheet(sheet, Uint32Array.of(0, 1), plainCsv)].join('')
  const back = Papa.parse<string[]>(text.trimEnd()).data
  expect(back.slice(1)).toEqual([ownLayout(sheet).cells(0), ownLayout(sheet).cells(1)])
})

test('the dynamic worklist gives the reason and the note of each line', () => {
  const sheet = aSheet([{ description: 'OR LEVEL 3', hcpcs: '' }])
  sheet.set(0, 'note', 'ask OR')
  const text = [...writeDynamicWorklist(sheet, Uint32Array.of(0), () => 'Coders.', plainCsv)].join(
    '',
  )
  expect(text).toContain('OR LEVEL 3')
  expect(text).toContain('Dynamic,Coders.,ask OR')
})
