import type { ChargeSheet, ColumnId } from './ChargeSheet'
import { countValues, inNaturalOrder } from './facetCounts'

/** The groups lines can fall into, and the one each line is in. */
export interface Grouping {
  /** What the lines of each group have in common, in the order of the groups; `''` stands for blank. */
  readonly values: readonly string[]
  /** The index of a line’s group. */
  readonly groupOf: (row: number) => number
}

/** Lines put together group by group; groups without a line are left out. */
export interface RowGroups {
  /** All lines, group after group. */
  readonly rows: Uint32Array<ArrayBuffer>
  /** What the lines of each group have in common. */
  readonly values: readonly string[]
  /** Where each group starts among `rows`; one more for where the last ends. */
  readonly starts: Uint32Array<ArrayBuffer>
}

/** Which groups are collapsed: none, or all, except those whose value is named. */
export interface CollapsedGroups {
  readonly all: boolean
  readonly except: readonly string[]
}

export const noneCollapsed: CollapsedGroups = { all: false, except: [] }

/** The groups with the other state for one of them. */
export function withToggled({ all, except }: CollapsedGroups, value: string): CollapsedGroups {
  const others = except.filter((other) => other !== value)
  return { all, except: others.length < except.length ? others : [...except, value] }
}

/** An entry from here on is no line: what is over is the index of the group whose heading stands there. */
export const HEADING = 0x80000000

/** The lines and headings of groups as a list shows them. */
export interface ShownEntries {
  /** What stands at each place: the index of a line, or `HEADING` and the index of a group. */
  readonly entries: Uint32Array<ArrayBuffer>
  /** The places where headings stand, one per group. */
  readonly headings: Uint32Array<ArrayBuffer>
  /** Per group, 1 where it is collapsed. */
  readonly collapsed: Uint8Array<ArrayBuffer>
}

/** A heading for each group, followed by its lines unless it is collapsed: copying of blocks, also for a million lines. */
export function shownEntries(
  { rows, values, starts }: RowGroups,
  { all, except }: CollapsedGroups,
): ShownEntries {
  const named = new Set(except)
  const collapsed = Uint8Array.from(values, (value) => Number(all !== named.has(value)))
  const entries = new Uint32Array(values.length + rows.length)
  const headings = new Uint32Array(values.length)
  let at = 0
  for (let group = 0; group < values.length; group++) {
    headings[group] = at
    entries[at++] = HEADING + group
    if (collapsed[group] === 1) continue
    const lines = rows.subarray(starts[group], starts[group + 1])
    entries.set(lines, at)
    at += lines.length
  }
  return { entries: entries.slice(0, at), headings, collapsed }
}

/** The index of the last of ascending `starts` that is not beyond `place`; -1 where all are. */
export function groupAt(starts: Uint32Array, place: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** `rows` put together by group; within a group they keep their order. */
export function groupRows(rows: Uint32Array, { values, groupOf }: Grouping): RowGroups {
  const groups = new Uint32Array(rows.length)
  const counts = new Uint32Array(values.length)
  for (let i = 0; i < rows.length; i++) {
    const group = groupOf(rows[i] ?? 0)
    groups[i] = group
    counts[group] = (counts[group] ?? 0) + 1
  }
  const places = new Uint32Array(values.length)
  const filled: string[] = []
  const starts: number[] = []
  let start = 0
  values.forEach((value, group) => {
    const count = counts[group] ?? 0
    if (count === 0) return
    places[group] = start
    filled.push(value)
    starts.push(start)
    start += count
  })
  const together = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const group = groups[i] ?? 0
    const place = places[group] ?? 0
    together[place] = rows[i] ?? 0
    places[group] = place + 1
  }
  return { rows: together, values: filled, starts: Uint32Array.from([...starts, start]) }
}

/** One group per value of a column, in natural order or turned around; blank cells last. */
export function groupingByCell(
  sheet: ChargeSheet,
  column: ColumnId,
  descending: boolean,
): Grouping {
  const counts = countValues(sheet, column, null)
  const found = inNaturalOrder(Array.from(counts, ([value, count]) => ({ value, count })))
  const filled = found.map(({ value }) => value).filter((value) => value !== '')
  const values = [...(descending ? filled.toReversed() : filled), '']
  const groups = new Map(values.map((value, group) => [value, group]))
  const blank = values.length - 1
  const groupOfText = (text: string) => groups.get(text) ?? blank
  const packed = sheet.packedColumn(column)
  if (packed?.kind !== 'dict')
    return { values, groupOf: (row) => groupOfText(sheet.get(row, column)) }
  const changes = sheet.changes(column)
  const ofCode = Uint32Array.from(packed.words, groupOfText)
  return {
    values,
    groupOf(row) {
      const changed = changes.size > 0 ? changes.get(row) : undefined
      return changed === undefined
        ? (ofCode[packed.codes[row] ?? -1] ?? blank)
        : groupOfText(changed)
    },
  }
}
