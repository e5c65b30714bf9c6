import type { CodingRule } from '../reference/RulesPack'
import { codeKinds } from './CodeKind'
import type { CodingEvidence } from './CodingModel'

/** Evidence beyond this many log odds says nothing more. */
const clearEvidence = 5

/** How many numbers `ruleFeatures` and `evidenceFeatures` give: the length of the combination's weights. */
export const combinationSize = 16

/**
 * What the rule says about whether a code belongs on the line, as numbers the combination weighs. Rules that
 * know the revenue code weigh more than rules that read the description alone, and a rule whose words speak of no
 * kind of code, such as the unit that is charged by, leaves it to lines worded alike.
 */
export function ruleFeatures(rule: CodingRule, coderAssigns: boolean): number[] {
  const fromWordsAlone = rule.group === 'descOnly' || rule.group === 'fallback'
  const wantsCode = coderAssigns || rule.outcome === 'static' || rule.outcome === 'dynamic'
  const wantsNone = !wantsCode && rule.outcome === 'none' && rule.kinds?.length !== 0
  return [
    1,
    wantsCode && !fromWordsAlone ? 1 : 0,
    wantsCode && fromWordsAlone ? 1 : 0,
    wantsNone && fromWordsAlone ? 1 : 0,
    wantsNone && !fromWordsAlone && rule.confidence === 'high' ? 1 : 0,
    coderAssigns ? 1 : 0,
    rule.group === 'supply' ? 1 : 0,
    rule.group === 'pharmacy' ? 1 : 0,
  ]
}

/** What similar lines of other hospitals say, as numbers the combination weighs. */
export function evidenceFeatures(rule: CodingRule, { belongs, kinds }: CodingEvidence): number[] {
  const odds = Math.max(-clearEvidence, Math.min(clearEvidence, belongs)) / clearEvidence
  const isSupply = rule.group === 'supply' ? 1 : 0
  const isPharmacy = rule.group === 'pharmacy' ? 1 : 0
  const share = (kind: (typeof codeKinds)[number]) => kinds[codeKinds.indexOf(kind)] ?? 0
  return [
    odds,
    odds * isSupply,
    odds * isPharmacy,
    share('surgery'),
    share('device'),
    share('equipment'),
    share('device') * isSupply,
    share('equipment') * isSupply,
  ]
}

/** The log odds, by the weights of the pack, that numbers such as the above speak for a code. */
export function weighed(features: readonly number[], weights: readonly number[], from = 0): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += (features[i] ?? 0) * (weights[from + i] ?? 0)
  return sum
}

/** How much speaks for a code on a line, in log odds. */
export interface BelongingOdds {
  /** Rule and evidence together. */
  readonly logOdds: number
  /** The part of the rule; the rest is what lines worded alike say. */
  readonly ofRule: number
}

/** The odds that a code belongs on a line, from its rule and the evidence. */
export function combined(
  rule: CodingRule,
  coderAssigns: boolean,
  evidence: CodingEvidence,
  weights: readonly number[],
): BelongingOdds {
  const features = ruleFeatures(rule, coderAssigns)
  const ofRule = weighed(features, weights)
  const ofEvidence = weighed(evidenceFeatures(rule, evidence), weights, features.length)
  return { logOdds: ofRule + ofEvidence, ofRule }
}

/** Log odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
