import type { LineId, LineNumbers } from '../history/lineNumbers'
import type { ChargeSheet } from '../sheet/ChargeSheet'

/** The lines that came with a merge under another number: from that of the other copy to that of this one. */
export type MovedLines = readonly (readonly [from: number, to: number])[]

/** What a line is known by in both copies: its number in the import, or who added it. */
export type LineKey = number | LineId

/** The line of this number, as both copies know it. */
export function lineKey({ places }: LineNumbers, row: number): LineKey {
  return places.get(row)?.id ?? row
}

/** The number of a line in a copy; undefined where the copy does not have it. */
export function rowOf({ rows }: LineNumbers, key: LineKey): number | undefined {
  return typeof key === 'number' ? key : rows.get(key)
}

/**
 * The numbers that lines of the other copy get here. Both copies count added lines on from the import: a line that each
 * added for itself has one number and is two lines. Those of the other copy then follow behind those of this one.
 */
export function numbersHere(
  keys: Iterable<LineKey>,
  { here, there }: Record<'here' | 'there', LineNumbers>,
  sheet: ChargeSheet,
): { readonly rows: ReadonlyMap<LineKey, number>; readonly moved: MovedLines } {
  const rows = new Map<LineKey, number>()
  const came: number[] = []
  for (const key of keys) {
    const row = rowOf(here, key)
    const rowThere = rowOf(there, key)
    if (row !== undefined) rows.set(key, row)
    else if (rowThere !== undefined && there.places.get(rowThere)?.stands) came.push(rowThere)
  }
  let next = Math.max(sheet.lineCount, ...Array.from(rows.values(), (row) => row + 1))
  const moved: [number, number][] = []
  for (const rowThere of came.sort((a, b) => a - b)) {
    rows.set(lineKey(there, rowThere), next)
    if (next !== rowThere) moved.push([rowThere, next])
    next += 1
  }
  return { rows, moved }
}
