import { describe, expect, test } from 'vitest'
import { readFirst, textRows, utf8 } from './aReading'
import { proposeMapping } from './proposeMapping'
import { raggedRemark, raggedRows } from './raggedRows'
import { readSourceFiles } from './readSourceFile'

describe('delimited text', () => {
  test.each([',', '\t', '|', ';'])('cells may be divided by %j', async (mark) => {
    const text = textRows(20, (n) => ['CODE', `NAME ${n}`, '0270', '1.50'].join(mark))
    const { file, row } = await readFirst(utf8(text))
    expect(file.format.delimiter).toBe(mark)
    expect(row(3)).toEqual(['CODE', 'NAME 3', '0270', '1.50'])
  })

  test('commas in the preamble of a tab file do not decide', async () => {
    const text = `Sample Hospital, Springfield, USA\nPrices, charges, and fees\n${textRows(30, (n) => `A${n}\tB\tC`)}`
    expect((await readFirst(utf8(text))).file.format.delimiter).toBe('\t')
  })

  test('quoted cells keep commas, quotes and line breaks', async () => {
    const { row } = await readFirst(utf8('a,b,c\n1,"TUBE, 6"" LONG",2\n3,"two\nlines",4\n'))
    expect(row(1)).toEqual(['1', 'TUBE, 6" LONG', '2'])
    expect(row(2)).toEqual(['3', 'two\nlines', '4'])
  })

  test('a quote inside a cell that was not quoted stands for itself', async () => {
    const { row } = await readFirst(utf8('a,b\n1,MESH 3X6"\n2,"5" NEEDLE"\n'))
    expect(row(1)).toEqual(['1', 'MESH 3X6"'])
    expect(row(2)).toEqual(['2', '5" NEEDLE'])
  })

  test('a stray opening quote swallows no rows and is told', async () => {
    const { row, table, file } = await readFirst(
      utf8(
        'Code,Name,Rev,Price\n1,"GAUZE,0270,5.00\n2,TAPE 1,0270,6.00\n3,TAPE 2",0270,7.00\n4,"A\nB",0270,8\n',
      ),
    )
    expect(table.rowCount).toBe(5)
    expect(row(1)).toEqual(['1', '"GAUZE', '0270', '5.00'])
    expect(row(3)).toEqual(['3', 'TAPE 2"', '0270', '7.00'])
    expect(row(4)).toEqual(['4', 'A\nB', '0270', '8'])
    expect(file.remarks).toEqual([
      'A quote that closes nowhere in its row was read as a character: line 2.',
    ])
  })

  test('a stray quote before a cell that is quoted itself swallows no row either', async () => {
    const { row } = await readFirst(utf8('C\tName\tP\n1\t"GAUZE\t5\n2\t"TAPE\t1 IN"\t6\n'))
    expect([row(1), row(2)]).toEqual([
      ['1', '"GAUZE', '5'],
      ['2', 'TAPE\t1 IN', '6'],
    ])
  })

  test('a last cell may hold lists of codes on several lines', async () => {
    const { row } = await readFirst(utf8('Code,Name,Notes\n1,TUBE,"one\n99213,99214,99215"\n'))
    expect(row(1)).toEqual(['1', 'TUBE', 'one\n99213,99214,99215'])
  })

  test.each(['\n', '\r\n', '\r'] as const)('lines may end with %j', async (end) => {
    const { table, file, row } = await readFirst(utf8(`a,b${end}1,2${end}${end}3,4${end}`))
    expect(file.format.lineEnd).toBe(end)
    expect(table.rowCount).toBe(4)
    expect(row(3)).toEqual(['3', '4'])
  })

  test('rows that end with a return after rows that end with a line feed are rows too', async () => {
    const half = (end: string) => Array.from({ length: 60 }, (_, n) => `${n},TUBE,1.00${end}`)
    const { table, row } = await readFirst(utf8([...half('\n'), ...half('\r')].join('')))
    expect([table.rowCount, row(119)]).toEqual([120, ['59', 'TUBE', '1.00']])
  })

  test('a return inside a cell ends no row', async () => {
    const { table, row } = await readFirst(utf8('a,b,c\n1,TUBE\r5 FR,2\n3,4,5\n'))
    expect([table.rowCount, row(1)]).toEqual([3, ['1', 'TUBE\r5 FR', '2']])
  })

  test('short rows read as blank cells and long rows make columns', async () => {
    const { row, table } = await readFirst(utf8('a,b,c\n1\n1,2,3,4\nx,y,z'))
    expect([row(1), row(2), row(3)]).toEqual([
      ['1', '', '', ''],
      ['1', '2', '3', '4'],
      ['x', 'y', 'z', ''],
    ])
    expect(raggedRemark(raggedRows(table, proposeMapping(table).mapping))).toBe(
      '2 rows have more or fewer cells than most.',
    )
  })

  test('odd characters survive: control characters, emoji, right-to-left text, long cells', async () => {
    const cells = ['a\u0001b', '💉 dose', 'עברית', 'x'.repeat(32_767)]
    const { row } = await readFirst(utf8(`h1,h2,h3,h4\n${cells.join(',')}\n`))
    expect(row(1)).toEqual(cells)
  })
})

describe('encodings', () => {
  const text = 'Code,Descripción,Price\n0001,Infusión 15 €,1.00\n0002,Tube,2.00\n'
  const utf16 = (order: 'le' | 'be', mark: boolean) => {
    const units = (mark ? `\uFEFF${text}` : text)
      .split('')
      .map((character) => character.charCodeAt(0))
    return Uint8Array.from(
      units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    )
  }
  const windows = Uint8Array.from(
    text.split('').map((character) => (character === '€' ? 0x80 : character.charCodeAt(0))),
  )

  test.each([
    ['UTF-8', utf8(text), { encoding: 'utf-8', byteOrderMark: false }],
    ['UTF-8 with mark', utf8(`\uFEFF${text}`), { encoding: 'utf-8', byteOrderMark: true }],
    ['UTF-16 LE', utf16('le', true), { encoding: 'utf-16le', byteOrderMark: true }],
    ['UTF-16 BE', utf16('be', true), { encoding: 'utf-16be', byteOrderMark: true }],
    ['UTF-16 LE without mark', utf16('le', false), { encoding: 'utf-16le', byteOrderMark: false }],
    ['Windows-1252', windows, { encoding: 'windows-1252', byteOrderMark: false }],
  ])('%s', async (_, bytes, format) => {
    const { file, row } = await readFirst(bytes)
    expect(file.format).toMatchObject(format)
    expect(row(0)).toEqual(['Code', 'Descripción', 'Price'])
    expect(row(1)).toEqual(['0001', 'Infusión 15 €', '1.00'])
  })
})

test('one byte that is no UTF-8 does not turn the whole file into another encoding', async () => {
  const text = utf8(`Code,Name\n${'A,Infusión\n'.repeat(20)}B,Tube ?\n`)
  text[text.lastIndexOf(0x3f)] = 0xe9
  const { file, row } = await readFirst(text)
  expect(file.format.encoding).toBe('utf-8')
  expect([row(1)[1], row(21)[1]]).toEqual(['Infusión', 'Tube é'])
  expect(file.remarks).toEqual([
    'The file is UTF-8, but 1 byte is no UTF-8; it was read as Windows-1252.',
  ])
})

test('a print extract is cut where blanks stand under one another', async () => {
  const line = (code: string, name: string, price: string) =>
    `${code.padEnd(10)}${name.padEnd(24)}${price.padStart(9)}`
  const text = [
    line('CHG CODE', 'DESCRIPTION', 'PRICE'),
    ...Array.from({ length: 30 }, (_, n) =>
      line(`00${n + 10}`, ['CATH FOLEY', 'GAUZE 4X4 STERILE', 'IV START'][n % 3] ?? '', `${n}.50`),
    ),
  ]
  const { file, row } = await readFirst(utf8(text.join('\r\n')), 'extract.txt')
  expect(file.format.kind).toBe('fixed-width')
  expect(row(1)).toEqual(['0010', 'CATH FOLEY', '0.50'])
})

test('rows that stand in quotes as a whole are read without them', async () => {
  const rows = Array.from({ length: 20 }, (_, n) => `"${n},""TUBE, ${n}"",1.00"`)
  const { row } = await readFirst(utf8(['"Code,Description,Price"', ...rows].join('\r\n')))
  expect(row(2)).toEqual(['1', 'TUBE, 1', '1.00'])
})

test.each([
  ['"1", "TUBE, 5 FR", "5.00"', ','],
  ['"1"^"TUBE, 5 FR"^"5.00"', '^'],
  ['"1"|"TUBE, 5 FR"|"5.00"', '|'],
])('cells that are quoted one by one are no rows in quotes: %s', async (line, delimiter) => {
  const { row, file } = await readFirst(utf8(`${line}\n`.repeat(20)))
  expect(file.format.delimiter).toBe(delimiter)
  expect(row(3)).toEqual(['1', 'TUBE, 5 FR', '5.00'])
  expect(file.remarks).toEqual([])
})

test('quoted cells beside blank ones are no rows in quotes', async () => {
  const { row } = await readFirst(utf8('"1","","XRAY","","5.00"\n'.repeat(20)))
  expect(row(3)).toEqual(['1', '', 'XRAY', '', '5.00'])
})

test('a web page saved as a workbook is read by its table, codes as text', async () => {
  const rows = ['0012', '0013'].map((code) => `<tr><td>${code}</td><td>A &amp; B</td></tr>`)
  const page = `<html><table><tr><th>Code</th><th>Item&nbsp;Name</th></tr>${rows.join('')}</table></html>`
  const { row } = await readFirst(utf8(page), 'report.xls')
  expect([row(0), row(1)]).toEqual([
    ['Code', 'Item Name'],
    ['0012', 'A & B'],
  ])
})

test.each(['CHARGEWRIGHT2\n', 'CHARGEWRIGHT-LOCKED1\n'])(
  'a workspace in the place of a table is told as one: %j',
  async (magic) => {
    const bytes = new TextEncoder().encode(`${magic}0,1,2\n3,4,5\n`)
    await expect(readSourceFiles('backup.csv', bytes)).rejects.toMatchObject({
      code: 'import/workspace',
    })
  },
)
