import { expect, test } from 'vitest'
import { brokenTrailWords } from './brokenTrailWords'
import type { BrokenTrail } from './trail'

const words = (found: Partial<BrokenTrail>) =>
  brokenTrailWords({ isWhole: false, entry: 4, problem: 'was-cut', ...found })

test('of a history whose end was gone those entries are named that are missing, not those that stand', () => {
  expect(words({})).toBe(
    'The entries that followed entry 3 are missing: they were gone when the workspace was opened, as entry 4 tells.',
  )
  expect(words({ within: 9 })).toContain(
    'followed entry 3 of the copy merged in entry 9 are missing',
  )
  expect(words({ entry: 1 })).toContain('All entries are missing')
})

test('an entry is named by its number and by the merge that brought it', () => {
  expect(words({ problem: 'altered' })).toBe('Entry 4 was altered after it was written.')
  expect(words({ problem: 'missing', within: 9 })).toBe(
    'Entry 4 of the copy merged in entry 9 is missing.',
  )
})
