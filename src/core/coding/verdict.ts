import type { Coding } from '../chargemaster/Coding'
import type { CodingRule, RuleOutcome } from '../reference/RulesPack'
import { probability } from './combine'
import type { LineReading } from './LineReading'
import { isMixed, type Policies, type Policy } from './policies'

/** A coding with how sure it is, and the policy of the hospital that decided it, where one did. */
export interface Verdict {
  readonly coding: Coding
  /** 0 to 1. */
  readonly confidence: number
  readonly policy: Policy | null
}

/** How sure a rule makes us about a line that carries a code. */
const ruleConfidence = { high: 0.97, medium: 0.85, low: 0.7 } as const
/** How sure a practice makes us that the hospital’s own file shows. */
const policyConfidence = 0.9
/**
 * The rules that go by the description alone. What a file shows of their lines tells who assigns the code; that the
 * line needs one at all, similar lines know better.
 */
const wordsAlone = 'descOnly'
/** How sure other hospitals make us where this one's own lines say both: a person decides, line by line or for all. */
const openQuestion = 0.55

/** The coding of a line no person has decided. A line that carries a code is static: checks say what is odd. */
export function verdictOf(
  reading: Pick<LineReading, 'rule' | 'codeRule' | 'logOdds' | 'coderWork'>,
  policies: Policies,
): Verdict {
  const { rule, codeRule, logOdds, coderWork } = reading
  if (codeRule)
    return { coding: 'static', confidence: ruleConfidence[codeRule.confidence], policy: null }
  const policy = knownPolicy(rule, policies)
  const belongs = probability(logOdds)
  if (policy && (belongs >= 0.5 || policy.origin === 'chosen' || rule.group !== wordsAlone)) {
    // What words alone tell of the line is no surer than that it needs a code at all.
    const learned =
      rule.group === wordsAlone ? Math.min(policyConfidence, belongs) : policyConfidence
    const confidence = policy.origin === 'chosen' ? 1 : learned
    return { coding: codingFor(policy.value), confidence, policy }
  }
  if (belongs < 0.5) return { coding: 'none', confidence: 1 - belongs, policy: null }
  const confidence = mixedPractice(rule, policies) ? Math.min(belongs, openQuestion) : belongs
  return { coding: coderWork ? 'dynamic' : 'required', confidence, policy: null }
}

/** The area of coders' work in which the hospital's own file shows no one practice; null for others. */
export function mixedPractice({ policy: id }: CodingRule, policies: Policies): Policy | null {
  const policy = id === undefined ? undefined : policies.get(id)
  return policy?.value === 'dynamic' && isMixed(policy) ? policy : null
}

/** What a rule for a code on the line says of it, after the hospital's policies. */
export function outcomeUnder(rule: CodingRule, policies: Policies): RuleOutcome {
  return knownPolicy(rule, policies)?.value ?? rule.outcome
}

/** What a person decided, as the line stands: `static` without a code means that one is required. */
export function decidedCoding(decision: Coding, hasCode: boolean): Coding {
  if (decision === 'static' || decision === 'required') return hasCode ? 'static' : 'required'
  return decision
}

/** The policy a rule leaves the outcome to, where the hospital’s own file tells it. */
export function knownPolicy(rule: CodingRule, policies: Policies): Policy | null {
  const policy = rule.policy === undefined ? undefined : policies.get(rule.policy)
  return policy && policy.origin !== 'default' ? policy : null
}

function codingFor(outcome: RuleOutcome): Coding {
  return outcome === 'static' || outcome === 'review' ? 'required' : outcome
}
