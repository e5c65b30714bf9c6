import { expect, test } from 'vitest'
import { readFirst, textRows, utf8 } from './aReading'
import { ImportDesk } from './ImportDesk'
import { proposeMapping } from './proposeMapping'
import { raggedRemark, raggedRows } from './raggedRows'

/** A list whose prices of a thousand and more a comma has split: `$2,596.00` without quotes, as many rows as said. */
const split = (whole: number, halved: number) =>
  [
    'Charge Description,Price,,,',
    textRows(whole, (n) => `GAUZE STERILE ${n},$${n + 10}.00`),
    textRows(halved, (n) => `STENT NUMBER ${n},$${n + 1},596.00`),
  ].join('\n')

async function ragged(text: string) {
  const { table } = await readFirst(utf8(`${text}\n`))
  return raggedRows(table, proposeMapping(table).mapping)
}

test('rows whose cells are joined are no longer odd, also where most rows were split', async () => {
  expect(await ragged(split(60, 20))).toEqual({ count: 1, usual: 2, first: [[0, 5]] })
  expect(await ragged(split(20, 60))).toMatchObject({ count: 1, usual: 2, first: [[0, 5]] })
})

test('rows that stay odd are counted and listed', async () => {
  const found = await ragged(`${split(60, 20)}\nSEE NOTE`)
  expect(found).toMatchObject({ count: 2, usual: 2 })
  expect(found?.first.map(([row]) => row)).toEqual([0, 81])
  expect(raggedRemark(found)).toBe('2 rows have more or fewer cells than most.')
})

test('an even file has none', async () => {
  const found = await ragged(`Code,Description,Price\n${textRows(20, (n) => `${n},TUBE,5.00`)}`)
  expect(found).toEqual({ count: 0, usual: 3, first: [] })
  expect(raggedRemark(found)).toBeNull()
})

test('the screen tells the rows that are odd after joining', async () => {
  const bytes = utf8(`${split(20, 60)}\n`)
  const { remarks, tables } = await new ImportDesk().read([{ name: 'a.csv', bytes }], () => {})
  expect(remarks).toContain('1 row has more or fewer cells than the others.')
  expect(tables[0]?.oddRows?.map(({ sourceRow }) => sourceRow)).toEqual([1])
})
