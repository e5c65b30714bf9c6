import { expect, test } from 'vitest'
import { aLineOf } from './aProposal'
import { textRows, utf8 } from './aReading'
import { standsInBlocks } from './fieldBlocks'
import { ImportDesk } from './ImportDesk'

const block = (n: number) => {
  const { code, description, rev, hcpcs, price, dept } = aLineOf(n)
  const codeLine = hcpcs === '' ? '' : `HCPCS: ${hcpcs}\n`
  return `Charge Code: ${code}\nDescription: ${description}\nDept: ${dept}\nRev Code: 0${rev}\n${codeLine}Price: $${price}\n`
}

test('charges written as blocks of named lines become lines, with the rows they stand in', async () => {
  const text = `CHARGE MASTER EXTRACT\n\n${textRows(60, block)}`
  const desk = new ImportDesk()
  const { tables, remarks } = await desk.read([{ name: 'list.txt', bytes: utf8(text) }], () => {})
  const [table] = tables
  if (!table) throw new Error('Nothing was read.')
  const { mapping } = table.proposal
  const { lineCount, skippedCount, lines } = desk.preview({ table: 0, mapping })
  expect([lineCount, lineCount + skippedCount]).toEqual([60, table.rowCount])
  const { code, rev, hcpcs, price } = aLineOf(0)
  expect(lines[0]).toMatchObject({
    sourceRow: 3,
    chargeCode: code,
    revenueCode: `0${rev}`,
    hcpcs,
    price,
  })
  expect(lines[1]?.sourceRow).toBe(10)
  expect(desk.skipped([{ table: 0, mapping }])[0]).toMatchObject({
    sourceRow: 1,
    text: 'CHARGE MASTER EXTRACT',
  })
  expect(remarks.join(' ')).toContain('the 60 blocks were made rows')
})

test('several fields may stand in one line of a block, and ruled lines between the blocks', async () => {
  const wideBlock = (n: number) => {
    const { code, description, rev, hcpcs, price, dept } = aLineOf(n)
    return `CHARGE: ${code}   DESC: ${description}\n   REV CD: 0${rev}  HCPCS: ${hcpcs}\n   PRICE:     ${price}  DEPT: ${dept}\n------------------------------`
  }
  const desk = new ImportDesk()
  const bytes = utf8(textRows(60, wideBlock))
  const { tables } = await desk.read([{ name: 'list.txt', bytes }], () => {})
  const mapping = tables[0]?.proposal.mapping
  if (!mapping) throw new Error('Nothing was read.')
  const { lineCount, lines } = desk.preview({ table: 0, mapping })
  expect(lineCount).toBe(60)
  for (const n of [0, 4]) {
    const { code, description, rev, hcpcs, price, dept } = aLineOf(n)
    expect(lines[n]).toMatchObject({
      chargeCode: code,
      description,
      revenueCode: `0${rev}`,
      hcpcs,
      price,
      department: dept,
    })
  }
})

test.each([
  ['a list', `Charge Code,Description,Price\n${textRows(60, (n) => `${n},NOTE: GAUZE ${n},5.00`)}`],
  [
    'a letter',
    `To: Billing\nFrom: Finance\nSubject: Prices\n\n${textRows(40, (n) => `Item ${n} is new.`)}`,
  ],
  ['blocks of something else', textRows(60, (n) => `Server: host ${n}\nUptime: ${n} days\n`)],
])('%s is not taken for blocks of charges', (_, text) => {
  expect(standsInBlocks(text)).toBe(false)
})

test('a label begins a field also one blank behind the value before', async () => {
  const narrow = (n: number) => {
    const { code, description, rev, hcpcs, price, dept } = aLineOf(n)
    return `ITEM: ${code} DEPT: ${dept}\nDESC: ${description}\nREV: 0${rev} CPT: ${hcpcs.padEnd(5)} PRICE: ${price}\n`
  }
  const desk = new ImportDesk()
  const text = `RUN DATE: 07/01/26   ITEM MASTER LISTING   PAGE: 1\n\n${textRows(60, narrow)}`
  const { tables } = await desk.read([{ name: 'list.txt', bytes: utf8(text) }], () => {})
  const mapping = tables[0]?.proposal.mapping
  if (!mapping) throw new Error('Nothing was read.')
  const { lineCount, lines } = desk.preview({ table: 0, mapping })
  expect(lineCount).toBe(60)
  const { code, description, rev, hcpcs, price, dept } = aLineOf(7)
  expect(lines[7]).toMatchObject({
    chargeCode: code,
    description,
    revenueCode: `0${rev}`,
    hcpcs,
    price,
    department: dept,
  })
  expect(desk.skipped([{ table: 0, mapping }])[0]?.text).toContain('RUN DATE')
})
