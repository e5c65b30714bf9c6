import { expect, test } from 'vitest'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { csvOf, exportedLine, factsAndReimport, imported } from './aReimport'

/** Room charges have their price in a column of their own, and zero in that of the others. */
async function aChargemaster() {
  const rows = Array.from({ length: 40 }, (_, n) =>
    n < 10
      ? [`${12000 + n * 3}`, `ROOM CHARGE WING ${n}`, '0', `${3000 + n}.50`]
      : [`${82000 + n * 7}`, `XRAY WRIST ${n} VIEWS`, `${140 + n}.25`, '0'],
  )
  return new ChargeSheet(
    (await imported(csvOf([['CHARGE #', 'DESCRIPTION', 'PRICE', 'ROOM PRICE'], ...rows]))).sheet,
  )
}

test('of two prices the one that is not zero is read, and the file is shown to have it', async () => {
  const sheet = await aChargemaster()
  expect([sheet.get(0, 'price'), sheet.fileText(0, 'price')]).toEqual(['3000.50', '3000.50'])
  expect([sheet.get(10, 'price'), sheet.fileText(10, 'price')]).toEqual(['150.25', '150.25'])
})

test.each([
  ['another amount', '99.00', ['0', '99.00']],
  ['zero', '0.00', ['0.00', '0.00']],
  ['nothing', '', ['', '']],
])('a room price made %s goes where it was read', async (_, price, written) => {
  const sheet = await aChargemaster()
  sheet.set(0, 'price', price)
  const [now, again] = await factsAndReimport(sheet)
  expect(again).toEqual(now)
  const line = exportedLine(sheet, 0)
  expect([line.PRICE, line['ROOM PRICE']]).toEqual(written)
})
