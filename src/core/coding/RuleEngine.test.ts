import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paddedRevenueCode } from '../chargemaster/RevenueCode'
import { readRulesPack } from '../reference/RulesPack'
import { normaliseDescription } from './normalise'
import { RuleEngine } from './RuleEngine'

const pack = await readRulesPack(new Uint8Array(readFileSync('public/reference/rules.pack')))
const engine = new RuleEngine(pack)

test('the catalogue ships its own test lines', () => {
  expect(pack.testLines).toHaveLength(104)
})

test.each(pack.testLines)('$description under $revenueCode "$code" is $expect', (line) => {
  const rule = engine.ruleFor({
    description: normaliseDescription(line.description),
    revenueCode: paddedRevenueCode(line.revenueCode),
    code: line.code,
    price: line.price,
    oppsStatus: '',
    kind: '',
  })
  expect(rule.outcome, rule.id).toBe(line.expect)
})
