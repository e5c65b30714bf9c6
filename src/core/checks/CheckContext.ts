import { codingAt } from '../chargemaster/Coding'
import type { Coder } from '../coding/Coder'
import type { Policies } from '../coding/policies'
import { decisionOn, type SheetCoding } from '../coding/SheetCoding'
import { outcomeUnder } from '../coding/verdict'
import { oppsStatusOf } from '../reference/LevelTwoPack'
import type { ReferenceSet } from '../reference/ReferenceSet'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { allSteps, type Steps } from '../sheet/Steps'
import { CheckedLine } from './CheckedLine'
import { CheckTables } from './CheckTables'
import { type ChangedCell, SheetFacts } from './SheetFacts'

/** What a workspace says about its checks. */
export interface CheckSettings {
  /** Today as an ISO date: whether a code has ended depends on it. */
  readonly today: string
  /** Checks that are switched off, by id. */
  readonly off: ReadonlySet<string>
  /** Local codes that are right here, as patterns where `*` stands for any characters: `Z7610`, `X41*`. */
  readonly localCodes: readonly string[]
  /** Revenue codes that are right here although UB-04 does not know them. */
  readonly localRevenueCodes: ReadonlySet<string>
  /** Codes that HIM assigns to encounters: on a charge line they would be billed twice. */
  readonly himCodes: { readonly has: (code: string) => boolean }
  /** What payers want in place of a code, by code. */
  readonly payerDifferences: ReadonlyMap<string, readonly PayerDifference[]>
}

/** What one payer wants where a line carries a certain code. */
export interface PayerDifference {
  readonly payer: string
  /** A code or a sentence: `Z7610`, `Bill under 0272`. */
  readonly wants: string
}

/** Settings of a new workspace. */
export function defaultSettings(today: string): CheckSettings {
  return {
    today,
    off: new Set(),
    localCodes: [],
    localRevenueCodes: new Set(),
    himCodes: new Set(),
    payerDifferences: new Map(),
  }
}

/** Another code that the words of a line speak for, and the code it carried when they were weighed. */
export interface TextDisagreement {
  readonly row: number
  readonly carried: string
  readonly code: string
}

/** Everything a check may look at beside its line. */
export interface CheckContext {
  readonly sheet: ChargeSheet
  readonly reference: ReferenceSet
  readonly tables: CheckTables
  readonly facts: SheetFacts
  readonly settings: CheckSettings
  readonly coder: Coder
  readonly coding: SheetCoding
  readonly policies: Policies
  /** Lines whose words speak for another code, as far as they were weighed. */
  readonly disagreements: Map<number, TextDisagreement>
  /** OPPS status indicator of a code; blank where it has none or the Level I pack is off. */
  readonly oppsStatus: (code: string) => string
  /** Whether a code is one of the workspace's local codes. */
  readonly isLocalCode: (code: string) => boolean
}

/** What a check context is made from. */
export interface CheckParts {
  readonly sheet: ChargeSheet
  readonly reference: ReferenceSet
  readonly coder: Coder
  readonly coding: SheetCoding
  readonly policies: Policies
  readonly settings: CheckSettings
}

/** Reads the whole sheet once for what checks must know of other lines (about 0.1 s for 100,000 lines). */
export function createCheckContext(parts: CheckParts): CheckContext {
  return allSteps(checkContextSteps(parts))
}

/** The same in steps. */
export function* checkContextSteps(parts: CheckParts): Steps<CheckContext> {
  const facts = yield* SheetFacts.steps(parts.sheet)
  return {
    ...parts,
    tables: new CheckTables(parts.coder.pack),
    disagreements: new Map(),
    facts,
    oppsStatus: (code) => oppsStatusOf(code, parts.reference),
    isLocalCode: matcherOf(parts.settings.localCodes),
  }
}

/** The same context under other settings and policies. */
export function contextUnder(
  context: CheckContext,
  settings: CheckSettings,
  policies: Policies,
): CheckContext {
  return { ...context, settings, policies, isLocalCode: matcherOf(settings.localCodes) }
}

/** Tells whether a code fits one of the patterns, in which `*` stands for any characters. */
export function matcherOf(texts: readonly string[]): (code: string) => boolean {
  const patterns = texts.map((text) => text.toUpperCase().split('*'))
  return (code) => {
    const text = code.toUpperCase()
    return patterns.some((parts) => isMadeOf(parts, text))
  }
}

/** Whether the parts stand in the text one after another, the first at its beginning and the last at its end. */
function isMadeOf(parts: readonly string[], text: string): boolean {
  const [first = '', ...others] = parts
  const last = others.pop()
  if (last === undefined) return text === first
  // Part by part: as an expression, a run of `*` tries every way to share the characters out.
  let at = text.startsWith(first) ? first.length : -1
  for (const part of others) {
    const found = at < 0 ? -1 : text.indexOf(part, at)
    at = found < 0 ? -1 : found + part.length
  }
  return at >= 0 && text.endsWith(last) && text.length - last.length >= at
}

/**
 * Follows changed cells that already stand in the sheet (and whose lines `recodeLine` has read again), and
 * returns the lines whose flags may have changed, in order.
 */
export function contextAfterEdits(
  context: CheckContext,
  changes: readonly ChangedCell[],
): number[] {
  return context.facts.follow(changes)
}

/** A line as it stands now, with its coding. */
export function checkedLineAt(row: number, context: CheckContext): CheckedLine {
  const { sheet, coding, coder, policies } = context
  const codeRule = coding.codeRules[row] ?? 0
  const rule = codeRule === 0 ? null : coder.ruleAt(codeRule - 1)
  return new CheckedLine(
    sheet.line(row),
    {
      coding: codingAt(coding.codings[row] ?? 0),
      decision: decisionOn(sheet, row),
      codeRule: rule,
      codeOutcome: rule && outcomeUnder(rule, policies),
      rule: coder.ruleAt(coding.rules[row] ?? 0),
    },
    sheet.isChanged(row, 'hcpcs') ? '' : sheet.fileText(row, 'hcpcs'),
  )
}
