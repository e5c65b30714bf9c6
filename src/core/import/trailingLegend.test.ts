import { describe, expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { classifyRows } from './classifyRows'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'

const heading = ['Charge Code', 'Description', 'CPT', 'Rev Code', 'Price']
const charges = Array.from({ length: 60 }, (_, n) => {
  const { code, description, rev, hcpcs, price } = anInventedLine(n)
  return [code, description, hcpcs, `0${rev}`, price]
})
const tableOf = (below: readonly (readonly string[])[]) =>
  aSourceTable([heading, ...charges, ...below])

function sorted(below: readonly (readonly string[])[], isRead = false) {
  const table = tableOf(below)
  const { mapping } = proposeMapping(table)
  const rows = classifyRows(table, isRead ? { ...mapping, readLegend: true } : mapping)
  expect(rows.lines.length + rows.skipped.length).toBe(table.rowCount)
  const below60 = rows.skipped.filter(({ sourceRow }) => sourceRow > 61)
  const { lines, legendLength } = rows
  return { lines, legendLength, reasons: below60.map(({ reason }) => reason) }
}

const modifiers = [[], ['26', 'Professional component'], ['TC', 'Technical component']]

describe('short codes and their meaning below a blank row are a legend', () => {
  test('where all lines above have a price', () => {
    const { lines, reasons, legendLength } = sorted(modifiers)
    expect(lines.length).toBe(60)
    expect(reasons).toEqual(['empty', 'legend', 'legend'])
    expect(legendLength).toBe(2)
  })

  test('with titles between them', () => {
    const { reasons } = sorted([
      ...modifiers,
      [],
      ['Departments'],
      ['LAB', 'Laboratory'],
      ['ER', 'Emergency Room'],
    ])
    expect(reasons).toEqual(['empty', 'legend', 'legend', 'empty', 'legend', 'legend', 'legend'])
  })

  test('until a person says that they are charges', () => {
    const { lines, legendLength } = sorted(modifiers, true)
    expect(lines.length).toBe(62)
    expect(legendLength).toBe(2)
  })
})

describe('charges without a price stay lines', () => {
  test('with codes as the others have them', () => {
    const { lines } = sorted([[], [anInventedLine(80).code, 'TYPE AND SCREEN']])
    expect(lines.length).toBe(61)
  })

  test('with a revenue code', () => {
    const { lines } = sorted([[], ['77', 'TYPE AND SCREEN', '', '0300']])
    expect(lines.length).toBe(61)
  })

  test('right below the other lines', () => {
    const { lines } = sorted([['26', 'Professional component']])
    expect(lines.length).toBe(61)
  })

  test('where others above have no price either', () => {
    const unpriced = charges.map(([code = '', words = '', ...others], n) =>
      n % 5 === 0 ? [`9${code}`, `${words} BASIC`] : [`9${code}`, `${words} BASIC`, ...others],
    )
    const { lines } = sorted([...unpriced, [], ['26', 'Professional component']])
    expect(lines.length).toBe(121)
  })
})
