import { describe, expect, test } from 'vitest'
import { ImportDesk } from '../import/ImportDesk'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { exportedText } from './anExport'
import { ownLayoutProfile } from './profiles/ownLayout'

const lines = Array.from({ length: 12 }, (_, n) => [
  `00${n + 10}`,
  n % 3 ? `TUBE SET ${n}` : ` TRAY, LARGE ${n}`,
  '0270',
  n % 2 ? 'A4550' : '',
  `${n + 10}.50`,
])
const heading = ['Charge Code', 'Description', 'Rev Code', 'HCPCS', 'Price']

/** A text written by hand: `quote` says how each cell stands in it. */
const textOf = (
  quote: (cell: string, column: number, row: number) => string,
  lineEnd = '\r\n',
  delimiter = ',',
) =>
  [heading, ...lines]
    .map((cells, row) => cells.map((cell, column) => quote(cell, column, row)).join(delimiter))
    .join(lineEnd)

/** Lines that leave out the notes behind their price, but for some. */
const withNotes = (noted: readonly number[] = []) =>
  textOf(needed, '\n')
    .split('\n')
    .map((line, row) => (row === 0 ? `${line},Note` : line + (noted.includes(row) ? ',see' : '')))
    .join('\n')

const quoted = (cell: string) => `"${cell}"`
const needed = (cell: string) => (cell.includes(',') ? quoted(cell) : cell)

/** The whole sheet, imported as proposed and exported in its own layout. */
async function exportedAgain(
  file: string,
  { otherRows = false, edit }: { otherRows?: boolean; edit?: (sheet: ChargeSheet) => void } = {},
): Promise<string> {
  const desk = new ImportDesk()
  const bytes = new TextEncoder().encode(file)
  const { tables, proposed } = await desk.read([{ name: 'cdm.csv', bytes }], () => undefined)
  const mapping = tables[proposed]?.proposal.mapping
  if (!mapping) throw new RangeError('No table was found.')
  const { sheet: packed, format } = desk.finish([{ table: proposed, mapping }])
  const sheet = new ChargeSheet(packed)
  edit?.(sheet)
  return exportedText(sheet, ownLayoutProfile, { own: format, otherRows })
}

describe('a chargemaster nobody edited comes back byte by byte', () => {
  test.each([
    ['with quotes where cells need them', `${textOf(needed)}\r\n`],
    ['with every cell quoted', `${textOf(quoted)}\r\n`],
    [
      'with every cell quoted but blank ones',
      `${textOf((cell) => (cell === '' ? '' : quoted(cell)))}\r\n`,
    ],
    [
      'with text quoted and prices bare',
      `${textOf((cell, column, row) => (row === 0 || column < 4 ? quoted(cell) : cell))}\r\n`,
    ],
    [
      'with bare headings over quoted descriptions',
      `${textOf((cell, column, row) => (row > 0 && column === 1 ? quoted(cell) : cell), '\n')}\n`,
    ],
    ['without an end to its last line', textOf(needed, '\n')],
    ['with a byte order mark', `\uFEFF${textOf(needed)}\r\n`],
    [
      'with a line feed in a heading, and rows that end in another way',
      `${textOf((cell) => (cell === 'Price' ? '"Price\nin dollars"' : needed(cell)))}\r\n`,
    ],
    [
      'with blanks around its headings',
      `${textOf((cell, _, row) => (row === 0 && cell !== 'HCPCS' ? ` ${cell} ` : needed(cell)))}\r\n`,
    ],
    ['with tabs', `${textOf((cell) => cell, '\n', '\t')}\n`],
    ['with a heading that has more cells than the lines', `${withNotes()}\n`],
    ['with lines that end with their last text', `${withNotes([3, 7])}\n`],
  ])('%s', async (_, file) => {
    expect(await exportedAgain(file)).toBe(file)
  })
})

describe('with the rows that are no lines', () => {
  const rows = textOf(needed).split('\r\n')
  const [names = ''] = rows
  const withTitles = [
    'Halvorsen Ridge Medical Center,,,,',
    '"Extract of 04/01/2026, in US dollars"',
    '',
    ...rows.slice(0, 7),
    'LABORATORY,,,,',
    ...rows.slice(7),
    ',Total,,,"1,234.50"',
    '',
  ]
  const file = withTitles.join('\r\n')

  test('a file with a preamble, titles and a total comes back byte by byte', async () => {
    expect(await exportedAgain(file, { otherRows: true })).toBe(file)
  })

  test('without them only the heading and its lines are written', async () => {
    const plain = await exportedAgain(file)
    expect(plain.split('\r\n')[0]).toContain(names)
    expect(plain).not.toContain('Halvorsen')
    expect(plain).not.toContain('Total')
  })

  test('a changed line and an added one stand among them, the added one before the total', async () => {
    const edited = await exportedAgain(file, {
      otherRows: true,
      edit: (sheet) => {
        sheet.set(0, 'price', '99.00')
        sheet.set(sheet.lineCount, 'added', 'new')
        sheet.set(sheet.lineCount - 1, 'chargeCode', '777')
      },
    })
    expect(edited).toBe(file.replace('10.50', '99.00').replace(',Total', '777,,,,\r\n,Total'))
  })

  test('a column that the file had not stands in its heading', async () => {
    const edited = await exportedAgain(file, {
      otherRows: true,
      edit: (sheet) => sheet.set(0, 'modifiers', 'RR'),
    })
    const [title, , , heading] = edited.split('\r\n')
    expect(title).toBe('Halvorsen Ridge Medical Center,,,,')
    expect(heading).toBe(`${names},Modifiers`)
  })
})

describe('a file that repeats its charges for each payer', () => {
  const heading = 'description,code|1,code|1|type,standard_charge|gross,payer_name,plan_name'
  const preamble = ['hospital_name,last_updated_on,version', 'Halvorsen Ridge,2026-01-01,2.0.0']
  const rowOf = (n: number, payer: string) => `TUBE SET ${n},00${n + 10},CDM,${n + 10}.50,${payer},`
  const payers = ['Plan One', 'Plan Two', 'Plan Three']
  const byCharge = lines.flatMap((_, n) => payers.map((payer) => rowOf(n, payer)))
  const byPayer = payers.flatMap((payer) => lines.map((_, n) => rowOf(n, payer)))

  test.each([
    ['charge', byCharge],
    ['payer', byPayer],
  ])('comes back byte by byte where it is sorted by %s', async (_, rows) => {
    const file = [...preamble, heading, ...rows, ''].join('\r\n')
    expect(await exportedAgain(file, { otherRows: true })).toBe(file)
  })
})

test('where some lines have blank cells at their end and others leave them out, all have them', async () => {
  const [head = '', first = '', ...others] = withNotes().split('\n')
  const padded = [head, first, ...others].map((line, row) => (row === 0 ? line : `${line},`))
  const exported = await exportedAgain(`${[head, `${first},`, ...others].join('\n')}\n`)
  expect(exported).toBe(`${padded.join('\n')}\n`)
})

test('a line that got text behind the cells it had goes on to it', async () => {
  const exported = await exportedAgain(`${withNotes()}\n`, {
    edit: (sheet) => sheet.set(0, 'modifiers', 'RR'),
  })
  const [, first, second] = exported.split('\n')
  expect(first).toMatch(/10\.50,,RR$/)
  expect(second).toMatch(/11\.50$/)
})
