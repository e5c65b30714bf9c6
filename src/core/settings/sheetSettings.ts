import { type CheckSettings, defaultSettings, type PayerDifference } from '../checks/CheckContext'
import type { SettingTexts } from '../history/SettingChange'
import { type RuleOutcome, ruleOutcomes } from '../reference/RulesPack'
import { himMatcher } from './readHimCodes'

/** The policies that a person chose in place of what the file shows, by id. */
export function chosenPolicies(settings: SettingTexts): ReadonlyMap<string, RuleOutcome> {
  const chosen = new Map<string, RuleOutcome>()
  for (const [id, text] of settingsOfKind(settings, 'policy')) {
    const outcome = ruleOutcomes.find((value) => value === text)
    if (outcome) chosen.set(id, outcome)
  }
  return chosen
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
