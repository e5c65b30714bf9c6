import { describe, expect, test } from 'vitest'
import type { SettingName } from '../history/SettingChange'
import { standingSettings } from '../history/SettingChange'
import { isMergedCells } from '../history/undoneMerges'
import { lastToUndo, undoState } from '../history/undoState'
import {
  added,
  appended,
  drawing,
  edited,
  merged,
  packed,
  sheetOf,
  type Trail,
  withSetting,
} from './aCopy'
import type { MergeChoice } from './mergeChoice'
import { kinshipOf, type MergePlan, mergePlan } from './mergePlan'

const policy: SettingName = 'policy:pharmacy'
const start = edited([], 'Ada', [{ row: 0, column: 'note', after: 'Begin' }])
const priced = (trail: Trail, by: string, after: string) =>
  edited(trail, by, [{ row: 0, column: 'price', after }])
const priceOf = (trail: Trail) => sheetOf(trail).get(0, 'price')
const policyOf = (trail: Trail) => standingSettings(trail).get(policy) ?? ''
const always = (choice: MergeChoice) => () => choice

describe('two copies that decided one conflict before they knew what the other decided', () => {
  const ada = priced(start, 'Ada', '1.00')
  const ruth = priced(start, 'Ruth', '2.00')
  const adaAsRuth = merged(ada, ruth, 'Ada', always('theirs'))
  const ruthAsAda = merged(ruth, ada, 'Ruth', always('theirs'))

  test('are asked again where each took what the other gave up', () => {
    expect([priceOf(adaAsRuth), priceOf(ruthAsAda)]).toEqual(['2.00', '1.00'])
    expect(mergePlan(packed, adaAsRuth, ruthAsAda)).toMatchObject({
      taken: [],
      conflicts: [{ row: 0, overlaps: true, cells: [{ mine: '2.00', theirs: '1.00' }] }],
    })
  })

  test('stand alike once one of them decided that, and the other is not asked', () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const decided = merged(adaAsRuth, ruthAsAda, 'Ada', always(choice))
      expect(mergePlan(packed, ruthAsAda, decided).conflicts).toEqual([])
      const taken = merged(ruthAsAda, decided, 'Ruth', always('mine'))
      expect(priceOf(taken)).toBe(priceOf(decided))
    }
  })

  test('are asked again where one of them went on from its decision', () => {
    const later = priced(adaAsRuth, 'Ada', '3.00')
    expect(mergePlan(packed, later, ruthAsAda).conflicts).toMatchObject([{ row: 0 }])
    expect(mergePlan(packed, ruthAsAda, later).conflicts).toMatchObject([{ row: 0 }])
  })

  test('stand alike without a question where both decided for the same', () => {
    const ruthAsHere = merged(ruth, ada, 'Ruth', always('mine'))
    expect(mergePlan(packed, adaAsRuth, ruthAsHere)).toMatchObject({ taken: [], conflicts: [] })
  })

  test('are asked again of a cell that only one of them had changed', () => {
    const coded = edited(ruth, 'Ruth', [{ row: 1, column: 'hcpcs', after: 'J0696' }])
    const noted = edited(ada, 'Ada', [{ row: 1, column: 'price', after: '9.00' }])
    const one = merged(noted, coded, 'Ada', always('theirs'))
    const other = merged(coded, noted, 'Ruth', always('theirs'))
    const { conflicts } = mergePlan(packed, one, other)
    expect(conflicts.map(({ row }) => row)).toEqual([0, 1])
    expect(conflicts[1]?.cells.map(({ column }) => column).toSorted()).toEqual(['hcpcs', 'price'])
  })
})

describe('what was removed here after the other copy took it in', () => {
  const commented = (trail: Trail, by: string, after: string) =>
    edited(trail, by, [{ row: 0, column: 'comments', after }])
  const commentsOf = (trail: Trail) => sheetOf(trail).get(0, 'comments')
  const ada = commented(start, 'Ada', 'Ada: first')
  const ruth = merged(priced(start, 'Ruth', '2.00'), ada, 'Ruth', always('mine'))

  test('stays away, and comments that are new come', () => {
    const removed = commented(ada, 'Ada', '')
    expect(commentsOf(ruth)).toBe('Ada: first')
    expect(commentsOf(merged(removed, ruth, 'Ada', always('mine')))).toBe('')
    const more = commented(ruth, 'Ruth', 'Ada: first\nRuth: second')
    expect(commentsOf(merged(removed, more, 'Ada', always('mine')))).toBe('Ruth: second')
    expect(commentsOf(merged(more, removed, 'Ruth', always('mine')))).toBe('Ruth: second')
  })

  test('stays away when it comes back through a third copy', () => {
    const carl = merged(priced(start, 'Carl', '3.00'), ruth, 'Carl', always('mine'))
    const removed = commented(ada, 'Ada', '')
    expect(commentsOf(merged(removed, carl, 'Ada', always('mine')))).toBe('')
  })

  test('comes when a person wrote it anew', () => {
    const removed = commented(ada, 'Ada', '')
    const anew = commented(commented(ruth, 'Ruth', ''), 'Ruth', 'Ada: first')
    expect(commentsOf(merged(removed, anew, 'Ada', always('mine')))).toBe('Ada: first')
    const undone = appended(removed, 'Ada', { type: 'undo', of: removed.length })
    const both = commented(ruth, 'Ruth', '')
    expect(commentsOf(merged(undone, both, 'Ada', always('mine')))).toBe('Ada: first')
  })

  test('stays away on a line that has another number there', () => {
    const line = added(priced(start, 'Ada', '1.00'), 'Ada', 'ADA')
    const on = (trail: Trail, by: string, row: number, after: string) =>
      edited(trail, by, [{ row, column: 'comments', after }])
    const said = on(line, 'Ada', 2, 'Ada: first')
    const other = merged(added(start, 'Ruth', 'RUTH'), said, 'Ruth', always('mine'))
    expect(sheetOf(other).get(3, 'comments')).toBe('Ada: first')
    const back = merged(on(said, 'Ada', 2, ''), other, 'Ada', always('mine'))
    expect([2, 3].map((row) => sheetOf(back).get(row, 'comments'))).toEqual(['', ''])
  })

  test('comes with its line where that is not here any more and went on there', () => {
    const line = added(start, 'Ada', 'ADA')
    const said = edited(line, 'Ada', [{ row: 2, column: 'comments', after: 'Ada: first' }])
    const other = edited(said, 'Ruth', [{ row: 2, column: 'price', after: '2.00' }])
    const undone = [said, line].reduce(
      (trail, { length }) => appended(trail, 'Ada', { type: 'undo', of: length }),
      said,
    )
    const back = merged(undone, other, 'Ada', always('mine'))
    expect(sheetOf(back).get(2, 'comments')).toBe('Ada: first')
  })

  test('stays away as a setting, and one that is new comes', () => {
    const set = withSetting(start, 'Ada', policy, 'static')
    const taken = merged(priced(start, 'Ruth', '2.00'), set, 'Ruth', always('mine'))
    const removed = withSetting(set, 'Ada', policy, '')
    expect(policyOf(taken)).toBe('static')
    expect(policyOf(merged(removed, taken, 'Ada', always('mine')))).toBe('')
    const anew = withSetting(taken, 'Ruth', policy, 'dynamic')
    expect(mergePlan(packed, removed, anew)).toMatchObject({
      settings: [],
      settingsKept: [{ name: policy, before: 'dynamic', after: '' }],
    })
    expect(policyOf(merged(set, anew, 'Ada', always('mine')))).toBe('dynamic')
  })
})

test('a setting that both changed stays as here, and the other copy takes what was decided', () => {
  const ada = withSetting(start, 'Ada', policy, 'static')
  const ruth = withSetting(start, 'Ruth', policy, 'dynamic')
  const decided = merged(ada, ruth, 'Ada', always('mine'))
  expect(policyOf(decided)).toBe('static')
  expect(policyOf(merged(ruth, decided, 'Ruth', always('mine')))).toBe('static')
  // Decided in both, it differs and is told each time.
  const other = merged(ruth, ada, 'Ruth', always('mine'))
  expect(mergePlan(packed, decided, other).settingsKept).toMatchObject([{ name: policy }])
})

describe('a merge that changes nothing, as all stays as here', () => {
  const ada = priced(start, 'Ada', '1.00')
  const ruth = priced(start, 'Ruth', '2.00')
  const kept = merged(ada, ruth, 'Ada', always('mine'))

  test('is the last act to undo; undone, it is made again with the line in question', () => {
    const last = lastToUndo(undoState(kept))
    expect(last).toMatchObject({ kind: 'merge', edits: [] })
    expect(kinshipOf(kept, ruth)).toBe('behind')
    const undone = appended(kept, 'Ada', { type: 'undo', of: last?.id })
    expect(kinshipOf(undone, ruth)).toBe('parted')
    expect(mergePlan(packed, undone, ruth).conflicts).toMatchObject([{ row: 0 }])
    expect(priceOf(merged(undone, ruth, 'Ada', always('theirs')))).toBe('2.00')
  })

  test('is undone with the settings it took, in one step', () => {
    const set = withSetting(start, 'Ruth', policy, 'static')
    const taken = merged(ada, set, 'Ada', always('mine'))
    expect(policyOf(taken)).toBe('static')
    const undone = appended(taken, 'Ada', { type: 'undo', of: taken.length })
    expect(policyOf(undone)).toBe('')
    expect(policyOf(merged(undone, set, 'Ada', always('mine')))).toBe('static')
  })
})

/** What opening the other file would take or ask about; null where it is gone on with as it is. */
function planOf(mine: Trail, theirs: Trail): MergePlan | null {
  return kinshipOf(mine, theirs) === 'parted' ? mergePlan(packed, mine, theirs) : null
}

/** The prices and the policy that differ between two copies, and that neither is asked about, told of or given. */
function silentDifferences(one: Trail, other: Trail): string[] {
  if ([kinshipOf(one, other), kinshipOf(other, one)].includes('ahead')) return []
  const plans = [planOf(one, other), planOf(other, one)].filter((plan) => plan !== null)
  const rows = plans.flatMap(({ taken, conflicts }) => [
    ...taken.filter(({ column }) => column === 'price').map(({ row }) => row),
    ...conflicts.filter(({ cells }) => cells.some(isPrice)).map(({ row }) => row),
  ])
  const told = plans.some(({ settings, settingsKept }) => settings.length + settingsKept.length > 0)
  const [here, there] = [sheetOf(one), sheetOf(other)]
  return [
    ...[0, 1]
      .filter((row) => here.get(row, 'price') !== there.get(row, 'price') && !rows.includes(row))
      .map((row) => `price of line ${row}`),
    ...(policyOf(one) === policyOf(other) || told ? [] : ['policy']),
  ]
}

const isPrice = ({ column }: { readonly column: string }) => column === 'price'

/** Opens files in any order, of now and of before the other opened this one’s; prices, a setting and undo between. */
function workOn(copies: Trail[], people: readonly string[], draw: (below: number) => number) {
  const at = draw(copies.length)
  const from = draw(copies.length)
  const [trail, by] = [copies[at] ?? [], people[at] ?? '']
  const [other, owner] = [copies[from] ?? [], people[from] ?? '']
  const choice = () => (['mine', 'theirs'] as const)[draw(2)] ?? 'mine'
  const [row, value] = [draw(2), `${draw(4)}.00`]
  const last = lastToUndo(undoState(trail))
  switch (draw(8)) {
    case 0:
    case 1:
      if (sheetOf(trail).get(row, 'price') !== value)
        copies[at] = edited(trail, by, [{ row, column: 'price', after: value }])
      return
    case 2:
      if (policyOf(trail) !== value) copies[at] = withSetting(trail, by, policy, value)
      return
    case 3:
      if (isMergedCells(last)) copies[at] = appended(trail, by, { type: 'undo', of: last.id })
      return
    case 4:
      if (at !== from) copies[from] = merged(other, trail, owner, choice)
  }
  const chosenSetting = () => ([undefined, 'mine', 'theirs'] as const)[draw(3)]
  copies[at] = merged(trail, other, by, choice, chosenSetting)
}

for (const people of [
  ['Ada', 'Ruth'],
  ['Ada', 'Ruth', 'Carl'],
])
  test(`${people.length} copies never differ in what none of them is asked about or given`, () => {
    for (let seed = 1; seed <= 80; seed++) {
      const draw = drawing(seed)
      const copies: Trail[] = people.map(() => start)
      for (let step = 0; step < 14; step++) {
        workOn(copies, people, draw)
        for (const [index, one] of copies.entries())
          for (const other of copies.slice(index + 1))
            expect(silentDifferences(one, other), `seed ${seed}, step ${step}`).toEqual([])
      }
    }
  }, 60_000)
