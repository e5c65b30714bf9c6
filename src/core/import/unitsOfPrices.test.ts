import { expect, test } from 'vitest'
import { textRows, utf8 } from './aReading'
import { ImportDesk } from './ImportDesk'
import { anInventedLine } from './someLines'

async function remarksOn(unit: (n: number) => string) {
  const rows = textRows(40, (n) => {
    const { code, description, rev, hcpcs, price } = anInventedLine(n)
    return [code, description, `0${rev}`, hcpcs, `${price}${unit(n)}`].join(',')
  })
  const text = `Charge Code,Description,Rev Code,CPT,Price\n${rows}`
  const { tables, remarks } = await new ImportDesk().read(
    [{ name: 'list.csv', bytes: utf8(text) }],
    () => {},
  )
  return { certainty: tables[0]?.proposal.certainty, said: remarks.join(' ') }
}

test('what stands behind amounts is told, and the file is no less certain for it', async () => {
  const { certainty, said } = await remarksOn((n) => (n % 9 === 3 ? ' per hour' : ''))
  expect(said).toContain('per hour”: the amount is read, and the cell is kept as it is')
  expect(certainty).toBe('certain')
})

test('of plain amounts nothing is told', async () => {
  expect((await remarksOn(() => '')).said).toBe('')
})
