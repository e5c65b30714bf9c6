import { expect, test } from 'vitest'
import { aLineOf } from './aProposal'
import { textRows, utf8 } from './aReading'
import { buildSheet } from './buildSheet'
import type { ColumnRole } from './ColumnMapping'
import { ImportDesk } from './ImportDesk'
import { readSourceFiles } from './readSourceFile'

const CHARGES = 60

/** What becomes of a file: its proposal, counts and first line. */
async function reading(text: string) {
  const desk = new ImportDesk()
  const { tables, remarks } = await desk.read([{ name: 'list.txt', bytes: utf8(text) }], () => {})
  const [table] = tables
  if (!table) throw new Error('Nothing was read.')
  const { mapping, certainty } = table.proposal
  const preview = desk.preview({ table: 0, mapping })
  const joined = desk.skipped([{ table: 0, mapping }]).filter(({ reason }) => reason === 'joined')
  return { table, remarks: remarks.join(' '), certainty, preview, joined, mapping }
}

const halves = (n: number) => {
  const { code, description, rev, hcpcs, price, dept } = aLineOf(n)
  return { code, description, rev: `0${rev}`, hcpcs, price, dept }
}

const firstLine = {
  chargeCode: halves(0).code,
  description: halves(0).description,
  revenueCode: halves(0).rev,
  hcpcs: halves(0).hcpcs,
  price: halves(0).price,
}

const inPlace = `Charge Code,Description,Rev Code,HCPCS,Price\n${textRows(CHARGES, (n) => {
  const { code, description, rev, hcpcs, price } = halves(n)
  return `${code},${description},,,\n,,${rev},${hcpcs},${price}`
})}\n`

const underOneAnother = `Charge Code,Description,Dept\n,Rev Code,HCPCS,Price\n${textRows(
  CHARGES,
  (n) => {
    const { code, description, dept, rev, hcpcs, price } = halves(n)
    return `${code},${description},${dept}\n,${rev},${hcpcs},${price}`
  },
)}\n`

const printed = textRows(CHARGES, (n) => {
  const { code, description, dept, rev, hcpcs, price } = halves(n)
  const page = [
    `SAMPLE HOSPITAL        CHARGE MASTER       PAGE ${n / 30 + 1}`,
    'CODE      DESCRIPTION                     DEPT',
    '           REV    HCPCS         PRICE',
  ].join('\n')
  const lines = `${code}   ${description.padEnd(32)}${dept}\n           ${rev}   ${hcpcs.padEnd(7)}${price.padStart(12)}`
  return n % 30 === 0 ? `${page}\n${lines}` : lines
})

const labelled = textRows(CHARGES, (n) => {
  const { code, description, dept, rev, hcpcs, price } = halves(n)
  return `${code}   ${description.padEnd(32)}${dept}\n      REV: ${rev}  CPT: ${hcpcs.padEnd(7)} PRICE: ${price.padStart(9)}`
})

test.each([
  ['under its own headings', inPlace],
  ['under a second heading', underOneAnother],
  ['in a print extract with pages', printed],
  ['in a print extract, each value with its name', labelled],
])('a charge in two rows, the second %s, is one line', async (_, text) => {
  const { preview, joined, table, remarks, certainty } = await reading(text)
  expect(preview.lineCount).toBe(CHARGES)
  expect(preview.lineCount + preview.skippedCount).toBe(table.rowCount)
  expect(preview.lines[0]).toMatchObject(firstLine)
  expect(joined.length).toBeGreaterThanOrEqual(CHARGES)
  expect(joined.at(-1)?.text).toContain(halves(CHARGES - 1).price)
  expect(remarks).toContain('Each charge stands in two rows of the file')
  expect(certainty).not.toBe('certain')
})

const alternating = (cells: (n: number) => string) =>
  `Charge Code,Description,Rev Code,HCPCS,Price\n${textRows(CHARGES, cells)}\n`

const whole = (cents: string) =>
  alternating((n) => {
    const { code, description, rev, hcpcs } = halves(n)
    return `${code},${description},,,\n,,${rev},${hcpcs},${143 + n}${cents}`
  })

test.each([
  ['whole dollars under a heading of prices', whole('')],
  ['whole dollars with their sign', whole('').replace(/,(\d+)(?=\n)/g, ',$$$1')],
  [
    'a note below some of them',
    whole('.50').replace(/(?<=(?:147|163)\.50\n)/g, ',,NOTE: call HIM,,\n'),
  ],
])('charges in two rows with %s are joined', async (_, text) => {
  const { joined, preview } = await reading(text)
  expect(joined).toHaveLength(CHARGES)
  expect(preview.lineCount).toBe(CHARGES)
  expect(preview.lines[1]).toMatchObject({
    hcpcs: halves(1).hcpcs,
    price: expect.stringMatching(/^144/),
  })
})

test('a code below the words goes into a column of its own, and the price stays under its heading', async () => {
  const { preview, mapping } = await reading(
    alternating((n) => {
      const { code, description, rev, hcpcs, price } = halves(n)
      return `${code},${description},,,\n,${hcpcs},${rev},,${price}`
    }),
  )
  expect(mapping.roles.slice(2)).toEqual(['revenueCode', 'hcpcs', 'price', 'hcpcs'])
  expect(preview.lines[0]).toMatchObject(firstLine)
})

const nameBelow = alternating((n) => {
  const { code, description, rev, hcpcs, price } = halves(n)
  return `${code},,${rev},${hcpcs},${price}\n,${description},,,`
})

test('words below are joined when a person says so, and what is joined can be read row by row', async () => {
  const desk = new ImportDesk()
  const linesOf = (areJoined: boolean) => {
    const { table, remarks } = desk.join(0, areJoined)
    const { mapping } = table.proposal
    return { ...desk.preview({ table: 0, mapping }), table, remarks: remarks.join(' ') }
  }
  const found = await desk.read([{ name: 'list.csv', bytes: utf8(nameBelow) }], () => {})
  expect(found.tables[0]?.areJoined).toBe(false)
  expect(found.remarks.join(' ')).toContain('look whether each charge stands in two rows')
  expect(found.tables[0]?.proposal.certainty).not.toBe('certain')
  const joined = linesOf(true)
  expect(joined.lines[0]).toMatchObject(firstLine)
  expect(joined.table.areJoined).toBe(true)
  expect(joined.table.head[2]).toEqual([halves(0).description])
  const apart = linesOf(false)
  expect(apart.table.areJoined).toBe(false)
  expect(apart.lines[0]?.description).not.toBe(firstLine.description)
})

test('a print extract too is read row by row when a person says so', async () => {
  const desk = new ImportDesk()
  await desk.read([{ name: 'list.txt', bytes: utf8(printed) }], () => {})
  const { table } = desk.join(0, false)
  expect(table.areJoined).toBe(false)
  const { mapping } = desk.join(0, true).table.proposal
  expect(desk.preview({ table: 0, mapping }).lines[0]).toMatchObject(firstLine)
})

test('the rows kept beside the lines are without those that the lines have', async () => {
  const [file] = await readSourceFiles('list.csv', utf8(inPlace))
  const table = file?.tables[0]
  if (!table) throw new Error('Nothing was read.')
  const roles: ColumnRole[] = ['chargeCode', 'description', 'revenueCode', 'hcpcs', 'price']
  const mapping = { headerRow: 0, headerRows: 1, roles, order: {} }
  const { sheet, skipped } = buildSheet(table, mapping)
  expect(sheet.lineCount + skipped.length).toBe(table.rowCount)
  expect(sheet.otherRows?.sourceRows).toEqual(Uint32Array.of(1))
  expect(sheet.rearranged).toEqual({ joined: CHARGES, lists: false })
})

test.each([
  [
    'charges of which every other one lacks its code',
    alternating((n) => {
      const { code, description, rev, hcpcs, price } = halves(n)
      return `${n % 2 === 0 ? code : ''},${description},${rev},${hcpcs},${price}`
    }),
  ],
  [
    'titles over one charge each',
    alternating((n) => {
      const { code, description, rev, hcpcs, price } = halves(n)
      return `,SECTION ${n} OF LABORATORY,,,\n${code},${description},${rev},${hcpcs},${price}`
    }),
  ],
  [
    'a second price below each charge',
    alternating((n) => {
      const { code, description, rev, hcpcs, price } = halves(n)
      return `${code},${description},${rev},${hcpcs},${price}\n,,,,99.50`
    }),
  ],
])('%s are not joined', async (_, text) => {
  const { joined, preview, table } = await reading(text)
  expect(joined).toEqual([])
  expect(preview.lineCount).toBe(CHARGES)
  expect(preview.lineCount + preview.skippedCount).toBe(table.rowCount)
})
