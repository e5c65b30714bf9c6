import type { Act, StandingAct } from './Act'
import { undoState } from './undoState'

/**
 * Names of the settings of a workspace: what comes after the colon is the policy, check, code or pattern that the
 * setting is about. `himCodes` holds all codes that HIM assigns, one to a line.
 */
export type SettingName =
  | `policy:${string}`
  | `check:${string}`
  | `localCode:${string}`
  | `localRevenueCode:${string}`
  | `payer:${string}`
  | 'himCodes'

/** One setting changed by a person; blank is what holds without anybody saying anything. */
export interface SettingChange {
  readonly name: SettingName
  readonly before: string
  readonly after: string
}

/** The settings of a workspace by name; one that is blank is absent. */
export type SettingTexts = ReadonlyMap<SettingName, string>

/** The settings after these changes. */
export function withSettings(
  settings: SettingTexts,
  changes: readonly SettingChange[],
): SettingTexts {
  const next = new Map(settings)
  for (const { name, after } of changes) {
    if (after === '') next.delete(name)
    else next.set(name, after)
  }
  return next
}

/** The changes that take these back. */
export function invertSettings(changes: readonly SettingChange[]): readonly SettingChange[] {
  return changes
    .toReversed()
    .map((change) => ({ ...change, before: change.after, after: change.before }))
}

/** The changes of settings in an act; a merge takes some along with its cells. */
export function settingChangesIn(act: StandingAct): readonly SettingChange[] {
  return act.type === 'setting' ? act.changes : (act.settings ?? [])
}

/** The settings that the acts of a workspace leave standing. */
export function standingSettings(acts: readonly Act[]): SettingTexts {
  return undoState(acts).done.reduce<SettingTexts>((settings, act) => {
    const changes = settingChangesIn(act)
    return changes.length > 0 ? withSettings(settings, changes) : settings
  }, new Map())
}
