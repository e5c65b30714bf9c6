import { describe, expect, test } from 'vitest'
import { allSteps } from '../sheet/Steps'
import type { Act } from './Act'
import { type SealedAct, sealAct, sealAll, sealSteps, verifyTrail } from './trail'

const facts = { at: '2026-01-05T09:00:00.000Z', by: 'Ada', role: 'Coordinator' }
const acts: readonly Act[] = [
  {
    ...facts,
    id: 1,
    type: 'event',
    label: 'Import june.csv',
    event: { kind: 'import', fileName: 'june.csv', lines: 2, skipped: 0 },
  },
  {
    ...facts,
    id: 2,
    type: 'edit',
    kind: 'typed',
    label: 'Type J1885',
    reason: '',
    edits: [{ row: 1, column: 'hcpcs', before: '', after: 'J1885' }],
  },
  { ...facts, id: 3, type: 'undo', of: 2 },
]
const trail = sealAll(acts)

function changed(index: number, change: Partial<Act>): SealedAct[] {
  return trail.map((act, place) => (place === index ? ({ ...act, ...change } as SealedAct) : act))
}

test('a trail nobody touched is whole, and each entry carries the hash of the one before', () => {
  expect(verifyTrail(trail, trail[2]?.hash ?? '')).toMatchObject({ isWhole: true, entries: 3 })
  expect(trail[0]?.previous).toBe('')
  expect(trail[2]?.previous).toBe(trail[1]?.hash)
})

test('an act sealed in steps has the same hash, whatever its cells hold', () => {
  const texts = ['', '"1 INCH"', 'T\t', '\u2028', '😀', '\ud800', '\\']
  const edits = Array.from({ length: 2500 }, (_, row) => {
    return {
      row,
      column: 'description',
      before: '',
      after: texts[row % texts.length] ?? '',
    } as const
  })
  for (const length of [0, 1, 999, 1000, 1001, 2500]) {
    const act: Act = {
      ...facts,
      id: 4,
      type: 'edit',
      kind: 'pasted',
      label: 'Paste “ünicode”',
      reason: '',
      edits: edits.slice(0, length),
    }
    expect(allSteps(sealSteps(act, trail[2]?.hash ?? ''))).toEqual(
      sealAct(act, trail[2]?.hash ?? ''),
    )
  }
  for (const act of acts) expect(allSteps(sealSteps(act, ''))).toEqual(sealAct(act, ''))
})

test('one altered byte names the entry, the last one too', () => {
  for (const [index, act] of trail.entries()) {
    expect(verifyTrail(changed(index, { by: 'Adb' }), '')).toEqual({
      isWhole: false,
      entry: act.id,
      problem: 'altered',
    })
  }
})

test('one altered byte within a changed cell names the entry', () => {
  const edits = [{ row: 1, column: 'hcpcs', before: '', after: 'J1886' }]
  expect(verifyTrail(changed(1, { edits } as Partial<Act>), '')).toMatchObject({ entry: 2 })
})

test('an entry that is gone is missed, at the end too', () => {
  const without = trail.filter(({ id }) => id !== 2)
  expect(verifyTrail(without, '')).toEqual({ isWhole: false, entry: 2, problem: 'missing' })
  expect(verifyTrail(trail.slice(0, 2), trail[2]?.hash ?? '')).toEqual({
    isWhole: false,
    entry: 3,
    problem: 'ends-early',
  })
})

test('an entry that was sealed again is found by the next one', () => {
  const [first, second, third] = trail
  if (!first || !second || !third) throw new Error('Three acts are needed.')
  const forged = sealAct({ ...second, by: 'Eve' }, second.previous)
  expect(verifyTrail([first, forged, third], '')).toEqual({
    isWhole: false,
    entry: 3,
    problem: 'out-of-place',
  })
})

test('the order of fields does not matter, so that a file gives the same hashes as the browser', () => {
  const turned = trail.map(
    (act) => Object.fromEntries(Object.entries(act).toReversed()) as unknown as SealedAct,
  )
  expect(verifyTrail(turned, '')).toMatchObject({ isWhole: true })
})

describe('the acts that a merge brought from another copy', () => {
  const [imported] = trail
  if (!imported) throw new Error('There must be an import.')
  const typed = (id: number, after: string): Act => ({
    ...facts,
    id,
    by: 'Ruth',
    type: 'edit',
    kind: 'typed',
    label: `Type ${after}`,
    reason: '',
    edits: [{ row: 0, column: 'price', before: '', after }],
  })
  const first = sealAct(typed(2, '10.00'), imported.hash)
  const second = sealAct(typed(3, '20.00'), first.hash)
  const merged = (previous: SealedAct, theirs: readonly SealedAct[]) => {
    const event = { kind: 'merge', fileName: 'back.chargewright', acts: theirs } as const
    const act: Act = { ...facts, id: previous.id + 1, type: 'event', label: 'Merge', event }
    return sealAct(act, previous.hash)
  }

  test('are verified too: an altered amount names its entry and the merge', () => {
    expect(verifyTrail([imported, merged(imported, [first, second])], '').isWhole).toBe(true)
    const edits = [{ row: 0, column: 'price', before: '', after: '99.00' }] as const
    const forged = { ...second, edits } as SealedAct
    expect(verifyTrail([imported, merged(imported, [first, forged])], '')).toEqual({
      isWhole: false,
      entry: 3,
      within: 2,
      problem: 'altered',
    })
  })

  test('go on from an act that is here, or that an earlier merge brought', () => {
    expect(verifyTrail([imported, merged(imported, [second])], '')).toMatchObject({
      entry: 3,
      within: 2,
      problem: 'out-of-place',
    })
    const once = merged(imported, [first])
    expect(verifyTrail([imported, once, merged(once, [second])], '').isWhole).toBe(true)
  })
})

test('an end that was missing when the workspace was opened stays told, whatever follows', () => {
  const event = { kind: 'end-missing', expected: 'abc' } as const
  const told: Act = { id: 2, at: '', by: 'Ada', type: 'event', label: '', event }
  const kept = sealAll([
    { id: 1, at: '', by: 'Ada', type: 'undo', of: 0 },
    told,
    { ...told, id: 3, event: { kind: 'version', name: 'June' } },
  ])
  expect(verifyTrail(kept, kept.at(-1)?.hash ?? '')).toMatchObject({
    isWhole: false,
    entry: 2,
    problem: 'was-cut',
  })
})
