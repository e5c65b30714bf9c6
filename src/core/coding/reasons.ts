import type { Coding } from '../chargemaster/Coding'
import type { CodingRule } from '../reference/RulesPack'
import { type CodeKind, codeKinds } from './CodeKind'
import { type CodingReason, undecidedBelow } from './CodingAnswer'
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
  surgery: 'a procedure code',
  service: 'a service code',
}

/** A reason with how much it speaks for the coding, in log odds; below 0 it speaks against it. */
export interface WeighedReason {
  readonly reason: CodingReason
  readonly weight: number
}

/** What settles a coding by itself: a policy, the rule for the code on the line, or who assigns a code. */
const settles = 10
/** A reason whose words say what the coding says speaks at least this much for it, and one against it as much against. */
const least = 0.1

/** Why a line is coded as it is, in order of weight; the first alone explains the coding. */
export function reasonsFor(
  reading: LineReading,
  verdict: Verdict,
  policies: Policies,
): CodingReason[] {
  return weighedReasons(reading, verdict, policies).map(({ reason }) => reason)
}

/** The reasons with their weights, the weightiest first. */
export function weighedReasons(
  reading: LineReading,
  verdict: Verdict,
  policies: Policies,
): WeighedReason[] {
  const { rule, codeRule } = reading
  const { policy, coding } = verdict
  if (codeRule)
    return reasonsOfCoded(codeRule, policies).map((reason, place) => ({
      reason,
      weight: settles - place,
    }))
  if (policy)
    return [
      { reason: policyReason(policy), weight: settles },
      { reason: ruleReason(rule), weight: ruleSaysSo(rule, coding) ? least : -least },
    ]
  const reasons = [
    ...elsewhereReasons(reading, coding),
    ...coderReasons(reading, coding),
    ...ruleReasons(reading, verdict),
    ...mixedReasons(rule, coding, policies),
    ...neighbourReasons(reading, coding),
  ].toSorted((a, b) => b.weight - a.weight)
  return (reasons[0]?.weight ?? 0) > 0 ? reasons : [togetherReason(reading, verdict), ...reasons]
}

function ruleReason({ id, reason, source }: CodingRule): CodingReason {
  return { id, text: reason, source }
}

/** A line with a code is static; the hospital's own policy for the code wins over what others usually do. */
function reasonsOfCoded(codeRule: CodingRule, policies: Policies): CodingReason[] {
  const carries = (reason: CodingReason): CodingReason => ({
    ...reason,
    text: `The line carries a code. ${reason.text}`,
  })
  const ofCode = ruleReason(codeRule)
  const policy = knownPolicy(codeRule, policies)
  if (!policy) return [carries(ofCode)]
  const first = carries(policyReason(policy))
  // What the rule says of other hospitals would warn of what this one does on purpose.
  return policy.value === codeRule.outcome ? [first, ofCode] : [first]
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

/** The log odds of a part of the evidence as they speak for the coding; words and number must not disagree. */
function weightOf(logOdds: number, coding: Coding, saysSo: boolean): number {
  const forCoding = coding === 'none' ? -logOdds : logOdds
  return saysSo ? Math.max(forCoding, least) : Math.min(forCoding, -least)
}

/** Whether the rule by itself leads to this coding. */
function ruleSaysSo({ outcome }: CodingRule, coding: Coding): boolean {
  return outcome === (coding === 'required' ? 'static' : coding)
}

function ruleReasons(
  { rule, ofRule }: LineReading,
  { coding, confidence }: Verdict,
): WeighedReason[] {
  const reason = ruleReason(rule)
  // That a code belongs here similar lines know as well; that coders assign it, only the rule.
  if (rule.outcome === 'dynamic' && coding === 'dynamic') return [{ reason, weight: settles }]
  if (rule.outcome !== 'review')
    return [{ reason, weight: weightOf(ofRule, coding, ruleSaysSo(rule, coding)) }]
  // That there is too little to decide is only true where the rest does not decide it.
  return confidence * 100 < undecidedBelow ? [{ reason, weight: 0 }] : []
}

/** What coders do with a line whose rule says that it needs no code: operating-room time. */
function coderReasons({ coderAssigns }: LineReading, coding: Coding): WeighedReason[] {
  if (!coderAssigns || coding !== 'dynamic') return []
  const reason: CodingReason = {
    id: 'coder-assigns',
    text: 'The line counts time or a level. On outpatient claims coders put the procedure code on it.',
    source: 'I/OCE edit 48',
  }
  return [{ reason, weight: settles }]
}

/** That the hospital's own lines of the area say both, so that a person should decide. */
function mixedReasons(rule: CodingRule, coding: Coding, policies: Policies): WeighedReason[] {
  const policy = coding === 'none' ? null : mixedPractice(rule, policies)
  if (!policy) return []
  const text = policySentence(policy)
  return [{ reason: { id: policy.id, text, source: 'your own chargemaster' }, weight: 0 }]
}

/** What lines worded like this carry in other hospitals. */
function neighbourReasons(
  { evidence, logOdds, ofRule }: LineReading,
  coding: Coding,
): WeighedReason[] {
  if (!evidence) return []
  const { belongs, kinds } = evidence
  const inHundred = Math.round(probability(belongs) * 100)
  const best = kinds.reduce((a, share, i) => (share > (kinds[a] ?? 0) ? i : a), 0)
  const carryCode = belongs >= 0
  const text = carryCode
    ? `Lines worded like this carry ${kindWords[codeKinds[best] ?? 'service']} in about ${inHundred} of 100 files that code such lines.`
    : `Lines worded like this carry no code in about ${100 - inHundred} of 100 other files.`
  return [
    {
      reason: { id: 'neighbours', text, source: 'public chargemasters' },
      weight: weightOf(logOdds - ofRule, coding, carryCode === (coding !== 'none')),
    },
  ]
}

/** Why a procedure that coders could code counts as fixed on the line. */
function elsewhereReasons(
  { rule, fixedShare, coderWork }: LineReading,
  coding: Coding,
): WeighedReason[] {
  if (coding !== 'required' || coderWork || rule.outcome !== 'dynamic' || fixedShare === null)
    return []
  const percent = Math.round(fixedShare * 100)
  const reason: CodingReason = {
    id: 'elsewhere',
    text: `${percent} % of the hospitals with a clear practice fix the code on such lines.`,
    source: 'public chargemasters',
  }
  return [{ reason, weight: settles }]
}

/** Where nothing by itself leads to the coding, what all of it together says. */
function togetherReason({ logOdds }: LineReading, { coding, confidence }: Verdict): WeighedReason {
  const says = coding === 'none' ? 'that no code is needed' : 'that a code belongs here'
  const reason: CodingReason = {
    id: 'together',
    text: `Nothing decides it alone; the words and similar lines together say ${says}, at ${Math.round(confidence * 100)} of 100.`,
    source: 'the rules and public chargemasters, weighed',
  }
  return { reason, weight: Math.abs(logOdds) }
}
