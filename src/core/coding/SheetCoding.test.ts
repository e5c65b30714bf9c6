import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRulesPack } from '../reference/RulesPack'
import { aSheet } from '../sheet/aSheet'
import { createCoder } from './Coder'
import { readCodingModel } from './CodingModel'
import { codingCounts, inferSheet, learnSheetPolicies, readSheet, recodeLine } from './SheetCoding'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)

const sheet = () =>
  aSheet([
    { description: 'CBC WITH DIFF', revenueCode: '0305', hcpcs: '85025' },
    { description: 'GLUCOSE BLOOD', revenueCode: '0301', hcpcs: '' },
    { description: 'SEMI PRIVATE ROOM', revenueCode: '0120', hcpcs: '' },
    { description: 'LAP CHOLECYSTECTOMY', revenueCode: '0360', hcpcs: '' },
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
