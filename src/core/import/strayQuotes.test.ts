import { expect, test } from 'vitest'
import { readFirst, textRows, utf8 } from './aReading'
import { oddRowsOf } from './oddRows'
import { proposeMapping } from './proposeMapping'
import { raggedRows } from './raggedRows'
import type { SourceTable } from './SourceTable'

const rows = (line: string) =>
  utf8(
    `Code,Description,Rev,Price\n${textRows(20, (n) => `${n},TUBE ${n},0270,5.00`)}\n${line}\n${textRows(20, (n) => `9${n},MESH ${n},0270,6.00`)}\n`,
  )

test('an inch sign in a cell with one quote before it refuses no file and swallows no row', async () => {
  const { row, table, file } = await readFirst(rows('77,"CATH 6" STERILE,0272,1815.47'))
  expect(table.rowCount).toBe(42)
  expect(row(21)).toEqual(['77', '"CATH 6" STERILE', '0272', '1815.47'])
  expect(row(22)).toEqual(['90', 'MESH 0', '0270', '6.00'])
  expect(file.remarks).toEqual([
    'A quote that closes nowhere in its row was read as a character: line 22.',
  ])
})

test('an inch sign in the first row of data swallows nothing', async () => {
  const lines = textRows(30, (n) => `${n},MESH ${n},0270,6.00`)
  const { row, table } = await readFirst(
    utf8(`Code,Description,Rev,Price\n77,"CATH 6" STERILE,0272,1815.47\n${lines}\n`),
  )
  expect(table.rowCount).toBe(32)
  expect(row(1)).toEqual(['77', '"CATH 6" STERILE', '0272', '1815.47'])
})

test('an inch sign in a last cell swallows no row up to the next quoted one', async () => {
  const { row, table } = await readFirst(
    utf8('Rev,Price,Name\n1,2,TAPE\n270,5.00,"CATH 6" STERILE\n271,6.00,"TUBE, 5 FR"\n272,7,X\n'),
  )
  expect(table.rowCount).toBe(5)
  expect([row(2), row(3)]).toEqual([
    ['270', '5.00', '"CATH 6" STERILE'],
    ['271', '6.00', 'TUBE, 5 FR'],
  ])
})

test('a cell that would swallow many whole rows ends in its line', async () => {
  const { row, table } = await readFirst(
    utf8(`a,b,c\n4,"5,6\n${textRows(20, (n) => `${n},x,y`)}\n7,8,8",9\n`),
  )
  expect(table.rowCount).toBe(23)
  expect(row(1).slice(0, 3)).toEqual(['4', '"5', '6'])
})

test('an open quote in every row of a large file is not read for minutes', async () => {
  const text = `a,b,c\n${textRows(60_000, (n) => `${n},"TUBE,5`)}\n1,TUBE",5\n`
  const start = performance.now()
  const { table } = await readFirst(utf8(text))
  expect(performance.now() - start).toBeLessThan(5000)
  expect(table.rowCount).toBe(60_002)
})

test('a row with a stray quote is listed beside those with more or fewer cells', async () => {
  const text = new TextDecoder().decode(rows('77,"CATH 6" STERILE,0272,1815.47'))
  const { table } = await readFirst(utf8(`${text}88,SEE,NOTE,BELOW,HERE\n\n99,SPONGE\n`))
  expect(oddOf(table)).toEqual([
    {
      sourceRow: 22,
      oddity: 'A quote that closes nowhere',
      text: '77,"CATH 6" STERILE,0272,1815.47',
    },
    {
      sourceRow: 43,
      oddity: '5 cells, where most rows have 4',
      text: '88,SEE,NOTE,BELOW,HERE',
    },
    { sourceRow: 45, oddity: '2 cells, where most rows have 4', text: '99,SPONGE' },
  ])
})

test('a file without odd rows lists none', async () => {
  const { table } = await readFirst(rows('77,CATH,0272,1815.47'))
  expect(oddOf(table)).toEqual([])
})

function oddOf(table: SourceTable) {
  const ragged = raggedRows(table, proposeMapping(table).mapping)
  return table.rawRows && ragged && oddRowsOf(table.rawRows, ragged)
}
