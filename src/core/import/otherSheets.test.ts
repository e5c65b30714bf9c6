import { expect, test } from 'vitest'
import { aWorkbook } from './aFile'
import { ImportDesk } from './ImportDesk'

const heading = ['Charge Code', 'Description', 'Rev Code', 'Price']
const lines = (first: number) => [
  heading,
  ...Array.from({ length: 8 }, (_, n) => [`${first + n}`, `GAUZE PAD ${n}`, '0270', '2.00']),
]

async function othersOf(chosen: readonly string[]) {
  const bytes = await aWorkbook([
    { name: 'Disclaimer', rows: [['Prices are those of the day.']] },
    { name: 'Inpatient', rows: lines(100) },
    { name: 'Outpatient', rows: lines(200) },
  ])
  const desk = new ImportDesk()
  const { tables } = await desk.read([{ name: 'prices.xlsx', bytes }], () => undefined)
  const choices = tables.flatMap(({ name, proposal }, table) =>
    proposal && chosen.includes(name) ? [{ table, mapping: proposal.mapping }] : [],
  )
  return desk.finish(choices).otherSheets
}

test('an import knows the sheets of the workbook that it did not read', async () => {
  expect(await othersOf(['Inpatient'])).toEqual(['Disclaimer', 'Outpatient'])
  expect(await othersOf(['Inpatient', 'Outpatient'])).toEqual(['Disclaimer'])
})
