import { writeOds } from 'hucre'
import { describe, expect, test } from 'vitest'
import { aWorkbook } from './aFile'
import { readFirst, troubleOf } from './aReading'
import { cellOf } from './columnTools'
import { readSourceFiles } from './readSourceFile'

test('an OpenDocument workbook is read sheet by sheet and tells how far it is', async () => {
  const rows = Array.from({ length: 50 }, (_, n) => [`0${n}`, `TUBE ${n}`])
  const bytes = await writeOds({
    sheets: [
      { name: 'One', rows },
      { name: 'Two', rows },
    ],
  })
  const shares: number[] = []
  const [file] = await readSourceFiles('a.ods', bytes, (share) => shares.push(share))
  expect(file?.tables.map(({ name }) => name)).toEqual(['One', 'Two'])
  expect(file?.tables[1]?.columns.map((column) => cellOf(column, 3))).toEqual(['03', 'TUBE 3'])
  expect(shares).toHaveLength(3)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

describe('workbooks', () => {
  test('every sheet is a table; numbers with a format of zeros keep them', async () => {
    const bytes = await aWorkbook([
      {
        name: 'Lines',
        rows: [
          ['Code', 'Price'],
          [1255, 10.5],
        ],
        formats: { '1,0': '0000000' },
      },
      { name: 'Notes', rows: [['read me']] },
    ])
    const { file, row } = await readFirst(bytes, 'wrong-ending.xls')
    expect(file.tables.map(({ name }) => name)).toEqual(['Lines', 'Notes'])
    expect(row(1)).toEqual(['0001255', '10.5'])
  })

  test('a truncated workbook is damaged', async () => {
    const bytes = await aWorkbook([
      {
        name: 'Lines',
        rows: [
          ['Code', 'Price'],
          [1, 2],
        ],
      },
    ])
    expect(await troubleOf(bytes.slice(0, bytes.length / 2), 'cut.xlsx')).toBe('import/damaged')
  })
})

test('reading a workbook or JSON tells how far it is', async () => {
  const rows = Array.from({ length: 50 }, (_, n) => [n, `TUBE ${n}`])
  const shares: number[] = []
  await readSourceFiles(
    'a.xlsx',
    await aWorkbook([
      { name: 'One', rows },
      { name: 'Two', rows },
    ]),
    (share) => shares.push(share),
  )
  expect(shares.length).toBeGreaterThan(1)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(Math.max(...shares)).toBeLessThanOrEqual(1)
})
