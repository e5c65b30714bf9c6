import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRulesPack } from '../reference/RulesPack'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { packColumn } from '../sheet/packColumn'
import { createCoder } from './Coder'
import { readCodingModel } from './CodingModel'
import { codingCounts, inferSheet, learnSheetPolicies, readSheet, recodeLine } from './SheetCoding'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)

function aSheet(
  lines: readonly (readonly [description: string, revenueCode: string, hcpcs: string])[],
) {
  const column = (index: 0 | 1 | 2) => packColumn(lines.map((line) => line[index]))
  return new ChargeSheet({
    lineCount: lines.length,
    sourceRows: Uint32Array.from(lines, (_, row) => row + 2),
    fileColumns: [],
    fields: {
      ...{ chargeCode: null, department: null, modifiers: null, price: null, ndc: null },
      ...{ description: column(0), revenueCode: column(1), hcpcs: column(2) },
    },
    fieldSources: {
      ...{ chargeCode: [], department: [], modifiers: [], price: [], ndc: [] },
      ...{ description: [], revenueCode: [], hcpcs: [] },
    },
  })
}

const sheet = () =>
  aSheet([
    ['CBC WITH DIFF', '0305', '85025'],
    ['GLUCOSE BLOOD', '0301', ''],
    ['SEMI PRIVATE ROOM', '0120', ''],
    ['LAP CHOLECYSTECTOMY', '0360', ''],
  ])

test('the four counts add up to the lines', () => {
  const lines = sheet()
  const coding = readSheet(lines, coder)
  inferSheet(coding, lines, coder, learnSheetPolicies(coding, coder))
  expect(codingCounts(coding)).toEqual({ static: 1, required: 1, none: 1, dynamic: 1 })
})

test('a code typed into a line makes it static, a decision makes it what it says', () => {
  const lines = sheet()
  const coding = readSheet(lines, coder)
  const policies = learnSheetPolicies(coding, coder)
  inferSheet(coding, lines, coder, policies)
  lines.set(1, 'hcpcs', '82947')
  recodeLine(coding, lines, coder, policies, 1)
  expect(codingCounts(coding).static).toBe(2)
  lines.set(1, 'decision', 'none')
  recodeLine(coding, lines, coder, policies, 1)
  expect(codingCounts(coding).none).toBe(2)
})
