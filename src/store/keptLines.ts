import type { ChargeSheet } from '../core/sheet/ChargeSheet'

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

/** The lines of a list with kept ones in their places, and those of these that do not belong to it. */
export function withKept(
  rows: Uint32Array<ArrayBuffer>,
  kept: readonly KeptLine[],
  sheet: ChargeSheet,
): { readonly rows: Uint32Array<ArrayBuffer>; readonly unfit: readonly number[] } {
  const standing = kept.filter(({ row }) => sheet.changes('added').has(row))
  if (standing.length === 0) return { rows, unfit: [] }
  const isKept = new Set(standing.map(({ row }) => row))
  const belonging = new Set(rows.filter((row) => isKept.has(row)))
  const below = new Map<number, number[]>()
  for (const line of standing) {
    const others = below.get(line.below)
    if (others) others.push(line.row)
    else below.set(line.below, [line.row])
  }
  const placed: number[] = []
  const place = (row: number) => {
    placed.push(row)
    // A copy of a copy stands below that one.
    const next = below.get(row) ?? []
    below.delete(row)
    for (const line of next) place(line)
  }
  for (const row of rows) if (!isKept.has(row)) place(row)
  // What it was added from is not in the list.
  for (const line of [...below.values()].flat()) placed.push(line)
  const unfit = standing.map(({ row }) => row).filter((row) => !belonging.has(row))
  return { rows: Uint32Array.from(placed), unfit }
}
