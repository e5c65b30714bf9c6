import { expect, test } from 'vitest'
import { readFirst, textRows, utf8 } from './aReading'
import { buildSheet } from './buildSheet'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'

const head = 'Charge Code,Description,Rev Code,CPT,Price'
const charges = (from: number) =>
  textRows(30, (n) => {
    const { code, description, rev, hcpcs, price } = anInventedLine(from + n)
    return [code, description, `0${rev}`, hcpcs, price].join(',')
  })

async function reasonsOf(text: string) {
  const { table } = await readFirst(utf8(text))
  const { sheet, skipped } = buildSheet(table, proposeMapping(table).mapping)
  return { lineCount: sheet.lineCount, reasons: skipped.map(({ reason }) => reason) }
}

test.each([
  ',LABORATORY Average,,,211.27',
  ',LABORATORY Count,,,30',
  'Count,,,,30',
  ',*** LABORATORY ***,,,6760.64',
  '*** LABORATORY ***,,,,6760.64',
])('%s under a group of charges sums it up', async (sum) => {
  const { lineCount, reasons } = await reasonsOf(
    [head, charges(0), sum, charges(30), sum].join('\n'),
  )
  expect(lineCount).toBe(60)
  expect(reasons).toEqual(['heading', 'total', 'total'])
})

test('a count with cents is a charge', async () => {
  const { lineCount } = await reasonsOf(
    [head, charges(0), ',PLATELET COUNT,,,45.50', charges(30)].join('\n'),
  )
  expect(lineCount).toBe(61)
})

test('a rule is one also over narrow columns', async () => {
  const { lineCount, reasons } = await reasonsOf(
    [head, '-----------,-----------,--,-----,-----', charges(0)].join('\n'),
  )
  expect(lineCount).toBe(30)
  expect(reasons).toEqual(['heading', 'ruled-line'])
})
