import { type CheckSettings, defaultSettings, type PayerDifference } from '../checks/CheckContext'
import type { SettingTexts } from '../history/SettingChange'
import { type RuleOutcome, ruleOutcomes } from '../reference/RulesPack'
import { himMatcher } from './readHimCodes'

/** What a person chose for an area where hospitals differ, and why. */
export interface ChosenPolicy {
  readonly value: RuleOutcome
  readonly reason: string
}

/** The policies that a person chose in place of what the file shows, by id. */
export function chosenPolicies(settings: SettingTexts): ReadonlyMap<string, ChosenPolicy> {
  const chosen = new Map<string, ChosenPolicy>()
  for (const [id, text] of settingsOfKind(settings, 'policy')) {
    const [outcome = '', ...reason] = text.split('\n')
    const value = ruleOutcomes.find((known) => known === outcome)
    if (value) chosen.set(id, { value, reason: reason.join(' ') })
  }
  return chosen
}

/** A chosen policy as its setting keeps it: the coding, and below it why. */
export function policySetting({ value, reason }: ChosenPolicy): string {
  const why = reason.replace(/\s+/g, ' ').trim()
  return why === '' ? value : `${value}\n${why}`
}

/** What the settings of a workspace say to its checks. */
export function checkSettings(settings: SettingTexts, today: string): CheckSettings {
  return {
    ...defaultSettings(today),
    off: new Set([...settingsOfKind(settings, 'check')].map(([id]) => id)),
    localCodes: [...settingsOfKind(settings, 'localCode')].map(([pattern]) => pattern),
    localRevenueCodes: new Set(
      [...settingsOfKind(settings, 'localRevenueCode')].map(([code]) => code),
    ),
    himCodes: himMatcher(himCodesOf(settings)),
    payerDifferences: payerDifferencesOf(settings),
  }
}

/** The codes and ranges of codes that HIM assigns, in the order they were loaded. */
export function himCodesOf(settings: SettingTexts): readonly string[] {
  return settings.get('himCodes')?.split('\n') ?? []
}

/** What payers want in place of a code, by code: one entry per payer. */
function payerDifferencesOf(
  settings: SettingTexts,
): ReadonlyMap<string, readonly PayerDifference[]> {
  const byCode = new Map<string, PayerDifference[]>()
  for (const [place, wants] of settingsOfKind(settings, 'payer')) {
    const [code = '', ...payer] = place.split(' ')
    byCode.set(code, [...(byCode.get(code) ?? []), { payer: payer.join(' '), wants }])
  }
  return byCode
}

/** The settings of one kind, by what comes after the colon of their names. */
export function* settingsOfKind(
  settings: SettingTexts,
  kind: 'policy' | 'check' | 'localCode' | 'localRevenueCode' | 'payer',
): Generator<readonly [string, string]> {
  for (const [name, text] of settings)
    if (name.startsWith(`${kind}:`)) yield [name.slice(kind.length + 1), text]
}
