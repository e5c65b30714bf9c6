import { type SettingChange, type SettingName, standingSettings } from '../history/SettingChange'
import type { SealedAct } from '../history/trail'
import { saysElse, type Touched } from './touchedCells'

type TouchedSettings = ReadonlyMap<SettingName, Touched>

/** What a merge does with the settings: those that only the other copy changed are taken. */
export function settingsPlan(
  mine: readonly SealedAct[],
  theirs: readonly SealedAct[],
  touched: Record<'here' | 'there', TouchedSettings>,
) {
  const here = standingSettings(mine)
  const there = standingSettings(theirs)
  const settings: SettingChange[] = []
  const settingsKept: SettingChange[] = []
  for (const name of new Set([...here.keys(), ...there.keys()])) {
    const [stands, said] = [here.get(name) ?? '', there.get(name) ?? '']
    if (stands === said) continue
    const ours = touched.here.get(name)
    const others = touched.there.get(name)
    const isTheirs = others !== undefined && saysElse(others, said)
    // Where neither says anything new they were left different, and it must be told again.
    const isParted = ours ? isTheirs && saysElse(ours, stands) : !others
    if (isParted) settingsKept.push({ name, before: said, after: stands })
    else if (others && !(ours && saysElse(ours, stands)))
      settings.push({ name, before: stands, after: said })
  }
  return { settings, settingsKept }
}
