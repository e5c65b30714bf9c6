import type { CodingRule } from '../reference/RulesPack'
import { type CodeKind, codeKinds } from './CodeKind'
import type { CodingReason } from './CodingAnswer'
import type { CodingEvidence } from './CodingModel'
import { probability } from './combine'
import type { LineReading } from './LineReading'
import { type Policies, type Policy, policySentence } from './policies'
import { knownPolicy, mixedPractice, type Verdict } from './verdict'

const kindWords: Readonly<Record<CodeKind, string>> = {
  device: 'a device code',
  equipment: 'an equipment or orthotic code',
  drug: 'a drug code',
  lab: 'a laboratory code',
  imaging: 'an imaging code',
  surgery: 'a procedure code that coders often assign',
  service: 'a service code',
}

/** Why a line is coded as it is, in order of weight; the first alone explains the coding. */
export function reasonsFor(
  reading: LineReading,
  { coding, policy }: Verdict,
  policies: Policies,
): CodingReason[] {
  const { rule, codeRule } = reading
  if (codeRule) return reasonsOfCoded(codeRule, policies)
  const ruleReason: CodingReason = { id: rule.id, text: rule.reason, source: rule.source }
  if (policy) return [policyReason(policy), ruleReason]
  const neighbours = reading.evidence ? [neighbourReason(reading.evidence)] : []
  const elsewhere = coding === 'required' && !reading.coderWork ? elsewhereReason(reading) : []
  if (elsewhere.length > 0)
    return [...elsewhere, ...mixedReason(reading, policies), ...neighbours, ruleReason]
  const mixed = coding === 'none' ? [] : mixedReason(reading, policies)
  if (reading.coderAssigns && coding === 'dynamic')
    return [coderReason, ruleReason, ...mixed, ...neighbours]
  return ruleSaysSo(reading, coding)
    ? [ruleReason, ...mixed, ...neighbours]
    : [...neighbours, ...mixed, ruleReason]
}

/** A line with a code is static; the hospital's own policy for the code wins over what others usually do. */
function reasonsOfCoded(codeRule: CodingRule, policies: Policies): CodingReason[] {
  const carries = (reason: CodingReason): CodingReason => ({
    ...reason,
    text: `The line carries a code. ${reason.text}`,
  })
  const ruleReason = { id: codeRule.id, text: codeRule.reason, source: codeRule.source }
  const policy = knownPolicy(codeRule, policies)
  if (!policy) return [carries(ruleReason)]
  const first = carries(policyReason(policy))
  // What the rule says of other hospitals would warn of what this one does on purpose.
  return policy.value === codeRule.outcome ? [first, ruleReason] : [first]
}

function policyReason(policy: Policy): CodingReason {
  const isChosen = policy.origin === 'chosen'
  const why = isChosen && policy.reason !== '' ? ` Reason: ${policy.reason}` : ''
  return {
    id: policy.id,
    text: `${policySentence(policy)}${why}`,
    source: isChosen ? 'chosen under Rules, Policies' : 'your own chargemaster',
  }
}

const coderReason: CodingReason = {
  id: 'coder-assigns',
  text: 'The line counts time or a level. On outpatient claims coders put the procedure code on it.',
  source: 'I/OCE edit 48',
}

/** That the hospital's own lines of the area say both, so that a person should decide. */
function mixedReason({ rule }: LineReading, policies: Policies): CodingReason[] {
  const policy = mixedPractice(rule, policies)
  if (!policy) return []
  return [{ id: policy.id, text: policySentence(policy), source: 'your own chargemaster' }]
}

/** Whether the rule by itself leads to this coding. */
function ruleSaysSo({ rule }: LineReading, coding: Verdict['coding']): boolean {
  return rule.outcome === (coding === 'required' ? 'static' : coding)
}

/** What lines worded like this carry in other hospitals. */
function neighbourReason(evidence: CodingEvidence): CodingReason {
  const inHundred = Math.round(probability(evidence.belongs) * 100)
  const best = evidence.kinds.reduce((a, share, i) => (share > (evidence.kinds[a] ?? 0) ? i : a), 0)
  const kind = kindWords[codeKinds[best] ?? 'service']
  return {
    id: 'neighbours',
    text:
      inHundred >= 50
        ? `Lines worded like this carry ${kind} in about ${inHundred} of 100 files that code such lines.`
        : `Lines worded like this carry no code in about ${100 - inHundred} of 100 other files.`,
    source: 'public chargemasters',
  }
}

/** Why a procedure that coders could code counts as fixed on the line. */
function elsewhereReason({ rule, fixedShare }: LineReading): CodingReason[] {
  if (rule.outcome !== 'dynamic' || fixedShare === null) return []
  const percent = Math.round(fixedShare * 100)
  return [
    {
      id: 'elsewhere',
      text: `${percent} % of the hospitals with a clear practice fix the code on such lines.`,
      source: 'public chargemasters',
    },
  ]
}
