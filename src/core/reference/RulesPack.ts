import type { Release } from './ReferenceSet'
import { unpackJson } from './unpack'

/** What a coding rule, or the absence of one, says of a line. `review` is never shown: it is decided otherwise. */
export type RuleOutcome = (typeof ruleOutcomes)[number]
export const ruleOutcomes = ['static', 'dynamic', 'none', 'review'] as const
export type RuleConfidence = 'high' | 'medium' | 'low'

/** What must all be true of a line for a rule to catch it; a condition that is absent always holds. */
export interface RuleCondition {
  /** Revenue codes and ranges; `''` is blank, `bad` is a text that is not four digits. */
  readonly rev?: readonly string[]
  readonly noRev?: readonly string[]
  /** A pattern on the revenue code as written. */
  readonly revRe?: string
  readonly code?: readonly string[]
  readonly codeRe?: string
  /** Name of a code list. */
  readonly codeList?: string
  readonly hasCode?: boolean
  /** OPPS status indicators of the code. */
  readonly si?: readonly string[]
  /** Names of word lists, one of which must match the description. */
  readonly words?: readonly string[]
  readonly noWords?: readonly string[]
  readonly price?: 'zeroOrBlank' | { readonly lt: number }
  /** In dollars; a line without a price is below it. */
  readonly priceBelow?: number
  readonly drugHasHcpcs?: boolean
  readonly revTable?: 'packaged' | 'required'
  /** Kind of code that lines worded alike plainly carry, whatever the rule by words says: one of `codeKinds`. */
  readonly kind?: string
}

/** One rule of the catalogue; rules are tried in order and the first that catches a line decides. */
export interface CodingRule {
  readonly id: string
  readonly group: string
  readonly when: RuleCondition
  readonly outcome: RuleOutcome
  /** Policy whose value, where the hospital has one, replaces the outcome. */
  readonly policy?: string
  /** Kinds of code that the rule's words speak of; lines worded alike that carry other ones contradict it. */
  readonly kinds?: readonly string[]
  readonly reason: string
  readonly confidence: RuleConfidence
  readonly source: string
  readonly exceptions: string
  readonly flags: readonly string[]
}

/** An area in which hospitals really differ: whether they fix the codes of a kind of line. */
export interface PolicyDefinition {
  readonly id: string
  readonly label: string
  readonly byDefault: RuleOutcome
  readonly values: readonly RuleOutcome[]
  readonly note: string
}

/** What happens to an outpatient claim line with this revenue code and no HCPCS code. */
export type WithoutHcpcs =
  | 'edit48'
  | 'edit48Bypassed'
  | 'packaged'
  | 'inpatientOnly'
  | 'notRecognized'
  | 'claimTotal'

/** A UB-04 revenue code, described in our own words. */
export interface RevenueCodeFacts {
  readonly code: string
  readonly label: string
  readonly note: string
  readonly category: string
  readonly opHcpcs: 'required' | 'usual' | 'conditional' | 'no'
  readonly opWithoutHcpcs: WithoutHcpcs
}

/** A range of HCPCS codes in our own words, with the revenue codes it is billed under. */
export interface CodeRangeFacts {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly typicalRevenueCodes: readonly string[]
  readonly alsoAccepted: readonly string[]
}

/** Whether a modifier may stand on a charge line, and with which codes. */
export interface ModifierRule {
  readonly modifier: string
  readonly label: string
  readonly hardCode: 'yes' | 'conditional' | 'no'
  readonly withCodes: readonly string[]
  readonly withRevenueCodes: readonly string[]
  readonly rule: string
  readonly source: string
}

/** A word of a device description and the device codes hospitals give to such lines. */
export interface DeviceHint {
  readonly item: string
  readonly pattern: string
  /** Codes with the share, in per cent, of coded lines that carry them. */
  readonly codes: readonly (readonly [code: string, percent: number])[]
}

/** A line of our own writing with the outcome the catalogue must give. */
export interface RuleTestLine {
  readonly description: string
  readonly revenueCode: string
  readonly code: string
  readonly price: number
  readonly expect: RuleOutcome
}

/** A check of the catalogue: what it is called and where it comes from. */
export interface CatalogueCheck {
  readonly id: string
  readonly title: string
  readonly source: string
}

/** The rule catalogue as the app ships it: coding rules, policies, and the tables the checks read. */
export interface RulesPack {
  readonly releases: readonly Release[]
  readonly rules: readonly CodingRule[]
  readonly policies: readonly PolicyDefinition[]
  /** Patterns on the normalised description, by the name of their list. */
  readonly wordLists: Readonly<Record<string, readonly string[]>>
  readonly codeLists: Readonly<Record<string, readonly string[]>>
  /** Drug name → Level II codes its products are billed with; none where only a code of another name fits. */
  readonly drugHints: Readonly<Record<string, readonly string[]>>
  readonly deviceHints: readonly DeviceHint[]
  readonly revenueCodes: readonly RevenueCodeFacts[]
  readonly codeRanges: readonly CodeRangeFacts[]
  readonly modifiers: readonly ModifierRule[]
  readonly checks: readonly CatalogueCheck[]
  readonly testLines: readonly RuleTestLine[]
}

/** Reads `rules.pack`. */
export function readRulesPack(packed: Uint8Array<ArrayBuffer>): Promise<RulesPack> {
  return unpackJson<RulesPack>(packed)
}
