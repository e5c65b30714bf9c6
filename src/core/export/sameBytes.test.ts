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

const quoted = (cell: string) => `"${cell}"`
const needed = (cell: string) => (cell.includes(',') ? quoted(cell) : cell)

/** The whole sheet, imported as proposed and exported in its own layout. */
async function exportedAgain(file: string): Promise<string> {
  const desk = new ImportDesk()
  const bytes = new TextEncoder().encode(file)
  const { tables, proposed } = await desk.read([{ name: 'cdm.csv', bytes }], () => undefined)
  const mapping = tables[proposed]?.proposal.mapping
  if (!mapping) throw new RangeError('No table was found.')
  const { sheet: packed, format } = desk.finish([{ table: proposed, mapping }])
  return exportedText(new ChargeSheet(packed), ownLayoutProfile, { own: format })
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
    ['with tabs', `${textOf((cell) => cell, '\n', '\t')}\n`],
  ])('%s', async (_, file) => {
    expect(await exportedAgain(file)).toBe(file)
  })
})
