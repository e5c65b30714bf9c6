import { expect, test } from 'vitest'
import { type ALine, aLineOf } from './aProposal'
import { textRows, utf8 } from './aReading'
import { ImportDesk } from './ImportDesk'

const heading = 'Charge Code,Description,CPT,Rev Code,Price'
const csvRow = ({ code, description, hcpcs, rev, price }: ALine) =>
  [code, description, hcpcs, `0${rev}`, price].join(',')
const charges = `${heading}\n${textRows(80, (n) => csvRow(aLineOf(n)))}`

async function readingOf(text: string) {
  const desk = new ImportDesk()
  const { tables, remarks } = await desk.read([{ name: 'list.csv', bytes: utf8(text) }], () => {})
  const proposal = tables[0]?.proposal
  if (!proposal) throw new Error('Nothing was read.')
  const { lineCount, reasons } = desk.preview({ table: 0, mapping: proposal.mapping })
  return { certainty: proposal.certainty, lineCount, reasons, said: remarks.join(' ') }
}

const rooms = ['Private Room', 'Semi Private', 'ICU', 'Nursery']
  .map((name, at) => `R00${at},${name},0120,${900 + at}.00`)
  .join('\n')

test('charges above the heading that no heading of their own tells are asked about', async () => {
  const above = `Our rooms in this year\n${rooms}\n\n`
  const { certainty, said } = await readingOf(above + charges)
  expect(certainty).toBe('likely')
  expect(said).toContain('4 rows that are left out hold words and an amount')
  expect(said).toContain('Private Room')
})

test('a block of names without a price, with codes as the charges have them, is asked about', async () => {
  const { certainty, said } = await readingOf(
    `${charges}\n\n${aLineOf(90).code},Professional component\n${aLineOf(91).code},Technical component`,
  )
  expect(certainty).toBe('likely')
  expect(said).toContain('2 rows read as charges have a name and no price')
})

test('a charge without its price among the others is no doubt', async () => {
  const { certainty } = await readingOf(
    `${charges}\n9100001,TYPE AND SCREEN,,,\n${csvRow(aLineOf(90))}`,
  )
  expect(certainty).toBe('certain')
})

test.each(['LABORATORY Subtotal', 'Total LABORATORY', 'LABORATORY TOTAL', 'Total Lab Charges'])(
  '“%s” under Description, without any code, is no charge',
  async (words) => {
    const { lineCount, reasons } = await readingOf(`${charges}\n,${words},,,12345.00`)
    expect(lineCount).toBe(80)
    expect(reasons).toContainEqual({ reason: 'total', count: 1 })
  },
)

test('a charge whose words begin with “total” stays one: it has its code', async () => {
  const { lineCount } = await readingOf(`${charges}\n9100001,TOTAL PROTEIN,,0301,45.00`)
  expect(lineCount).toBe(81)
})
