import { expect, test } from 'vitest'
import { ImportDesk } from './ImportDesk'
import { whyNoLines } from './whyNoLines'

async function why(text: string) {
  const desk = new ImportDesk()
  const bytes = new TextEncoder().encode(text)
  const { tables, proposed } = await desk.read([{ name: 'lines.csv', bytes }], () => {})
  const table = tables[proposed]
  if (!table) throw new Error('Nothing was read.')
  const { proposal } = table
  const counts = desk.preview({ table: proposed, mapping: proposal.mapping })
  return { words: whyNoLines(counts), reason: proposal.reason }
}

const head = 'Charge Code,Description,Rev Code,CPT,Price\n'

test.each([
  ['alone', head],
  ['under a title', `Sample Hospital\nChargemaster 2026\n\n${head}`],
  ['of three columns under a title', 'Sample Hospital\n\nCharge Code,Description,Price\n'],
  ['over blank rows', `${head},,,,\n,,,,\n`],
])('headings %s are told as headings without charges', async (_, text) => {
  const { words, reason } = await why(text)
  expect(words).toContain('no charge under them. Export the chargemaster again')
  expect(reason).toBe('It has headings and no rows under them.')
})

test('rows of which none is a charge are counted', async () => {
  const { words } = await why(`${head}${'LABORATORY,,,,\n'.repeat(4)}`)
  expect(words).toContain('None of the 5 rows reads as a charge.')
})

test('where there are lines nothing is said', async () => {
  const { words } = await why(`${head}${'1001,TUBE SET,0270,,5.00\n'.repeat(4)}`)
  expect(words).toBeNull()
})
