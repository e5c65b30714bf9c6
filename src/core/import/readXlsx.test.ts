import { expect, test } from 'vitest'
import { aWorkbook, aZip } from './aFile'
import { cellOf } from './columnTools'
import { readWithHucre } from './readWorkbook'
import { readXlsx, type WorkbookTable } from './readXlsx'

const cellsOf = (tables: readonly WorkbookTable[] | null) =>
  tables?.map(({ table }) => ({
    name: table.name,
    rows: Array.from({ length: table.rowCount }, (_, row) =>
      table.columns.map((column) => cellOf(column, row)),
    ),
  }))

test('workbooks read the same as through hucre', async () => {
  const bytes = await aWorkbook([
    {
      name: 'Lines & <notes>',
      rows: [
        ['Code', ' Description ', 'Price', 'Since', 'On'],
        [42, 'TUBE <5 FR> & "CLAMP"', 10.1 + 0.2, new Date(Date.UTC(2024, 5, 30)), true],
        [null, null, null, null, null],
        [1e15, 'zwei\nZeilen 💉', -0.005, new Date(Date.UTC(2024, 0, 1, 13, 30)), false],
      ],
      formats: { '1,0': '000000' },
    },
    { name: 'Empty', rows: [] },
  ])
  const own = cellsOf(await readXlsx('lines.xlsx', bytes))
  expect(own).toEqual(cellsOf(await readWithHucre('lines.xlsx', bytes)))
  expect(own?.[0]?.rows[1]?.slice(0, 3)).toEqual(['000042', 'TUBE <5 FR> & "CLAMP"', '10.3'])
  expect(own?.[0]?.rows[3]?.[3]).toBe('2024-01-01 13:30:00')
})

const utf8 = (text: string) => new TextEncoder().encode(text)
const parts = (sheet: string) => ({
  '[Content_Types].xml': utf8('<Types/>'),
  'xl/workbook.xml': utf8(
    '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1" state="hidden"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': utf8(
    '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/sharedStrings.xml': utf8(
    '<sst><si><r><t>GA</t></r><r><t xml:space="preserve">UZE </t></r><rPh><t>x</t></rPh></si><si/></sst>',
  ),
  'xl/worksheets/sheet1.xml': utf8(sheet),
})

test('rich text, formulas, errors, gaps and cells without places are read', async () => {
  const bytes = await aZip(
    parts(`<worksheet><cols><col min="1"/></cols><sheetData>
      <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><f>SUM(A1)</f><v>3.5</v></c><c r="D2" t="e"><v>#N/A</v></c></row>
      <row><c t="inlineStr"><is><t>in&#10;line</t></is></c><c s="4"/><c t="str"><f>x</f><v>a&amp;b</v></c></row>
    </sheetData></worksheet>`),
  )
  const tables = await readXlsx('parts.xlsx', bytes)
  expect(tables?.[0]?.isHidden).toBe(true)
  expect(cellsOf(tables)?.[0]?.rows).toEqual([
    ['', '', '', ''],
    ['', 'GAUZE ', '3.5', '#N/A'],
    ['in\nline', '', 'a&b', ''],
  ])
})

test('attributes in single quotes and with blanks around the sign are read alike', async () => {
  const bytes = await aZip(
    parts(`<worksheet><sheetData><row r='2'>
      <c r='B2' t='inlineStr'><is><t>TUBE</t></is></c><c r = "D2" t='s'><v>0</v></c></row></sheetData></worksheet>`),
  )
  expect(cellsOf(await readXlsx('parts.xlsx', bytes))?.[0]?.rows).toEqual([
    ['', '', '', ''],
    ['', 'TUBE', '', 'GAUZE '],
  ])
})

test('XML with a namespace prefix is left to hucre', async () => {
  expect(
    await readXlsx('x.xlsx', await aZip(parts('<x:worksheet><x:sheetData/></x:worksheet>'))),
  ).toBeNull()
})

test('a single cell far away is refused, not unrolled', async () => {
  const far =
    '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
  await expect(readXlsx('far.xlsx', await aZip(parts(far)))).rejects.toMatchObject({
    code: 'import/too-many-cells',
  })
})
