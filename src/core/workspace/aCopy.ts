import type { Act, ActKind, EditAct } from '../history/Act'
import type { CellEdit } from '../history/CellEdit'
import { replay } from '../history/replay'
import { type SettingName, standingSettings } from '../history/SettingChange'
import { type SealedAct, sealAct } from '../history/trail'
import { aSheet } from '../sheet/aSheet'
import { ChargeSheet } from '../sheet/ChargeSheet'
import {
  type MergeChoices,
  mergedEdits,
  mergeEvent,
  type SettingChoice,
  withChosenSettings,
} from './mergeChoice'
import { kinshipOf, mergePlan } from './mergePlan'

/** Test data: copies of a workspace of two lines, each by its acts. */
export const { packed } = aSheet([{ description: 'FIRST' }, { description: 'SECOND' }])
export type Trail = readonly SealedAct[]
type Change = Omit<CellEdit, 'before'>

export function sheetOf(trail: Trail): ChargeSheet {
  const sheet = new ChargeSheet(packed)
  replay(sheet, trail)
  return sheet
}

export function appended(trail: Trail, by: string, more: Pick<EditAct, 'type'> | object): Trail {
  const act = { id: trail.length + 1, at: '', by, ...more } as Act
  return [...trail, sealAct(act, trail.at(-1)?.hash ?? '')]
}

export function edited(
  trail: Trail,
  by: string,
  changes: readonly Change[],
  kind: ActKind = 'typed',
  more: object = {},
): Trail {
  const sheet = sheetOf(trail)
  const edits = changes.map((change) => ({
    ...change,
    before: sheet.set(change.row, change.column, change.after),
  }))
  return appended(trail, by, { type: 'edit', kind, label: '', reason: '', edits, ...more })
}

export function added(trail: Trail, by: string, description: string): Trail {
  const row = sheetOf(trail).lineCount
  return edited(trail, by, [
    { row, column: 'added', after: 'new' },
    { row, column: 'description', after: description },
  ])
}

export function withSetting(trail: Trail, by: string, name: SettingName, after: string): Trail {
  const before = standingSettings(trail).get(name) ?? ''
  const changes = [{ name, before, after }]
  return appended(trail, by, { type: 'setting', label: '', reason: '', changes })
}

/** What opening the file of another copy does; lines and settings that both changed are decided as chosen. */
export function merged(
  mine: Trail,
  theirs: Trail,
  by: string,
  choiceOf: MergeChoices,
  settingOf: (name: SettingName) => SettingChoice | undefined = () => undefined,
): Trail {
  const kinship = kinshipOf(mine, theirs)
  if (kinship === 'ahead') return theirs
  if (kinship !== 'parted') return mine
  const planned = mergePlan(packed, mine, theirs)
  const chosen = [...planned.settings, ...planned.settingsKept].flatMap(({ name }) => {
    const choice = settingOf(name)
    return choice ? [[name, choice] as const] : []
  })
  const plan = withChosenSettings(planned, new Map(chosen))
  const event = mergeEvent(plan, choiceOf, { fileName: '', acts: theirs })
  const withEvent = appended(mine, by, { type: 'event', label: 'Merge', event })
  const { settings } = plan
  return edited(withEvent, by, mergedEdits(plan, choiceOf), 'merge', { settings })
}

/** Numbers that look drawn and are the same each time (mulberry32). */
export function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
