import { expect, test } from 'vitest'
import { buildSheet } from './buildSheet'
import { cellOf } from './columnTools'
import { ImportDesk } from './ImportDesk'
import { proposeMapping } from './proposeMapping'
import { readSourceFiles } from './readSourceFile'
import { anInventedLine } from './someLines'

const roles = ['chargeCode', 'description', 'hcpcs', 'revenueCode', 'price']

/** A row of a listing whose columns stand `gap` blanks apart, amounts to the right. */
const row = (cells: readonly string[], gap: number) =>
  [8, 28, 5, 4].map((width, at) => (cells[at] ?? '').padEnd(width + gap)).join('') +
  (cells[4] ?? '').padStart(10)

/** Of every fifth charge the code is left blank. */
const charges = Array.from({ length: 120 }, (_, n) => {
  const { code, description, rev, hcpcs, price } = anInventedLine(n)
  return [code, description.slice(0, 28), n % 5 === 0 ? '' : hcpcs, `0${rev}`, price]
})

async function read(lines: readonly string[]) {
  const [file] = await readSourceFiles('list.txt', new TextEncoder().encode(lines.join('\n')))
  const table = file?.tables[0]
  if (!table) throw new Error('The listing gave no table.')
  return { table, mapping: proposeMapping(table).mapping }
}

const headings = ['CDM NO', 'DESCRIPTION', 'HCPCS', 'RC', 'AMOUNT']

test.each([2, 3])(
  'page headers of two lines hide no column that stands %s blanks apart',
  async (gap) => {
    const lines = charges.flatMap((cells, n) => {
      if (n % 20 !== 0) return [row(cells, gap)]
      return [
        `REPORT: CDM0120            SAMPLE HEALTH SYSTEM                 PAGE ${1 + n / 20}`,
        'DATE: 02/11/2024           CHARGE DESCRIPTION MASTER',
        '',
        row(headings, gap),
        `DEPT ${6000 + n} - DEPARTMENT ${n}`,
        row(cells, gap),
      ]
    })
    const { table, mapping } = await read(lines)
    expect(mapping.roles).toEqual(roles)
    const { sheet, skipped } = buildSheet(table, mapping)
    expect(sheet.lineCount).toBe(120)
    expect(sheet.lineCount + skipped.length).toBe(table.rowCount)
    // What runs over the columns is told as it was printed.
    expect(skipped.map(({ text }) => text)).toContain('DEPT 6020 - DEPARTMENT 20')
  },
)

test('columns one blank apart are told by their values', async () => {
  const { mapping } = await read([row(headings, 1), ...charges.map((cells) => row(cells, 1))])
  expect(mapping.roles).toEqual(roles)
})

test('a single blank under others divides no description', async () => {
  const lines = charges.map(([code = '', , hcpcs = '', rev = '', price = ''], n) =>
    row([code, `TABLET ${100 + n} MG`, hcpcs, rev, price], 2),
  )
  const { table } = await read([row(headings, 2), ...lines])
  expect(table.columns.map((column) => cellOf(column, 1))[1]).toBe('TABLET 100 MG')
})

test('a column that no charge fills is found by its heading', async () => {
  const withModifiers = (cells: readonly string[]) => row([...cells.slice(0, 3), cells[3] ?? ''], 2)
  const lines = [
    `${withModifiers(headings)}MOD`.padEnd(60),
    ...charges.map((cells) => withModifiers(cells)),
  ].map(
    (line, n) => line.padEnd(60) + (n === 0 ? 'AMOUNT' : (charges[n - 1]?.[4] ?? '')).padStart(10),
  )
  const { mapping } = await read(lines)
  expect(mapping.roles).toEqual([...roles.slice(0, 4), 'modifiers', 'price'])
})

test('where columns may be read as one, a person is asked to look', async () => {
  const glued = charges.map(([code = '', text = '', hcpcs = '', rev = '', price = '']) => {
    const cents = price.replace(/\D/g, '').padStart(12, '0')
    return `${code.padEnd(9)}${text.padEnd(28)}${rev}${hcpcs.padStart(5, '0')}${cents}`
  })
  const { tables, remarks } = await new ImportDesk().read(
    [{ name: 'glued.txt', bytes: new TextEncoder().encode(glued.join('\n')) }],
    () => {},
  )
  expect(tables[0]?.proposal.certainty).not.toBe('certain')
  expect(remarks.join(' ')).toContain('two columns may be read as one')
})

test('cuts set by hand give the columns, and every line stays', async () => {
  const lines = charges.map(([code = '', text = '', hcpcs = '', rev = '', price = '']) =>
    [code.padEnd(9), text.padEnd(28), rev, hcpcs.padEnd(5), price.padStart(10)].join(''),
  )
  const desk = new ImportDesk()
  await desk.read(
    [{ name: 'glued.txt', bytes: new TextEncoder().encode(lines.join('\n')) }],
    () => {},
  )
  const { columnCount, printed, proposal } = desk.recut(0, [0, 9, 37, 41, 46]).table
  expect(columnCount).toBe(5)
  expect(printed?.starts).toEqual([0, 9, 37, 41, 46])
  expect(proposal.mapping.roles).toContain('hcpcs')
  expect(desk.preview({ table: 0, mapping: proposal.mapping }).lineCount).toBe(120)
})

test('a remark about cuts goes with the cuts it was about', async () => {
  const glued = charges.map(([code = '', text = '', hcpcs = '', rev = '', price = '']) => {
    const cents = price.replace(/\D/g, '').padStart(12, '0')
    return `${code.padEnd(9)}${text.padEnd(28)}${rev}${hcpcs.padStart(5, '0')}${cents}`
  })
  const desk = new ImportDesk()
  const bytes = new TextEncoder().encode(glued.join('\n'))
  const { remarks } = await desk.read([{ name: 'glued.txt', bytes }], () => {})
  expect(remarks.join(' ')).toMatch(/found by the blanks.*two columns may be read as one/)
  expect(desk.recut(0, [0, 9, 37, 41, 46]).remarks).toEqual([])
})

/** A listing whose fields stand as wide as given, without blanks of their own between them. */
const listing = (widths: readonly number[]) => (cells: readonly string[]) =>
  widths.map((width, at) => (cells[at] ?? '').slice(0, width).padEnd(width)).join('')

async function cellsOf(lines: readonly string[], n: number) {
  const { table, mapping } = await read(lines)
  const { sheet } = buildSheet(table, mapping)
  const of = (field: 'description' | 'hcpcs' | 'revenueCode' | 'price' | 'department') => {
    const column = sheet.fields[field]
    return column ? cellOf(column, n) : ''
  }
  return { lineCount: sheet.lineCount, of }
}

test('a description that fills its field leaves the code behind it whole', async () => {
  const asRow = listing([10, 34, 6, 5])
  const line = ([code = '', text = '', hcpcs = '', rev = '', price = '']: readonly string[]) =>
    asRow([code, text, hcpcs, rev]) + price.padStart(10)
  const full = ['9990001', 'LACERATION REPAIR SIMPLE 2.5CM ALT', '12001', '0450', '794.20']
  const lines = [asRow(['CDM NO', 'DESCRIPTION', 'CPT', 'REV']) + 'PRICE'.padStart(10)]
  const { lineCount, of } = await cellsOf([...lines, ...charges.map(line), line(full)], 120)
  expect(lineCount).toBe(121)
  expect([of('description'), of('hcpcs'), of('revenueCode')]).toEqual(full.slice(1, 4))
})

test('fields without a blank between them are cut under their headings', async () => {
  const asRow = listing([9, 4, 5, 29, 6])
  const lines = charges.map(
    ([code = '', text = '', hcpcs = '', rev = '', price = '']) =>
      asRow([code, rev, '7010', text, hcpcs].map(String)) + price.padStart(10),
  )
  const heading = `${asRow(['CDM', 'REV', 'DEPT', 'DESCRIPTION', 'CPT'])}${'PRICE'.padStart(10)}`
  const { lineCount, of } = await cellsOf([heading, ...lines], 1)
  expect(lineCount).toBe(120)
  const [, text, hcpcs, rev, price] = charges[1] ?? []
  expect([of('revenueCode'), of('department'), of('description').trim()]).toEqual([
    rev,
    '7010',
    text?.trim(),
  ])
  expect([of('hcpcs'), of('price')]).toEqual([hcpcs, price])
})

test('an amount that reaches the code before it keeps its first digit', async () => {
  const asRow = listing([10, 30, 7, 4])
  const line = ([code = '', text = '', hcpcs = '', rev = '', price = '']: readonly string[]) =>
    asRow([code, text, hcpcs, rev]) + price.padStart(8)
  const dear = ['9990001', 'ROOM ICU', '', '0200', '11240.00']
  const heading = asRow(['CDM NO', 'DESCRIPTION', 'CPT', 'REV']) + 'PRICE'.padStart(8)
  const { of } = await cellsOf([heading, ...charges.map(line), line(dear)], 120)
  expect([of('revenueCode'), of('price')]).toEqual(['0200', '11240.00'])
})
