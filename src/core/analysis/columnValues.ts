import { codings } from '../chargemaster/Coding'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { countValues, type FacetCount, inNaturalOrder } from '../sheet/facetCounts'
import type { GridColumnId } from '../sheet/sortRows'
import type { LineFacts } from './Analysis'
import { isComputed } from './viewCriteria'

/** The values of a column among some lines: those listed, and how many there are in all. */
export interface ColumnValues {
  /** In natural order, blank last; empty while there are too many to read, unless the most frequent were asked for. */
  readonly values: readonly FacetCount[]
  /** How many distinct values fit the search, listed or not. */
  readonly distinct: number
}

export const noValues: ColumnValues = { values: [], distinct: 0 }

/** More distinct values than this are not listed: they are looked for by words. */
const MAX_LISTED = 20_000

/** What to list of a column. */
export interface ValuesWanted {
  readonly column: GridColumnId
  /** Text the values must contain; blank for all. */
  readonly search: string
  /** Lists this many at most, those on the most lines, and none for blank; without it all up to a limit. */
  readonly most?: number
}

/** The values of a column among `rows` (null: all lines), with counts of lines. */
export function columnValues(
  sheet: ChargeSheet,
  facts: LineFacts,
  rows: Uint32Array | null,
  { column, search, most }: ValuesWanted,
): ColumnValues {
  const counts = isComputed(column)
    ? computedCounts(facts, column, rows ?? facts.coding.keys())
    : countValues(sheet, column, rows)
  const wanted = search.trim().toLowerCase()
  const all: FacetCount[] = []
  for (const [value, count] of counts)
    if (wanted === '' || value.toLowerCase().includes(wanted)) all.push({ value, count })
  if (most !== undefined) return mostFrequent(all, most)
  const listed = all.length > MAX_LISTED ? [] : isComputed(column) ? all : inNaturalOrder(all)
  return { values: listed, distinct: all.length }
}

function mostFrequent(all: readonly FacetCount[], most: number): ColumnValues {
  const filled = all.filter(({ value }) => value !== '')
  return { values: inNaturalOrder(onMostLines(filled, most)), distinct: filled.length }
}

function onMostLines(values: readonly FacetCount[], most: number): readonly FacetCount[] {
  if (values.length <= most) return values
  // Numbers are sorted at once, a million values with their counts are not.
  const counts = Uint32Array.from(values, ({ count }) => count).sort()
  const least = counts[counts.length - most] ?? 0
  const above = values.filter(({ count }) => count > least)
  const alike: FacetCount[] = []
  for (const value of values) {
    if (above.length + alike.length === most) break
    if (value.count === least) alike.push(value)
  }
  return [...above, ...alike]
}

function computedCounts(
  facts: LineFacts,
  column: 'coding' | 'checks',
  rows: Iterable<number>,
): ReadonlyMap<string, number> {
  const names = column === 'coding' ? codings : (['error', 'warning', 'info'] as const)
  const counts = names.map(() => 0)
  const add = (index: number) => {
    counts[index] = (counts[index] ?? 0) + 1
  }
  for (const row of rows) {
    if (column === 'coding') add(facts.coding[row] ?? 0)
    else
      [facts.errors, facts.warnings, facts.infos].forEach((of, index) => {
        if ((of[row] ?? 0) > 0) add(index)
      })
  }
  return new Map(names.map((name, index) => [name, counts[index] ?? 0]))
}
