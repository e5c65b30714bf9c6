import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { codings } from '../chargemaster/Coding'
import { aSheet } from '../sheet/aSheet'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { exportedText } from './anExport'
import { chosenLines, dynamicRows, type LineSelection } from './exportRows'
import { dynamicWorklist } from './lists'
import { ownLayout } from './OwnLayout'
import { ownLayoutProfile } from './profiles/ownLayout'

const codingsOf = (...names: (typeof codings)[number][]) =>
  Uint8Array.from(names, (name) => codings.indexOf(name))

describe('the lines of an export', () => {
  const coding = codingsOf('static', 'dynamic', 'none', 'required')
  const chosen = (change: Partial<LineSelection>) =>
    chosenLines({
      choice: 'static-and-none',
      letIn: new Set(),
      codings: coding,
      marks: null,
      inactive: new Set(),
      reviewOf: () => null,
      ...change,
    })

  test('are the static and the no-code lines by default', () => {
    expect([...chosen({}).rows]).toEqual([0, 2])
    expect(chosen({}).leftOut).toEqual({ dynamic: 1, required: 1 })
  })

  test('never hold a dynamic line in the static sheet; the worklist holds it', () => {
    expect([...chosen({ choice: 'static' }).rows]).toEqual([0])
    expect([...dynamicRows(coding, new Set())]).toEqual([1])
  })

  test('hold a line whose code is missing only where a person lets it in', () => {
    expect([...chosen({ letIn: new Set(['required'] as const) }).rows]).toEqual([0, 2, 3])
    expect(chosen({}).heldBack.required).toEqual([3])
  })

  test('leave out what review returned or has not seen, unless a person lets it in', () => {
    const reviewOf = (row: number) => (['returned', null, 'unreviewed', null] as const)[row] ?? null
    expect([...chosen({ reviewOf }).rows]).toEqual([])
    expect([...chosen({ reviewOf, letIn: new Set(['returned'] as const) }).rows]).toEqual([0])
    expect(chosen({ reviewOf }).heldBack).toMatchObject({ returned: [0], unreviewed: [2] })
  })

  test('are all lines where all are asked for', () => {
    expect([...chosen({ choice: 'all' }).rows]).toEqual([0, 1, 2, 3])
  })

  test('hold dynamic lines among changes, which must reach the billing system too', () => {
    const marks = Uint8Array.of(1, 1, 0, 1)
    expect([...chosen({ choice: 'changed', marks }).rows]).toEqual([0, 1])
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

test('an exported sheet reads back cell by cell, quotes, commas and line breaks included', async () => {
  const sheet = aSheet([
    { description: 'TAPE 1", CLOTH', chargeCode: '0012345' },
    { description: 'TWO\nLINES', price: ' $- ' },
  ])
  const text = await exportedText(sheet, ownLayoutProfile)
  const back = Papa.parse<string[]>(text.trimEnd()).data
  expect(back.slice(1)).toEqual([ownLayout(sheet).cells(0), ownLayout(sheet).cells(1)])
})

test('a dynamic line carries no code, whichever lines are exported', async () => {
  const sheet = aSheet([{ hcpcs: '99283' }, { hcpcs: 'J1885' }])
  sheet.set(0, 'decision', 'dynamic')
  const text = await exportedText(sheet, ownLayoutProfile)
  expect(text).not.toContain('99283')
  expect(text).toContain('J1885')
  expect(sheet.get(0, 'hcpcs')).toBe('99283')
})

test('the dynamic worklist gives the reason and the note of each line, and runs no formula', () => {
  const sheet = aSheet([{ description: '=OR LEVEL 3', hcpcs: '' }])
  sheet.set(0, 'note', 'ask OR')
  const cells = dynamicWorklist(sheet, () => 'Coders.').cells(0, 1)
  expect(cells).toContain("'=OR LEVEL 3")
  expect(cells.slice(-3)).toEqual(['Dynamic', 'Coders.', 'ask OR'])
})
