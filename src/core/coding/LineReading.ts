import type { ChargeLine } from '../chargemaster/ChargeLine'
import { parsePrice } from '../chargemaster/price'
import { paddedRevenueCode } from '../chargemaster/RevenueCode'
import type { CodingRule } from '../reference/RulesPack'
import type { CodingEvidence } from './CodingModel'
import type { BelongingOdds } from './combine'
import { codeIn, normaliseDescription } from './normalise'
import type { RuleFacts } from './RuleEngine'

/** The facts of a line that its coding depends on. */
export type CodedFacts = Pick<ChargeLine, 'description' | 'revenueCode' | 'hcpcs' | 'price'>

/** What can be said of a line before the hospital's policies are known. */
export interface LineReading extends BelongingOdds {
  readonly facts: RuleFacts
  /** The rule for the line as if it carried no code. */
  readonly rule: CodingRule
  /** The rule for the code on the line; null without a code. */
  readonly codeRule: CodingRule | null
  /** True where the line itself needs no code, but coders put a procedure code on it (operating room time). */
  readonly coderAssigns: boolean
  /** What similar lines say; null on a line that carries a code. */
  readonly evidence: CodingEvidence | null
  /** Share of deciding hospitals that fix the codes of such lines, where coders could; null where not known. */
  readonly fixedShare: number | null
  /** Whether a code that belongs on the line is one that coders assign. */
  readonly coderWork: boolean
}

/** The facts of a line as the rules read them. */
export function ruleFactsOf(line: CodedFacts, oppsStatus: (code: string) => string): RuleFacts {
  const code = codeIn(line.hcpcs)
  return {
    description: normaliseDescription(line.description),
    revenueCode: paddedRevenueCode(line.revenueCode),
    code,
    price: parsePrice(line.price),
    oppsStatus: code === '' ? '' : oppsStatus(code),
    kind: '',
  }
}
