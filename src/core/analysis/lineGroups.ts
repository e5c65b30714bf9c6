import { codingLabels, codings } from '../chargemaster/Coding'
import { allChecks, checkTitle } from '../checks/allChecks'
import type { Severity } from '../checks/Check'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import {
  type Grouping,
  groupingByCell,
  groupRows,
  type RowGroups,
  type ShownEntries,
} from '../sheet/rowGroups'
import type { LineFacts } from './Analysis'
import type { GroupColumn, LineView } from './LineView'

/** The lines of a view group by group, with what the headings say. */
export interface LineGroups extends RowGroups {
  readonly by: GroupColumn
  /** The name of each group in words. */
  readonly labels: readonly string[]
  /** Lines that belong to a group too but stand in one above it: a line stands once, under its gravest check. */
  readonly above: Uint32Array<ArrayBuffer>
}

/** The groups, and the places where their headings and lines stand in the grid. */
export type ShownGroups = LineGroups & ShownEntries

/** What tells which group a line is in. */
export interface GroupFacts {
  readonly sheet: ChargeSheet
  readonly facts: LineFacts
  /** Lines per check id. */
  readonly flagged: ReadonlyMap<string, Iterable<number>>
  /** What a revenue code is for, in words; blank where that is not known. */
  readonly revenueCodeWords: (code: string) => string
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The checks with the gravest first, blank for lines without one last. */
const gravest: readonly string[] = [
  ...allChecks.toSorted((a, b) => rank[a.severity] - rank[b.severity]).map(({ id }) => id),
  '',
]

/** Groups `rows` (null: all lines) as a view asks. A view sorted by that column turns its groups around with it. */
export function lineGroups(
  by: GroupColumn,
  view: LineView,
  rows: Uint32Array,
  known: GroupFacts,
): LineGroups {
  const groups = groupRows(rows, groupingOf(by, view, known))
  const labels = groups.values.map((value) => labelOf(by, value, known))
  const above = by === 'checks' ? linesAbove(groups, known) : new Uint32Array(groups.values.length)
  return { ...groups, by, labels, above }
}

/** The groups of all lines, whether a view shows them or not. */
export function groupingOf(by: GroupColumn, { sort }: LineView, known: GroupFacts): Grouping {
  const isTurned = sort[0]?.column === by && sort[0].descending
  if (by === 'checks') return groupingByCheck(known)
  if (by === 'coding') return groupingByCoding(known, isTurned)
  return groupingByCell(known.sheet, by, isTurned)
}

function groupingByCoding({ facts }: GroupFacts, isTurned: boolean): Grouping {
  const values = isTurned ? codings.toReversed() : codings
  const groups = codings.map((coding) => values.indexOf(coding))
  return { values, groupOf: (row) => groups[facts.coding[row] ?? 0] ?? 0 }
}

function groupingByCheck({ sheet, flagged }: GroupFacts): Grouping {
  const groups = new Uint16Array(sheet.lineCount).fill(gravest.length - 1)
  for (let group = gravest.length - 2; group >= 0; group--)
    for (const row of flagged.get(gravest[group] ?? '') ?? []) groups[row] = group
  return { values: gravest, groupOf: (row) => groups[row] ?? gravest.length - 1 }
}

/** Per check, on how many of the lines it is open that stand in a group before its own. */
function linesAbove(
  { rows, values, starts }: RowGroups,
  { sheet, flagged }: GroupFacts,
): Uint32Array<ArrayBuffer> {
  const shown = new Uint8Array(sheet.lineCount)
  for (const row of rows) shown[row] = 1
  return Uint32Array.from(values, (check, group) => {
    if (check === '') return 0
    let open = 0
    for (const row of flagged.get(check) ?? []) open += shown[row] ?? 0
    return open - ((starts[group + 1] ?? 0) - (starts[group] ?? 0))
  })
}

const blankLabels: Readonly<Record<GroupColumn, string>> = {
  department: 'No department',
  revenueCode: 'No revenue code',
  coding: '',
  checks: 'No open check',
}

function labelOf(by: GroupColumn, value: string, { revenueCodeWords }: GroupFacts): string {
  if (value === '') return blankLabels[by]
  switch (by) {
    case 'department':
      return value
    case 'revenueCode':
      return `${value} ${revenueCodeWords(value)}`.trim()
    case 'coding':
      return codingLabels[codings.find((coding) => coding === value) ?? 'none']
    case 'checks':
      return checkTitle(value)
  }
}
