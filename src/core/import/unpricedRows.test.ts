import { describe, expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { proposeMapping } from './proposeMapping'

const things = [
  'CATHETER',
  'DRAIN',
  'GAUZE',
  'IMPLANT',
  'NEEDLE',
  'SUTURE',
  'TUBE',
  'WIRE',
] as const
/** Lines of a price list without charge codes: name and price, a department and a revenue code where asked for. */
const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const at = from + n
    return { name: `${things[at % 8]} TYPE ${at}`, price: `${10 + at}.00`, rev: '0272' }
  })

function reasonsOf(rows: readonly (readonly string[])[]) {
  const table = aSourceTable(rows)
  const { sheet, skipped } = buildSheet(table, proposeMapping(table).mapping)
  expect(sheet.lineCount + skipped.length).toBe(rows.length)
  return { count: sheet.lineCount, left: skipped.map(({ text, reason }) => `${text}: ${reason}`) }
}

const narrow = (from: number, count: number) =>
  lines(from, count).map(({ name, price }) => [name, price])
const wide = (from: number, count: number) =>
  lines(from, count).map(({ name, price, rev }) => ['6950', name, rev, price])

describe('in a price list of two columns', () => {
  const head = ['Description', 'Price']

  test('charges without a price stay lines, alone and in a run', () => {
    const { count, left } = reasonsOf([
      head,
      ...narrow(0, 40),
      ['GAUZE TYPE X'],
      ['OR TIME PER MINUTE'],
      ...narrow(41, 30),
      ['RB-BOARDER BABY-ICU'],
      ['RB-BOARDER BABY-PRIVATE'],
      ['RB-PRIVATE'],
      ...narrow(71, 30),
    ])
    expect(left).toEqual(['Description | Price: heading'])
    expect(count).toBe(105)
  })

  test.each([
    ['LABORATORY', 'below them'],
    ['*** IMAGING ***', 'below them'],
    ['Operating Room Services:', 'below them'],
    ['PHARMACY', 'after a blank row'],
    ['DOCTORS LOUNGE', 'after a blank row'],
  ])('%s between lines, %s, is a title', (title, place) => {
    const { left } = reasonsOf([
      head,
      ...narrow(0, 40),
      ...(place === 'below them' ? [] : [[]]),
      [title],
      ...narrow(41, 40),
    ])
    expect(left.at(-1)).toBe(`${title}: title`)
  })

  test('rows without a price are read alike: among charges a word of a department makes no title', () => {
    const unpriced = [
      'KNEE JOINT IMPLANT',
      'DIALYSIS HEMO INPT',
      'SLING ARM',
      'ECHO 2D',
      'LITHOTRIPSY',
    ]
    const { left } = reasonsOf([
      head,
      ...unpriced.flatMap((name, n) => [...narrow(n * 20, 20), [name]]),
      ...narrow(100, 20),
    ])
    expect(left).toEqual(['Description | Price: heading'])
  })

  test('rows without a price are read alike: among titles one with a further word is a title as well', () => {
    const titles = [
      'LABORATORY',
      'PHARMACY',
      'PHYSICAL THERAPY',
      'CARDIAC SURGERY',
      'JOINT IMPLANTS',
    ]
    const { left } = reasonsOf([
      head,
      ...titles.flatMap((name, n) => [[name], ...narrow(n * 20, 20)]),
    ])
    expect(left.slice(1)).toEqual(titles.map((name) => `${name}: title`))
  })

  test('a lone text below the list is no charge', () => {
    const { left } = reasonsOf([head, ...narrow(0, 40), [], ['Sample Hospital Finance']])
    expect(left.at(-1)).toBe('Sample Hospital Finance: no-charge')
  })
})

describe('in a price list of more columns', () => {
  const head = ['Dept', 'Description', 'Rev Code', 'Price']

  test('what has a department or a revenue code is a charge without its price', () => {
    const { left } = reasonsOf([
      head,
      ...wide(0, 40),
      ['6950', 'STENT COATED', '0278', ''],
      ['6950', 'STENT BARE', '', ''],
      ['', 'LABORATORY', '0300', ''],
      ...wide(41, 40),
    ])
    expect(left).toEqual(['Dept | Description | Rev Code | Price: heading'])
  })

  test('a lone text over lines is a title, and so is one beside its number', () => {
    const { left } = reasonsOf([
      head,
      ['', 'WEST WING'],
      ...wide(0, 40),
      ['7010', 'LABORATORY', '', ''],
      ...wide(41, 40),
    ])
    expect(left.slice(1)).toEqual(['WEST WING: title', '7010 | LABORATORY: title'])
  })
})
