import type { ChargeSheet } from '../core/sheet/ChargeSheet'
import type { RowGroups } from '../core/sheet/rowGroups'

/** A line that was added from another one: the list shows it below that one until it is refreshed. */
export interface KeptLine {
  readonly row: number
  readonly below: number
}

/** The lines kept with more of them: undo gives the row of a line it takes back to the next that is added. */
export function keeping(kept: readonly KeptLine[], more: readonly KeptLine[]): KeptLine[] {
  const rows = new Set(more.map(({ row }) => row))
  return [...kept.filter(({ row }) => !rows.has(row)), ...more]
}

/**
 * The lines of a list (null: all in file order) with added ones below those they come from, and those of these that do
 * not belong to the list: `kept` are shown nevertheless, `placed` only where they belong.
 */
export function withKept(
  listed: Uint32Array<ArrayBuffer> | null,
  kept: readonly KeptLine[],
  sheet: ChargeSheet,
  placed: readonly KeptLine[] = [],
): { readonly rows: Uint32Array<ArrayBuffer> | null; readonly unfit: readonly number[] } {
  const added = sheet.changes('added')
  const known = keeping(placed, kept).filter(({ row }) => added.has(row))
  if (known.length === 0) return { rows: listed, unfit: [] }
  const rows = listed ?? allRows(sheet.lineCount)
  const isKnown = new Uint8Array(sheet.lineCount)
  for (const { row } of known) isKnown[row] = 1
  const belonging = new Set<number>()
  for (const row of rows) if (isKnown[row] === 1) belonging.add(row)
  const isKept = new Set(kept.map(({ row }) => row))
  const isShown = (row: number) => isKept.has(row) || belonging.has(row)
  const sources = new Map(known.map(({ row, below }) => [row, below]))
  const below = new Map<number, number[]>()
  for (const [row, from] of sources) {
    if (!isShown(row)) continue
    let source = from
    // Where that is an added line which is not in the list, the one it came from itself.
    while (!isShown(source) && sources.has(source)) source = sources.get(source) ?? 0
    const others = below.get(source)
    if (others) others.push(row)
    else below.set(source, [row])
  }
  const unfit = [...sources.keys()].filter((row) => isKept.has(row) && !belonging.has(row))
  return { rows: inPlaces(rows, isKnown, below), unfit }
}

/** Groups with added lines below those they come from, where both stand in one group. */
export function withPlaced<Groups extends RowGroups>(
  groups: Groups,
  placed: readonly KeptLine[],
  sheet: ChargeSheet,
): Groups {
  const rows = groups.rows.slice()
  for (let group = 0; placed.length > 0 && group < groups.values.length; group++) {
    const start = groups.starts[group] ?? 0
    const lines = rows.slice(start, groups.starts[group + 1])
    // Within a group the added lines come after those of the import.
    if ((lines.at(-1) ?? 0) >= sheet.packed.lineCount)
      rows.set(withKept(lines, [], sheet, placed).rows ?? lines, start)
  }
  return { ...groups, rows }
}

/** The lines that stand by themselves in their order, each followed by those that come from it, the latest first. */
function inPlaces(
  rows: Uint32Array,
  isKnown: Uint8Array,
  below: Map<number, number[]>,
): Uint32Array<ArrayBuffer> {
  const isSource = new Uint8Array(isKnown.length)
  let size = rows.length
  for (const [row, lines] of below) {
    isSource[row] = 1
    size += lines.length
  }
  const placed = new Uint32Array(size)
  let at = 0
  const place = (row: number) => {
    // A copy of a copy stands below that one.
    const waiting = [row]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      placed[at++] = next
      if (isSource[next] !== 1) continue
      waiting.push(...(below.get(next) ?? []))
      below.delete(next)
    }
  }
  for (const row of rows) {
    if (isKnown[row] === 1) continue
    if (isSource[row] === 1) place(row)
    else placed[at++] = row
  }
  // What these come from is not in the list.
  for (const [source, lines] of below) if (isKnown[source] !== 1) lines.forEach(place)
  return placed.slice(0, at)
}

function allRows(count: number): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(count)
  for (let row = 0; row < count; row++) rows[row] = row
  return rows
}
