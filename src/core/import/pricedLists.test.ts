import { expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { utf8 } from './aReading'
import { ImportDesk } from './ImportDesk'
import { anInventedLine } from './someLines'

async function imported(rows: readonly string[]) {
  const desk = new ImportDesk()
  const bytes = utf8(rows.join('\n'))
  const overview = await desk.read([{ name: 'cdm.csv', bytes }], () => undefined)
  const proposal = overview.tables[0]?.proposal
  if (!proposal) throw new Error('Nothing was read.')
  const { sheet, skipped } = desk.finish([{ table: 0, mapping: proposal.mapping }])
  expect(sheet.lineCount + skipped.length).toBe(rows.length)
  const line = (index: number) =>
    (['chargeCode', 'description', 'revenueCode', 'hcpcs', 'price'] as const).map((name) => {
      const column = sheet.fields[name]
      return column ? readerOf(column)(index) : ''
    })
  return { overview, proposal, lineCount: sheet.lineCount, skipped, line }
}

const head = 'Charge Code,Description,CPT,Rev Code,Price'
const charges = Array.from({ length: 60 }, (_, n) => {
  const { code, description, rev, hcpcs, price } = anInventedLine(n)
  return [code, description, hcpcs, `0${rev}`, price].join(',')
})
const firstCharge = (({ code, description, rev, hcpcs, price }) => [
  code,
  description,
  `0${rev}`,
  hcpcs,
  price,
])(anInventedLine(0))

const rooms = [
  'R001,Private Room,0120,"1,500.00"',
  'R002,ICU,0200,3200.00',
  'R003,Nursery,0170,900',
]

test('a priced list above the widest heading is read through its own heading, and told', async () => {
  const { overview, proposal, lineCount, line, skipped } = await imported([
    'Accommodation Code,Description,Rev Code,Price',
    ...rooms,
    '',
    head,
    ...charges,
  ])
  expect(lineCount).toBe(63)
  expect(line(0)).toEqual(['R001', 'Private Room', '0120', '', '1500.00'])
  expect(line(3)).toEqual(firstCharge)
  expect(skipped.map(({ reason }) => reason)).toEqual(['repeated-heading', 'empty', 'heading'])
  expect(proposal.certainty).toBe('likely')
  expect(overview.remarks.join('\n')).toContain(
    'in row 1 (Accommodation Code | Description | Rev Code | Price), is read as charges',
  )
})

const rates = ['Private Room,1500.00', 'ICU,3200.00', 'Nursery,900.00', 'Step Down,2000.00']

test('a list whose headings name no description is told by its words and amounts', async () => {
  const { line, skipped } = await imported([
    'ROOM RATES',
    'Room Type,Daily Rate',
    ...rates,
    '',
    'PROCEDURES',
    head,
    ...charges,
  ])
  expect(line(1)).toEqual(['', 'ICU', '', '', '3200.00'])
  expect(line(4)).toEqual(firstCharge)
  expect(skipped.map(({ reason }) => reason)).toEqual([
    'before-heading',
    'repeated-heading',
    'empty',
    'title',
    'heading',
  ])
})

test('and below the charges too, up to where the first list goes on', async () => {
  const { lineCount, line } = await imported([
    head,
    ...charges.slice(1),
    '',
    'Room Type,Daily Rate',
    ...rates,
    '',
    ...charges.slice(0, 1),
  ])
  expect(lineCount).toBe(64)
  expect(line(60)).toEqual(['', 'ICU', '', '', '3200.00'])
  expect(line(63)).toEqual(firstCharge)
})

test('totals of departments and facts above the heading are no charges', async () => {
  const { lineCount, proposal } = await imported([
    'Department,Total Charges',
    'Laboratory,1450000.00',
    'Radiology,2100000.00',
    'Pharmacy,980000.00',
    '',
    head,
    ...charges,
  ])
  expect(lineCount).toBe(60)
  expect(proposal.certainty).toBe('likely')
})

test('a row that names the price anew is a heading, whatever stands beside it', async () => {
  const laboratory = Array.from({ length: 60 }, (_, n) => {
    const { description, price } = anInventedLine(n)
    return `${description},${price}`
  })
  const { lineCount, skipped } = await imported([
    'Room and Board,Price',
    ...rates,
    '',
    'Laboratory,Price',
    ...laboratory,
  ])
  expect(lineCount).toBe(64)
  expect(skipped.map(({ text }) => text)).toContain('Laboratory | Price')
})
