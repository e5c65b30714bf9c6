import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createCoder } from '../coding/Coder'
import { readCodingModel } from '../coding/CodingModel'
import { aSourceTable } from '../import/aSourceTable'
import { buildSheet } from '../import/buildSheet'
import { proposeMapping } from '../import/proposeMapping'
import { readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { readRulesPack } from '../reference/RulesPack'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { SheetAnalysis } from './SheetAnalysis'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)
const reference = referenceSetOf(await readLevelTwoPack(read('level2.pack')), null)

test('words in the code cell of a file are flagged on every line, until the cell is cleared or has a code', () => {
  const table = aSourceTable([
    ['Charge Code', 'Description', 'Rev Code', 'HCPCS', 'Price'],
    ['1001', 'GLUCOSE BLOOD', '0301', 'SEE NOTE', '50.00'],
    ['1002', 'SEMI PRIVATE ROOM', '0120', 'SEE NOTE', '900.00'],
    ['1003', 'KETOROLAC 15 MG INJ', '0636', 'J1885', '12.00'],
    ['1004', 'ONDANSETRON 4 MG INJ', '0636', 'J2405', '14.00'],
  ])
  const sheet = new ChargeSheet(buildSheet(table, proposeMapping(table).mapping).sheet)
  const analysis = new SheetAnalysis(sheet, { coder, reference, today: '2026-06-30' })
  const flagged = () => analysis.openChecks().find(({ id }) => id === 'code-format')?.lines ?? 0
  expect(flagged()).toBe(2)
  analysis.afterEdits([{ row: 1, column: 'file:3', before: 'SEE NOTE', after: '' }])
  expect(flagged()).toBe(1)
  analysis.afterEdits([{ row: 0, column: 'hcpcs', before: '', after: 'J1885' }])
  expect(flagged()).toBe(0)
})
