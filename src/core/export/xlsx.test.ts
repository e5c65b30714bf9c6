import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readSourceFiles } from '../import/readSourceFile'
import { aSheet } from '../sheet/aSheet'
import { readerOf } from '../sheet/Column'
import { exportedBytes } from './anExport'
import { ownLayout } from './OwnLayout'
import { ownLayoutProfile } from './profiles/ownLayout'

const workbook = { ...ownLayoutProfile, format: 'xlsx' } as const

const sheet = aSheet([
  { chargeCode: '0012345', revenueCode: '0270', price: '42.00' },
  { chargeCode: '1E10', description: '=1+1', hcpcs: '00100' },
  { description: ' leading & <trailing> “quotes” ', chargeCode: '2026-01-02' },
  { description: 'TWO\nLINES', price: '' },
])

test('a workbook reads back cell by cell: no code becomes a number, no text a formula', async () => {
  const [file] = await readSourceFiles('again.xlsx', await exportedBytes(sheet, workbook))
  const [table] = file?.tables ?? []
  const cells = (row: number) => table?.columns.map((column) => readerOf(column)(row))
  const layout = ownLayout(sheet)
  expect(cells(0)).toEqual(layout.headings)
  for (let row = 0; row < sheet.lineCount; row++) expect(cells(row + 1)).toEqual(layout.cells(row))
})

test('every cell has the format of text', async () => {
  const { sheets } = await readXlsx(await exportedBytes(sheet, workbook), { readStyles: true })
  const formats = [...(sheets[0]?.cells ?? new Map()).values()].map(({ style }) => style?.numFmt)
  expect(formats.length).toBeGreaterThan(sheet.lineCount)
  expect(new Set(formats)).toEqual(new Set(['@']))
})

test('the same lines make the same workbook, byte for byte', async () => {
  const first = await exportedBytes(sheet, workbook)
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(await exportedBytes(sheet, workbook)).toEqual(first)
})
