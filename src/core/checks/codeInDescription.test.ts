import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createCoder } from '../coding/Coder'
import { readCodingModel } from '../coding/CodingModel'
import { inferSheet, learnSheetPolicies, readSheet } from '../coding/SheetCoding'
import { readLevelOnePack } from '../reference/LevelOnePack'
import { readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { readRulesPack } from '../reference/RulesPack'
import { aSheet, type SheetLine } from '../sheet/aSheet'
import { checkedLineAt, createCheckContext, defaultSettings } from './CheckContext'
import { checkLine } from './checkLine'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)
const reference = referenceSetOf(
  await readLevelTwoPack(read('level2.pack')),
  await readLevelOnePack(read('level1.pack')),
)

/** The lines on which a check finds something, in a laboratory's sheet. */
function linesOf(check: string, lines: readonly SheetLine[]): number[] {
  const sheet = aSheet(
    lines.map((line, row) => ({
      chargeCode: `30${row}`,
      revenueCode: '0300',
      price: '9',
      ...line,
    })),
  )
  const coding = readSheet(sheet, coder)
  const policies = learnSheetPolicies(coding, coder)
  inferSheet(coding, sheet, coder, policies)
  const settings = defaultSettings('2026-11-24')
  const context = createCheckContext({ sheet, reference, coder, coding, policies, settings })
  return lines.flatMap((_, row) =>
    checkLine(checkedLineAt(row, context), context).some(({ checkId }) => checkId === check)
      ? [row]
      : [],
  )
}

test('the laboratory’s numbers of its tests are no codes, also where one looks like a code', () => {
  const lines = [
    { description: 'LIPASE (4845)', hcpcs: '83690' },
    { description: 'TOPIRAMATE (70390)', hcpcs: '80201' },
    { description: 'ANA    (50080)', hcpcs: '86038' },
    { description: 'TRYPTASE (99173)', hcpcs: '' },
  ]
  expect(linesOf('code-differs-from-description', lines)).toEqual([])
  expect(linesOf('code-only-in-description', lines)).toEqual([])
})

test('where the brackets hold the codes, another one in them is told', () => {
  const lines = [
    { description: 'LIPASE (83690)', hcpcs: '83690' },
    { description: 'CBC [85025]', hcpcs: '85025' },
    { description: 'TOPIRAMATE (80201)', hcpcs: '80299' },
  ]
  expect(linesOf('code-differs-from-description', lines)).toEqual([2])
})

test('a code that stands in the description without brackets is told beside numbers in brackets', () => {
  const lines = [
    { description: 'LIPASE (4845)', hcpcs: '83690' },
    { description: '88104 CYTOLOGY SMEAR', hcpcs: '88160' },
  ]
  expect(linesOf('code-differs-from-description', lines)).toEqual([1])
})
