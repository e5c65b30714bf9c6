import { describe, expect, test } from 'vitest'
import { utf8 } from './aReading'
import { aSourceTable } from './aSourceTable'
import { classifyRows } from './classifyRows'
import { ImportDesk } from './ImportDesk'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'

type Rows = readonly (readonly string[])[]

const heading = ['Charge Code', 'Description', 'CPT', 'Rev Code', 'Price']
const lineOf = (n: number) => {
  const { code, description, rev, hcpcs, price } = anInventedLine(n)
  return [code, description, hcpcs, `0${rev}`, price]
}
const charges = Array.from({ length: 60 }, (_, n) => lineOf(n))

function sorted(below: Rows, isRead = false) {
  const table = aSourceTable([heading, ...charges, ...below])
  const { mapping } = proposeMapping(table)
  const rows = classifyRows(table, isRead ? { ...mapping, readLegend: true } : mapping)
  expect(rows.lines.length + rows.skipped.length).toBe(table.rowCount)
  const below60 = rows.skipped.filter(({ sourceRow }) => sourceRow > 61)
  return { lineCount: rows.lines.length, reasons: below60.map(({ reason }) => reason) }
}

const departments: Rows = [
  ['3010', 'NURSING UNITS', '5', '', '26262.50'],
  ['3410', 'CLINICAL LAB', '38', '', '4538.57'],
  ['3420', 'PATHOLOGY', '21', '', '7782.73'],
  ['3430', 'BLOOD BANK', '7', '', '8437.29'],
]
const drgs: Rows = [
  ['470', 'JOINT REPLACEMENT', '11', '3.2', '26251.00'],
  ['871', 'SEPTICEMIA', '13', '3.7', '31584.30'],
  ['291', 'HEART FAILURE', '14', '3.3', '23870.30'],
]
const revenueCodes: Rows = [
  ['0120', 'ROOM-SEMI PRIVATE', '5', '', '26262.50'],
  ['0270', 'SUPPLIES', '38', '', '239172.36'],
  ['0330', 'THERAPEUTIC RADIOLOGY', '0', '', '0.00'],
]
const mostCommon: Rows = charges
  .slice(0, 5)
  .map(([, words = '', cpt = '', , price = '']) => [words, '', cpt, '', price])

describe('a table of another kind below the charges is left out', () => {
  test.each([
    [
      'departments under a heading',
      [['Dept', 'Name', 'Count', 'Rev Code', 'Total'], ...departments],
    ],
    ['departments under a title', [['Summary by department'], ...departments]],
    ['departments below a blank row', departments],
    [
      'departments without numbers',
      departments.map(([, ...cells]) => [cells[0] ?? '', '5', '', '', cells[3] ?? '']),
    ],
    ['revenue codes', [['Revenue Code', 'Description', 'Count', '', 'Total'], ...revenueCodes]],
    ['DRGs', [['MS-DRG', 'Description', 'Cases', 'ALOS', 'Average Charge'], ...drgs]],
    ['the most common procedures', [['5 Most Common Procedures'], ...mostCommon]],
  ] as readonly [string, Rows][])('%s', (_, below) => {
    const { lineCount, reasons } = sorted([[], ...below])
    expect(lineCount).toBe(60)
    expect(reasons).toHaveLength(below.length + 1)
    expect(reasons.at(-1)).toBe('other-table')
  })

  test('until a person says that they are charges', () => {
    expect(sorted([[], ...departments], true).lineCount).toBe(64)
  })

  test('and told, and the file is not certain', async () => {
    const text = [heading, ...charges, [], ['Summary by department'], ...departments]
      .map((cells) => cells.join(','))
      .join('\n')
    const desk = new ImportDesk()
    const { tables, remarks } = await desk.read([{ name: 'list.csv', bytes: utf8(text) }], () => {})
    expect(tables[0]?.proposal.certainty).toBe('likely')
    expect(remarks.join(' ')).toContain('From row 63 on a table of another kind follows')
  })
})

describe('charges below a blank row stay lines', () => {
  test.each([
    ['like those above', [lineOf(70), lineOf(71), lineOf(72)]],
    [
      'rooms with codes and a price alone',
      [
        ['R1', 'PRIVATE', '', '', '1200.00'],
        ['R2', 'WARD', '', '', '900.00'],
        ['R3', 'ICU', '', '', '4100.00'],
      ],
    ],
    [
      'with counts beside their revenue codes',
      departments.map(([code = '', words = '', count = '', , price = '']) => [
        code,
        words,
        count,
        '0300',
        price,
      ]),
    ],
  ] as readonly [string, Rows][])('%s', (_, below) => {
    expect(sorted([[], ...below]).lineCount).toBe(60 + below.length)
  })

  test('also where nothing sets them off', () => {
    expect(sorted(departments).lineCount).toBe(64)
  })
})
