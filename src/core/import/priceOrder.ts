import type { ColumnEvidence } from './assignRoles'
import { isOutpatientTwin, normalHeading } from './headingScore'
import { sheetDate } from './sheetDate'

/**
 * The order in which price columns are read: the standard or gross charge first, then outpatient, then the
 * rest; columns that are mostly blank come last of all. By heading words; of several years the latest comes
 * first, other ties keep the file's order.
 */
export function priceOrder(columns: readonly ColumnEvidence[]): readonly number[] {
  const headings = columns.map(({ fullName }) => normalHeading(fullName))
  return columns
    .map((evidence, index) => ({
      column: evidence.column,
      date: sheetDate(evidence.fullName) ?? 0,
      rank: rank(headings[index] ?? '', headings) - (evidence.profile.fill < 0.2 ? 4 : 0),
    }))
    .toSorted((a, b) => b.rank - a.rank || b.date - a.date || a.column - b.column)
    .map(({ column }) => column)
}

function rank(heading: string, all: readonly string[]): number {
  if (/\bgross\b/.test(heading)) return /\b(?:ip|inpatient|inpt)\b/.test(heading) ? 1.5 : 4
  if (/\b(?:standard|default|std|base charge|primary)\b/.test(heading)) return 3
  if (/\b(?:op|outpatient|outpt|out patient)\b/.test(heading)) return 2
  if (/\b(?:ip|inpatient|inpt|in patient|er)\b/.test(heading)) return 0
  // `smop rate` beside `smip rate`.
  const isOutpatient = all.some(
    (other) => isOutpatientTwin(heading, other) && !heading.includes('ip'),
  )
  return isOutpatient ? 2 : 1
}
