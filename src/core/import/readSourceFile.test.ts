import { describe, expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { UserError } from '../UserError'
import { aWorkbook, aZip } from './aFile'
import { readSourceFiles } from './readSourceFile'

const utf8 = (text: string) => new TextEncoder().encode(text)
const rows = (count: number, row: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => row(n)).join('\n')

async function read(bytes: Uint8Array, name = 'file.csv') {
  const [file] = await readSourceFiles(name, bytes)
  const table = file?.tables[0]
  if (!file || !table) throw new Error('Nothing was read.')
  const readers = table.columns.map(readerOf)
  const row = (index: number) => readers.map((cell) => cell(index))
  return { file, table, row }
}

async function trouble(bytes: Uint8Array, name = 'file.csv'): Promise<string> {
  const error: unknown = await readSourceFiles(name, bytes).catch((cause: unknown) => cause)
  if (!(error instanceof UserError)) throw new Error(`Not a UserError: ${String(error)}`)
  expect(error.advice).toMatch(/^[A-Z].*\.$/)
  expect(error.message).toMatch(/\.$/)
  return error.code
}

describe('delimited text', () => {
  test.each([',', '\t', '|', ';'])('cells may be divided by %j', async (mark) => {
    const text = rows(20, (n) => ['CODE', `NAME ${n}`, '0270', '1.50'].join(mark))
    const { file, row } = await read(utf8(text))
    expect(file.format.delimiter).toBe(mark)
    expect(row(3)).toEqual(['CODE', 'NAME 3', '0270', '1.50'])
  })

  test('commas in the preamble of a tab file do not decide', async () => {
    const text = `Sample Hospital, Springfield, USA\nPrices, charges, and fees\n${rows(30, (n) => `A${n}\tB\tC`)}`
    expect((await read(utf8(text))).file.format.delimiter).toBe('\t')
  })

  test('quoted cells keep commas, quotes and line breaks', async () => {
    const { row } = await read(utf8('a,b,c\n1,"TUBE, 6"" LONG",2\n3,"two\nlines",4\n'))
    expect(row(1)).toEqual(['1', 'TUBE, 6" LONG', '2'])
    expect(row(2)).toEqual(['3', 'two\nlines', '4'])
  })

  test('a quote inside a cell that was not quoted stands for itself', async () => {
    const { row } = await read(utf8('a,b\n1,MESH 3X6"\n2,"5" NEEDLE"\n'))
    expect(row(1)).toEqual(['1', 'MESH 3X6"'])
    expect(row(2)).toEqual(['2', '5" NEEDLE'])
  })

  test('a stray opening quote swallows no rows and is told', async () => {
    const { row, table, file } = await read(
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
    const { row } = await read(utf8('C\tName\tP\n1\t"GAUZE\t5\n2\t"TAPE\t1 IN"\t6\n'))
    expect([row(1), row(2)]).toEqual([
      ['1', '"GAUZE', '5'],
      ['2', 'TAPE\t1 IN', '6'],
    ])
  })

  test('a last cell may hold lists of codes on several lines', async () => {
    const { row } = await read(utf8('Code,Name,Notes\n1,TUBE,"one\n99213,99214,99215"\n'))
    expect(row(1)).toEqual(['1', 'TUBE', 'one\n99213,99214,99215'])
  })

  test.each(['\n', '\r\n', '\r'] as const)('lines may end with %j', async (end) => {
    const { table, file, row } = await read(utf8(`a,b${end}1,2${end}${end}3,4${end}`))
    expect(file.format.lineEnd).toBe(end)
    expect(table.rowCount).toBe(4)
    expect(row(3)).toEqual(['3', '4'])
  })

  test('rows that end with a return after rows that end with a line feed are rows too', async () => {
    const half = (end: string) => Array.from({ length: 60 }, (_, n) => `${n},TUBE,1.00${end}`)
    const { table, row } = await read(utf8([...half('\n'), ...half('\r')].join('')))
    expect([table.rowCount, row(119)]).toEqual([120, ['59', 'TUBE', '1.00']])
  })

  test('a return inside a cell ends no row', async () => {
    const { table, row } = await read(utf8('a,b,c\n1,TUBE\r5 FR,2\n3,4,5\n'))
    expect([table.rowCount, row(1)]).toEqual([3, ['1', 'TUBE\r5 FR', '2']])
  })

  test('short rows read as blank cells and long rows make columns', async () => {
    const { row, file } = await read(utf8('a,b,c\n1\n1,2,3,4\nx,y,z'))
    expect([row(1), row(2), row(3)]).toEqual([
      ['1', '', '', ''],
      ['1', '2', '3', '4'],
      ['x', 'y', 'z', ''],
    ])
    expect(file.remarks).toEqual(['2 rows have more or fewer cells than most.'])
  })

  test('odd characters survive: control characters, emoji, right-to-left text, long cells', async () => {
    const cells = ['a\u0001b', '💉 dose', 'עברית', 'x'.repeat(32_767)]
    const { row } = await read(utf8(`h1,h2,h3,h4\n${cells.join(',')}\n`))
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
    const { file, row } = await read(bytes)
    expect(file.format).toMatchObject(format)
    expect(row(0)).toEqual(['Code', 'Descripción', 'Price'])
    expect(row(1)).toEqual(['0001', 'Infusión 15 €', '1.00'])
  })
})

test('one byte that is no UTF-8 does not turn the whole file into another encoding', async () => {
  const text = utf8(`Code,Name\n${'A,Infusión\n'.repeat(20)}B,Tube ?\n`)
  text[text.lastIndexOf(0x3f)] = 0xe9
  const { file, row } = await read(text)
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
  const { file, row } = await read(utf8(text.join('\r\n')), 'extract.txt')
  expect(file.format.kind).toBe('fixed-width')
  expect(row(1)).toEqual(['0010', 'CATH FOLEY', '0.50'])
})

test('CMS price transparency JSON becomes rows under the headings of the CMS CSV', async () => {
  const item = {
    description: 'X-ray chest',
    code_information: [
      { code: '0324', type: 'RC' },
      { code: '71046', type: 'CPT' },
    ],
    standard_charges: [
      {
        setting: 'outpatient',
        gross_charge: 310,
        payers_information: [{ payer_name: 'One', plan_name: 'PPO', standard_charge_dollar: 150 }],
      },
    ],
  }
  const { row } = await read(
    utf8(JSON.stringify({ standard_charge_information: [item] })),
    'prices.json',
  )
  const cells = Object.fromEntries(row(0).map((heading, column) => [heading, row(1)[column]]))
  expect(cells).toMatchObject({
    description: 'X-ray chest',
    'code|2': '71046',
    'code|2|type': 'CPT',
    'standard_charge|gross': '310',
    'standard_charge|One|PPO|negotiated_dollar': '150',
  })
})

test('a CMS JSON item without charges is a row with a blank charge', async () => {
  const item = (name: string, charges?: readonly object[]) => ({
    description: name,
    code_information: [{ code: name, type: 'CDM' }],
    standard_charges: charges,
  })
  const items = [item('A', [{ setting: 'both', gross_charge: 5 }]), item('B', []), item('C')]
  const { table, row } = await read(
    utf8(JSON.stringify({ standard_charge_information: items })),
    'prices.json',
  )
  expect(table.rowCount).toBe(4)
  expect([row(2)[0], row(3)[0]]).toEqual(['B', 'C'])
  expect(row(3)[row(0).indexOf('standard_charge|gross')]).toBe('')
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
    const { file, row } = await read(bytes, 'wrong-ending.xls')
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
    expect(await trouble(bytes.slice(0, bytes.length / 2), 'cut.xlsx')).toBe('import/damaged')
  })
})

describe('archives', () => {
  test('each readable file of an archive is a file of its own', async () => {
    const bytes = await aZip({
      'north/a.csv': utf8('a,b\n1,2\n'),
      'b.txt': utf8('a|b\n1|2\n'),
      'logo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    })
    const files = await readSourceFiles('both.zip', bytes)
    expect(files.map(({ name }) => name)).toEqual(['a.csv', 'b.txt'])
    expect(files[0]?.remarks).toContain('logo.png is a picture (PNG), not a table.')
  })

  test('files of one name in several folders keep their folders', async () => {
    const table = utf8('a,b\n1,2\n')
    const bytes = await aZip({
      'x/north/cdm.csv': table,
      'x/south/cdm.csv': table,
      'x/b.csv': table,
    })
    const files = await readSourceFiles('both.zip', bytes)
    expect(files.map(({ name }) => name)).toEqual(['x/north/cdm.csv', 'x/south/cdm.csv', 'b.csv'])
  })

  test('a .gz file holds one file', async () => {
    const packed = new Blob([utf8('a,b\n1,2\n')])
      .stream()
      .pipeThrough(new CompressionStream('gzip'))
    const { file } = await read(
      new Uint8Array(await new Response(packed).arrayBuffer()),
      'lines.csv.gz',
    )
    expect(file.name).toBe('lines.csv')
  })

  test('an archive without a table says so', async () => {
    const bytes = await aZip({
      'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      'b.pdf': utf8('%PDF-1.4'),
    })
    expect(await trouble(bytes, 'pictures.zip')).toBe('import/nothing-readable')
  })

  test('a zip bomb is refused before it is opened', async () => {
    const bytes = await aZip({ 'zeros.csv': new Uint8Array(30_000_000) })
    expect(bytes.length).toBeLessThan(100_000)
    expect(await trouble(bytes, 'bomb.zip')).toBe('import/zip-bomb')
  })

  test('a .gz bomb is refused while it is opened', async () => {
    const packed = new Blob([new Uint8Array(30_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('gzip'))
    expect(await trouble(new Uint8Array(await new Response(packed).arrayBuffer()), 'bomb.gz')).toBe(
      'import/zip-bomb',
    )
  })

  test('a truncated archive is damaged', async () => {
    const bytes = await aZip({ 'a.csv': utf8(rows(500, (n) => `${n},b`)) })
    expect(await trouble(bytes.slice(0, bytes.length - 30), 'cut.zip')).toBe('import/damaged')
  })
})

describe('files that are no chargemaster', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919 + (n >> 3) * 31) % 256)
  test.each([
    ['an empty file', new Uint8Array(0), 'import/empty-file'],
    ['a file of blanks', utf8('  \n\n  '), 'import/empty-file'],
    ['a PDF', utf8('%PDF-1.7\n'), 'import/other-kind'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'import/other-kind'],
    ['binary noise', noise, 'import/not-text'],
    ['one column', utf8(rows(50, (n) => `LINE${n}`)), 'import/one-column'],
    ['other JSON', utf8('{"prices": [1, 2]}'), 'import/other-json'],
    ['50,000 columns', utf8(`${'a,'.repeat(50_000)}\n`), 'import/too-many-columns'],
    ['half a gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1), 'import/damaged'],
    [
      'an old workbook that is none',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'import/damaged',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await trouble(bytes)).toBe(code)
  })

  test.each([
    ['JSON that was cut off', '{"standard_charge_information": [{"description": "X}]', 'cut off'],
    ['JSON of another kind', '{"standard_charge": []}', 'not a CMS'],
    [
      'a web page that refuses',
      '<!doctype html><html><body>Access Denied</body></html>',
      'web page',
    ],
    ['rows of blank cells', ',,,\n"",,,\n'.repeat(20), 'is empty'],
    [
      'an XML spreadsheet',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'XML spreadsheet of Excel 2003',
    ],
  ])('%s is told as what it is', async (_, text, words) => {
    await expect(readSourceFiles('lines.csv', utf8(text))).rejects.toMatchObject({
      message: expect.stringContaining(words) as string,
    })
  })

  test('an open quote in every row of a large file is refused, not read for minutes', async () => {
    const text = `a,b,c\n${rows(60_000, (n) => `${n},"TUBE,5`)}\n1,TUBE",5\n`
    const start = performance.now()
    expect(await trouble(utf8(text))).toBe('import/unbalanced-quotes')
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('a heading without lines is told', async () => {
    const { file } = await read(utf8('Code,Description,Price\n'))
    expect(file.remarks).toEqual([
      'The file has one row only: a heading, perhaps, without any line under it.',
    ])
  })

  test('a quote that never closes is named with its line', async () => {
    const bytes = utf8(`a,b,c\n1,2,3\n4,"5,6\n${rows(20, (n) => `${n},x,y`)}`)
    const error: unknown = await readSourceFiles('lines.csv', bytes).catch(
      (cause: unknown) => cause,
    )
    expect(error).toMatchObject({ code: 'import/unbalanced-quotes' })
    expect(String(error)).toContain('line 3 of lines.csv')
  })

  test('a cell that swallows whole rows is a quote that did not close', async () => {
    const bytes = utf8(`a,b,c\n4,"5,6\n${rows(20, (n) => `${n},x,y`)}\n7,8,8",9\n`)
    expect(await trouble(bytes)).toBe('import/unbalanced-quotes')
  })
})

test('a file of more rows than fit is refused with what to do', async () => {
  const rows = new TextEncoder().encode('12,TUBE,1.00\n'.repeat(4_000_001))
  await expect(readSourceFiles('all.csv', rows)).rejects.toMatchObject({
    code: 'import/too-many-rows',
    advice: expect.stringContaining('one facility at a time') as string,
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

test('rows that stand in quotes as a whole are read without them', async () => {
  const rows = Array.from({ length: 20 }, (_, n) => `"${n},""TUBE, ${n}"",1.00"`)
  const { row } = await read(utf8(['"Code,Description,Price"', ...rows].join('\r\n')))
  expect(row(2)).toEqual(['1', 'TUBE, 1', '1.00'])
})

test.each([
  ['"1", "TUBE, 5 FR", "5.00"', ','],
  ['"1"^"TUBE, 5 FR"^"5.00"', '^'],
  ['"1"|"TUBE, 5 FR"|"5.00"', '|'],
])('cells that are quoted one by one are no rows in quotes: %s', async (line, delimiter) => {
  const { row, file } = await read(utf8(`${line}\n`.repeat(20)))
  expect(file.format.delimiter).toBe(delimiter)
  expect(row(3)).toEqual(['1', 'TUBE, 5 FR', '5.00'])
  expect(file.remarks).toEqual([])
})

test('quoted cells beside blank ones are no rows in quotes', async () => {
  const { row } = await read(utf8('"1","","XRAY","","5.00"\n'.repeat(20)))
  expect(row(3)).toEqual(['1', '', 'XRAY', '', '5.00'])
})

test('a web page saved as a workbook is read by its table, codes as text', async () => {
  const rows = ['0012', '0013'].map((code) => `<tr><td>${code}</td><td>A &amp; B</td></tr>`)
  const page = `<html><table><tr><th>Code</th><th>Item&nbsp;Name</th></tr>${rows.join('')}</table></html>`
  const { row } = await read(utf8(page), 'report.xls')
  expect([row(0), row(1)]).toEqual([
    ['Code', 'Item Name'],
    ['0012', 'A & B'],
  ])
})
