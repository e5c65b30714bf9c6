import { expect, test } from 'vitest'
import { aWorkbook } from './aFile'
import { readFirst } from './aReading'
import { buildSheet } from './buildSheet'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'

const rowOf = (n: number, mark: string) => {
  const { code, description, rev, hcpcs, price } = anInventedLine(n)
  return [code, `"${description}, EACH"`, `0${rev}`, hcpcs, price].join(mark)
}

test.each([',', '|', ';'])(
  'a workbook with text cut by %s in its first column is cut',
  async (mark) => {
    const heading = ['Charge Code', 'Description', 'Rev Code', 'CPT', 'Price'].join(mark)
    const rows = Array.from({ length: 40 }, (_, n) => [rowOf(n, mark)])
    const bytes = await aWorkbook([{ name: 'CDM', rows: [['Price list'], [heading], ...rows] }])
    const { table, file, row } = await readFirst(bytes, 'list.xlsx')
    expect(row(2)[1]).toBe(`${anInventedLine(0).description}, EACH`)
    expect(file.remarks.join(' ')).toContain('each row stands in one cell')
    const { sheet } = buildSheet(table, proposeMapping(table).mapping)
    expect(sheet.lineCount).toBe(40)
  },
)

test('a column of sentences stays', async () => {
  const rows = Array.from({ length: 40 }, (_, n) => [`Note ${n}, which says nothing`])
  const { table } = await readFirst(await aWorkbook([{ name: 'Notes', rows }]), 'list.xlsx')
  expect(table.columns).toHaveLength(1)
})
