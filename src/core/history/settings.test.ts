import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import type { Act, SettingAct } from './Act'
import { lineHistory } from './lineHistory'
import { replay } from './replay'
import { type SettingChange, standingSettings } from './SettingChange'
import { sealAll } from './trail'
import { trailEntries } from './trailEntries'
import { lastToUndo, undoState } from './undoState'

const facts = { at: '2026-01-05T09:00:00.000Z', by: 'Ada' }
const setting = (id: number, ...changes: SettingChange[]): SettingAct => ({
  ...facts,
  id,
  type: 'setting',
  label: 'Change a setting',
  reason: 'We do it so here.',
  changes,
})
const off: SettingChange = { name: 'check:price-outlier', before: '', after: 'off' }
const policy: SettingChange = { name: 'policy:edProcedures', before: '', after: 'dynamic' }

test('the settings of a workspace follow from its acts', () => {
  const acts = [setting(1, off), setting(2, policy)]
  expect([...standingSettings(acts)]).toEqual([
    ['check:price-outlier', 'off'],
    ['policy:edProcedures', 'dynamic'],
  ])
})

test('a setting that is undone no longer holds, and can be redone', () => {
  const acts: Act[] = [setting(1, off), { ...facts, id: 2, type: 'undo', of: 1 }]
  expect(standingSettings(acts).size).toBe(0)
  const redone: Act[] = [...acts, { ...facts, id: 3, type: 'redo', of: 1 }]
  expect(standingSettings(redone).get('check:price-outlier')).toBe('off')
  expect(lastToUndo(undoState(redone))?.label).toBe('Change a setting')
})

test('a setting changes no cell and stands in the history of no line', () => {
  const sheet = aSheet([{ hcpcs: 'A4550' }])
  const acts = [setting(1, off)]
  replay(sheet, acts)
  expect(sheet.changedColumns()).toEqual([])
  expect(lineHistory(trailEntries(sealAll(acts)), 0)).toEqual([])
})
