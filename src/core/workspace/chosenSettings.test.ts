import { expect, test } from 'vitest'
import { type SettingName, standingSettings } from '../history/SettingChange'
import { edited, merged, packed, type Trail, withSetting } from './aCopy'
import { mergePlan } from './mergePlan'

const policy: SettingName = 'policy:pharmacy'
const start = edited([], 'Ada', [{ row: 0, column: 'note', after: 'Begin' }])
const mine = () => 'mine' as const
const theirs = () => 'theirs' as const
const policyOf = (trail: Trail) => standingSettings(trail).get(policy) ?? ''

test('a setting that both changed holds as in the file where a person chose that, and the other copy is not told again', () => {
  const ada = withSetting(start, 'Ada', policy, 'static')
  const ruth = withSetting(start, 'Ruth', policy, 'dynamic')
  const decided = merged(ada, ruth, 'Ada', mine, theirs)
  expect(policyOf(decided)).toBe('dynamic')
  expect(mergePlan(packed, ruth, decided)).toMatchObject({ settings: [], settingsKept: [] })
})

test('a setting that only the other copy changed stays as here where a person chose that, and the other takes it', () => {
  const ada = edited(start, 'Ada', [{ row: 1, column: 'note', after: 'Seen' }])
  const ruth = withSetting(start, 'Ruth', policy, 'dynamic')
  const decided = merged(ada, ruth, 'Ada', mine, mine)
  expect(policyOf(decided)).toBe('')
  expect(mergePlan(packed, ruth, decided).settings).toEqual([
    { name: policy, before: 'dynamic', after: '' },
  ])
  // Set anew there, it is told again.
  const later = withSetting(ruth, 'Ruth', policy, 'static')
  expect(mergePlan(packed, decided, later).settingsKept).toMatchObject([{ name: policy }])
})
