import { expect, test } from 'vitest'
import { readFirst, utf8 } from './aReading'
import { buildSheet } from './buildSheet'
import { cellOf } from './columnTools'
import { proposeMapping } from './proposeMapping'
import { readSourceFiles } from './readSourceFile'
import { anInventedLine } from './someLines'

const PAGE_LINES = 40

/** A listing as a billing system prints it: five pages, each with its header, headings, rule and department. */
function aListing(): string {
  const line = (cells: readonly string[]) =>
    [10, 31, 7, 8].map((width, at) => (cells[at] ?? '').padEnd(width)).join('') +
    (cells[4] ?? '').padStart(9)
  return Array.from({ length: 200 }, (_, n) => {
    const { code, description, rev, hcpcs, price } = anInventedLine(n)
    const text = line([code, description, `0${rev}`, hcpcs, price])
    if (n % PAGE_LINES !== 0) return text
    return [
      `SAMPLE HOSPITAL          CHARGE MASTER LISTING                 PAGE ${1 + n / PAGE_LINES}`,
      'RUN DATE 01/02/23',
      '',
      line(['CHARGE', 'DESCRIPTION', 'REV', 'CPT', 'PRICE']),
      line(['CODE', '', 'CODE', 'CODE', '']),
      `${'-'.repeat(9)} ${'-'.repeat(30)} ${'-'.repeat(6)} ${'-'.repeat(7)} ${'-'.repeat(9)}`,
      `DEPT: ${7000 + n} LABORATORY`,
      text,
    ].join('\r\n')
  }).join('\r\n')
}

test('of a printed listing only the charges are lines; pages, headings, rules and departments are left out', async () => {
  const [file] = await readSourceFiles('listing.txt', new TextEncoder().encode(aListing()))
  const table = file?.tables[0]
  if (!table) throw new Error('The listing gave no table.')
  const { mapping } = proposeMapping(table)
  expect(mapping.roles).toEqual(['chargeCode', 'description', 'revenueCode', 'hcpcs', 'price'])
  const { sheet, skipped } = buildSheet(table, mapping)
  expect(sheet.lineCount).toBe(200)
  expect(sheet.lineCount + skipped.length).toBe(table.rowCount)
  const reasons = new Set(skipped.map(({ reason }) => reason))
  expect(reasons).toContain('page-header')
  expect(reasons).toContain('ruled-line')
  expect(reasons).toContain('repeated-heading')
  expect(reasons).toContain('title')
})

test.each([
  ['in amounts', ['NEEDLE 5 IN', 'TUBE SET', 'IV START KIT']],
  ['in descriptions too', ['NEEDLE, 5 IN', 'TUBE SET', 'KIT, IV START']],
])('commas %s do not divide the cells of a print extract', async (_, names) => {
  const amount = '1,201.50'
  const lines = Array.from({ length: 30 }, (_row, n) => {
    const price = n % 2 === 0 ? amount : '201.50'
    return `10001${n + 10}   ${(names[n % 3] ?? '').padEnd(20)} G0378  0324  ${price.padStart(9)}`
  })
  const [file] = await readSourceFiles('print.txt', new TextEncoder().encode(lines.join('\n')))
  expect(file?.format.kind).toBe('fixed-width')
  expect(file?.tables[0]?.columns.map((column) => cellOf(column, 0))).toEqual([
    '1000110',
    names[0],
    'G0378',
    '0324',
    amount,
  ])
})

test('cells that are padded with blanks before a comma are still divided by it', async () => {
  const lines = Array.from({ length: 30 }, (_, n) => `10001${n + 10}   ,NEEDLE   ,  ${n}.50`)
  const [file] = await readSourceFiles('padded.csv', new TextEncoder().encode(lines.join('\n')))
  expect(file?.format.kind).toBe('delimited')
})

test.each([',', ';', '\t', '|'])(
  'cells in quotes that are padded to one width are divided by “%s”, not by their blanks',
  async (mark) => {
    const quoted = (cells: readonly string[]) =>
      [12, 40, 7, 5, -13].map((width, at) => {
        const text = cells[at] ?? ''
        return `"${width > 0 ? text.padEnd(width) : text.padStart(-width)}"`
      })
    const lines = Array.from({ length: 60 }, (_, n) => {
      const { code, description, hcpcs, rev, price } = anInventedLine(n)
      return quoted([code, `${description} 6"" EA`, hcpcs, `0${rev}`, price])
    })
    const head = ['Charge Code', 'Description', 'CPT', 'Rev Code', 'Price'].map(
      (name) => `"${name}"`,
    )
    const text = [head, ...lines].map((cells) => cells.join(mark)).join('\n')
    const { file, table, row } = await readFirst(utf8(text))
    expect(file.format).toMatchObject({ kind: 'delimited', delimiter: mark })
    expect(table.columns).toHaveLength(5)
    expect(row(1)).toEqual([
      '3100000     ',
      'CHEST XRAY 2 VIEWS 0 6" EA             ',
      '71046  ',
      '0324 ',
      '        12.50',
    ])
  },
)
