import { expect, test } from 'vitest'
import { utf8 } from './aReading'
import { ImportDesk } from './ImportDesk'
import { anInventedLine } from './someLines'

const head = ['Charge Code', 'Description', 'CPT', 'Rev Code', 'Price']
const roles = ['chargeCode', 'description', 'hcpcs', 'revenueCode', 'price']
const widths = [12, 40, 7, 8, 10]

const lines = Array.from({ length: 60 }, (_, n) => {
  const { code, description, hcpcs, rev, price } = anInventedLine(n)
  return [code, description, hcpcs, `0${rev}`, price]
})
const padded = [head, ...lines].map((cells) =>
  cells.map((text, at) => text.padEnd(widths[at] ?? 0)),
)

async function opened(text: string) {
  const desk = new ImportDesk()
  const { tables } = await desk.read([{ name: 'list.txt', bytes: utf8(text) }], () => undefined)
  return { desk, found: tables[0] }
}

test('rows are divided at another character, and back again', async () => {
  const { desk, found } = await opened(padded.map((cells) => cells.join('|')).join('\n'))
  expect(found?.division).toBe('|')
  const { table: other } = desk.divide(0, ';')
  expect(other).toMatchObject({ division: ';', columnCount: 1, rowCount: 61 })
  const { table: again } = desk.divide(0, '|')
  expect(again).toEqual(found)
})

test('rows with a mark between cells are cut into fixed columns, and by hand', async () => {
  const { desk, found } = await opened(padded.map((cells) => cells.join('|')).join('\r\n'))
  expect(found?.proposal.mapping.roles).toEqual(roles)
  const { table: fixed } = desk.divide(0, 'fixed')
  expect(fixed).toMatchObject({ division: 'fixed', rowCount: 61 })
  expect(fixed.format).toMatchObject({ kind: 'fixed-width', lineEnd: '\r\n' })
  const { table: cut } = desk.recut(0, [0, 13, 54, 62, 71])
  expect(cut).toMatchObject({ division: 'fixed', columnCount: 5 })
  expect(desk.divide(0, '|').table.format).toMatchObject({ kind: 'delimited', delimiter: '|' })
})

test('a print extract is divided at a mark, and loses no row', async () => {
  const { desk, found } = await opened(padded.map((cells) => cells.join('  ')).join('\n'))
  expect(found?.division).toBe('fixed')
  const { table } = desk.divide(0, ',')
  const { lineCount, skippedCount } = desk.preview({ table: 0, mapping: table.proposal.mapping })
  expect(lineCount + skippedCount).toBe(61)
  expect(desk.divide(0, 'fixed').table).toEqual(found)
})

test('where no fixed columns are found, a person is asked for them', async () => {
  const { desk } = await opened([head, ...lines].map((cells) => cells.join(';')).join('\n'))
  const { table, remarks } = desk.divide(0, 'fixed')
  expect(table).toMatchObject({ columnCount: 1, rowCount: 61 })
  expect(remarks.join(' ')).toContain('No columns stand under one another')
})

test('what was said of the text is still said when its rows are divided otherwise', async () => {
  const { desk } = await opened(`${padded.map((cells) => cells.join('|')).join('\n')}\n\0\0`)
  expect(desk.divide(0, ';').remarks.join(' ')).toContain('ends with 2 NULs')
})

test('blocks of fields and price transparency JSON have no cells to divide otherwise', async () => {
  const blocks = lines.map((cells) => cells.map((text, at) => `${head[at]}: ${text}`).join('\n'))
  expect((await opened(blocks.join('\n\n'))).found?.division).toBeUndefined()
})
