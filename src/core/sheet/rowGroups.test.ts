import { expect, test } from 'vitest'
import { aSheet } from './aSheet'
import {
  groupAt,
  groupingByCell,
  groupRows,
  HEADING,
  noneCollapsed,
  shownEntries,
  withToggled,
} from './rowGroups'

const sheet = aSheet([
  { department: 'LAB' },
  { department: 'ER' },
  { department: '' },
  { department: 'LAB 10' },
  { department: 'LAB 9' },
  { department: 'ER' },
])
const groupsOf = (rows: readonly number[], descending = false) =>
  groupRows(Uint32Array.from(rows), groupingByCell(sheet, 'department', descending))

test('groups stand in natural order with blank last; lines keep their order within them', () => {
  const { rows, values, starts } = groupsOf([5, 4, 3, 2, 1, 0])
  expect(values).toEqual(['ER', 'LAB', 'LAB 9', 'LAB 10', ''])
  expect([...rows]).toEqual([5, 1, 0, 4, 3, 2])
  expect([...starts]).toEqual([0, 2, 3, 4, 5, 6])
})

test('turned around, blank stays last; groups without a line are left out', () => {
  expect(groupsOf([0, 2, 1], true).values).toEqual(['LAB', 'ER', ''])
})

test('a changed cell groups by what stands there now', () => {
  const changed = sheet.copy()
  changed.set(0, 'department', 'ICU')
  const { values } = groupRows(
    Uint32Array.from([0, 1]),
    groupingByCell(changed, 'department', false),
  )
  expect(values).toEqual(['ER', 'ICU'])
})

test('a collapsed group is its heading alone, and opens again', () => {
  const groups = groupsOf([0, 1, 5])
  const collapsed = withToggled(noneCollapsed, 'ER')
  const shown = shownEntries(groups, collapsed)
  expect([...shown.entries]).toEqual([HEADING, HEADING + 1, 0])
  expect([...shown.headings]).toEqual([0, 1])
  expect([...shownEntries(groups, withToggled(collapsed, 'ER')).entries]).toEqual([
    HEADING,
    1,
    5,
    HEADING + 1,
    0,
  ])
})

test('all collapsed but one', () => {
  const shown = shownEntries(groupsOf([0, 1, 5]), { all: true, except: ['LAB'] })
  expect([...shown.entries]).toEqual([HEADING, HEADING + 1, 0])
  expect([...shown.collapsed]).toEqual([1, 0])
})

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [9, 2],
])('place %i is in group %i', (place, group) => {
  expect(groupAt(Uint32Array.from([0, 3, 7]), place)).toBe(group)
})
