import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { emptyFacts } from './Analysis'
import { allLines } from './LineView'
import { type GroupFacts, lineGroups } from './lineGroups'

const sheet = aSheet([
  { revenueCode: '0450' },
  { revenueCode: '0360' },
  { revenueCode: '' },
  { revenueCode: '0450' },
])
const known: GroupFacts = {
  sheet,
  facts: { ...emptyFacts(4), coding: Uint8Array.from([0, 3, 0, 1]) },
  flagged: new Map([
    ['price-outlier', [0, 1, 3]],
    ['revenue-code-missing', [2]],
    ['code-terminated', [0]],
  ]),
  revenueCodeWords: (code) => (code === '0450' ? 'Emergency room' : ''),
}
const all = Uint32Array.from([0, 1, 2, 3])
const counts = ({ starts }: { readonly starts: Uint32Array }) =>
  [...starts].slice(1).map((end, group) => end - (starts[group] ?? 0))

test('revenue codes are told in words where they are known', () => {
  const groups = lineGroups('revenueCode', allLines, all, known)
  expect(groups.labels).toEqual(['0360', '0450 Emergency room', 'No revenue code'])
  expect(counts(groups)).toEqual([1, 2, 1])
})

test('codings stand in their order, turned around where the view sorts by them so', () => {
  expect(lineGroups('coding', allLines, all, known).labels).toEqual([
    'Static',
    'Dynamic',
    'Code required',
  ])
  const sort = [{ column: 'coding', descending: true }] as const
  const turned = lineGroups('coding', { ...allLines, sort }, all, known)
  expect(turned.labels).toEqual(['Code required', 'Dynamic', 'Static'])
  expect([...turned.rows]).toEqual([1, 3, 0, 2])
})

test('a line stands once, under its gravest check, and its other checks say how many stand above', () => {
  const groups = lineGroups('checks', allLines, all, known)
  expect(groups.values).toEqual(['revenue-code-missing', 'code-terminated', 'price-outlier'])
  expect(counts(groups)).toEqual([1, 1, 2])
  expect([...groups.above]).toEqual([0, 0, 1])
  const clean = lineGroups('checks', allLines, all, { ...known, flagged: new Map() })
  expect(clean.labels).toEqual(['No open check'])
})

test('of lines that are not shown nothing is counted', () => {
  const groups = lineGroups('checks', allLines, Uint32Array.from([1, 3]), known)
  expect(groups.values).toEqual(['price-outlier'])
  expect([...groups.above]).toEqual([0])
})
