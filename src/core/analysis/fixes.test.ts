import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createCoder } from '../coding/Coder'
import { readCodingModel } from '../coding/CodingModel'
import { readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { readRulesPack } from '../reference/RulesPack'
import { aSheet, type SheetLine } from '../sheet/aSheet'
import { SheetAnalysis } from './SheetAnalysis'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)
const reference = referenceSetOf(await readLevelTwoPack(read('level2.pack')), null)

function fixesOf(checkId: string, line: SheetLine): number {
  const analysis = new SheetAnalysis(aSheet([line]), { coder, reference, today: '2026-06-30' })
  const open = analysis.openChecks().find(({ id }) => id === checkId)
  expect(open?.lines).toBe(1)
  return analysis.fixes(checkId).certain.length
}

test('what is certain can be fixed on all lines', () => {
  expect(fixesOf('observation-code-elsewhere', { hcpcs: 'G0378', revenueCode: '0760' })).toBe(1)
})

test('what needs a person is told with its reason', () => {
  const line = { description: 'CBC', hcpcs: '85025', revenueCode: '0450' }
  const analysis = new SheetAnalysis(aSheet([line]), { coder, reference, today: '2026-06-30' })
  expect(analysis.fixes('code-and-revenue-code')).toEqual({
    certain: [],
    others: [{ why: expect.stringMatching(/\.$/) as string, lines: 1 }],
  })
})

test('a screw is moved among the implants, a guide pin under its code is looked at first', () => {
  const line = { hcpcs: 'C1713', revenueCode: '0270' }
  expect(fixesOf('implant-as-supply', { ...line, description: '4.5 CORTEX SCREW' })).toBe(1)
  expect(fixesOf('implant-as-supply', { ...line, description: 'CALIBRATED GUIDE PIN' })).toBe(0)
})

test('where either of two cells may be wrong, no fix is offered for all lines', () => {
  expect(fixesOf('modifier-without-code', { hcpcs: '', modifiers: 'TC' })).toBe(0)
  expect(fixesOf('code-and-revenue-code', { hcpcs: 'J0696', revenueCode: '0300' })).toBe(0)
  expect(fixesOf('emergency-visit-elsewhere', { hcpcs: '99283', revenueCode: '0510' })).toBe(0)
  const knee = {
    description: 'XR KNEE RIGHT',
    hcpcs: '73560',
    modifiers: 'LT',
    revenueCode: '0320',
  }
  expect(fixesOf('side-contradicts', knee)).toBe(0)
})
