import { paddedRevenueCode } from '../chargemaster/RevenueCode'
import { matcherOf } from '../checks/CheckContext'
import type { Policies, Policy } from '../coding/policies'
import type { SheetCoding } from '../coding/SheetCoding'
import type { SettingName } from '../history/SettingChange'
import type { RuleConfidence, RuleOutcome, RulesPack } from '../reference/RulesPack'
import { type LocalEntry, settingNameOf } from '../settings/localTables'
import type { ChargeSheet } from '../sheet/ChargeSheet'

/** The rules as people see them, with what they mean in this chargemaster. */
export interface RuleBook {
  readonly policies: readonly PolicyEntry[]
  readonly codingRules: readonly RuleEntry[]
  /** Lines that each local code, local revenue code and payer difference is about. */
  readonly localLines: ReadonlyMap<SettingName, number>
}

/** An area where hospitals differ, with what can be chosen there. */
export interface PolicyEntry {
  readonly policy: Policy
  /** What holds where nobody chose: learned from the file, or the usual. */
  readonly unchosen: Policy
  readonly values: readonly RuleOutcome[]
}

/** A rule of the catalogue, and on how many lines it is the one that caught them. */
export interface RuleEntry {
  readonly id: string
  readonly outcome: RuleOutcome
  /** Name of the policy that may replace the outcome; blank without one. */
  readonly policy: string
  readonly reason: string
  readonly exceptions: string
  readonly source: string
  readonly confidence: RuleConfidence
  readonly lines: number
}

/** Index in the catalogue of the rule that caught the line: the one for its code, where it carries one. */
export function rulePlaceOf({ rules, codeRules }: SheetCoding, row: number): number {
  const codeRule = codeRules[row] ?? 0
  return codeRule === 0 ? (rules[row] ?? 0) : codeRule - 1
}

/** The coding rules in the order they are tried, with their lines. */
export function ruleEntries(pack: RulesPack, coding: SheetCoding): RuleEntry[] {
  const lines = new Uint32Array(pack.rules.length)
  for (let row = 0; row < coding.rules.length; row++) {
    const place = rulePlaceOf(coding, row)
    lines[place] = (lines[place] ?? 0) + 1
  }
  const labels = new Map(pack.policies.map(({ id, label }) => [id, label]))
  return pack.rules.map((rule, place) => {
    const { id, outcome, reason, exceptions, source, confidence } = rule
    const policy = labels.get(rule.policy ?? '') ?? ''
    return {
      ...{ id, outcome, policy, reason, exceptions, source, confidence },
      lines: lines[place] ?? 0,
    }
  })
}

/** The policies that hold, beside what would hold without a choice; areas with the most lines first. */
export function policyEntries(
  pack: RulesPack,
  policies: Policies,
  learned: Policies,
): PolicyEntry[] {
  return pack.policies
    .flatMap(({ id, values }) => {
      const policy = policies.get(id)
      const unchosen = learned.get(id)
      return policy && unchosen ? [{ policy, unchosen, values }] : []
    })
    .toSorted((a, b) => b.policy.lines - a.policy.lines)
}

/** Counts the lines each local entry is about. */
export function localLines(
  sheet: ChargeSheet,
  entries: readonly LocalEntry[],
): ReadonlyMap<SettingName, number> {
  const codes = countsOf(sheet, 'hcpcs')
  const revenueCodes = countsOf(sheet, 'revenueCode')
  return new Map(
    entries.map((entry) => {
      const isMeant = matcherOf([entry.code])
      // Revenue codes have at most four characters, HCPCS codes five: payer differences are of either.
      const counts = entry.table !== 'localCode' && entry.code.length < 5 ? revenueCodes : codes
      let lines = 0
      for (const [text, count] of counts)
        if (isMeant(counts === codes ? text : paddedRevenueCode(text))) lines += count
      return [settingNameOf(entry), lines]
    }),
  )
}

function countsOf(sheet: ChargeSheet, column: 'hcpcs' | 'revenueCode'): Map<string, number> {
  const counts = new Map<string, number>()
  for (let row = 0; row < sheet.lineCount; row++) {
    const text = sheet.get(row, column)
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}
