import { readerOf, type TextColumn } from './Column'
import { compareNatural, NaturalKeys } from './naturalOrder'
import { orderByKeys } from './orderByKeys'
import { identity } from './radixSort'

/** The natural order of the cells of a text column as they were imported. */
interface TextOrder {
  /** Per line: 0 for a blank cell, else its place among the distinct texts, from 1; equal texts share it. */
  readonly rankOf: Uint32Array
  /** A line for each rank from 1. */
  readonly lineOf: Uint32Array
}

/** More changed texts than this cost more to place one by one than to order the column anew. */
const MAX_PLACED = 1000

const orders = new WeakMap<TextColumn, TextOrder>()

/** Finds the order of a column ahead of the first time somebody sorts by it. */
export function orderAhead(column: TextColumn): void {
  orderOf(column)
}

/**
 * A number per line that orders like its text, NaN for blank cells. The import is put in order once per column, and
 * changed texts are placed between its ranks; null where too many are changed for that.
 */
export function textRanks(
  column: TextColumn,
  changes: ReadonlyMap<number, string>,
  rows: Uint32Array,
): Float64Array | null {
  const changed = new Set(changes.values())
  if (changed.size > MAX_PLACED) return null
  const order = orderOf(column)
  const placed = placesOf(changed, column, order)
  const ranks = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const text = changes.size > 0 ? changes.get(row) : undefined
    const rank = text === undefined ? order.rankOf[row] : placed.get(text)
    ranks[i] = rank || Number.NaN
  }
  return ranks
}

function orderOf(column: TextColumn): TextOrder {
  const known = orders.get(column)
  if (known) return known
  const { bytes, offsets } = column
  const count = offsets.length - 1
  const keys = new NaturalKeys(count)
  for (let row = 0; row < count; row++)
    keys.addPacked(bytes, offsets[row] ?? 0, offsets[row + 1] ?? 0)
  const filled = identity(count).filter((row) => !keys.isBlank(row))
  const sorted = orderByKeys(keys, filled, 0, 1)
  const rankOf = new Uint32Array(count)
  const lineOf = new Uint32Array(sorted.length + 1)
  let rank = 0
  for (let i = 0; i < sorted.length; i++) {
    const row = sorted[i] ?? 0
    if (i === 0 || keys.compare(sorted[i - 1] ?? 0, row, 0) !== 0) lineOf[++rank] = row
    rankOf[row] = rank
  }
  const order = { rankOf, lineOf: lineOf.slice(0, rank + 1) }
  orders.set(column, order)
  return order
}

/** Where texts stand among those of the import: at the rank of an equal text, or between two ranks. */
function placesOf(
  texts: ReadonlySet<string>,
  column: TextColumn,
  { lineOf }: TextOrder,
): Map<string, number> {
  const read = readerOf(column)
  const places = new Map<string, number>()
  let before = ''
  let gap = 0
  let inGap = 0
  for (const text of [...texts].filter((one) => one !== '').sort(compareNatural)) {
    const rank = firstRank(lineOf, (line) => compareNatural(read(line), text) >= 0)
    const isThere = rank < lineOf.length && compareNatural(read(lineOf[rank] ?? 0), text) === 0
    if (rank !== gap) inGap = 0
    if (compareNatural(before, text) !== 0) inGap += 1
    gap = rank
    before = text
    places.set(text, isThere ? rank : rank - 1 + inGap / (MAX_PLACED + 1))
  }
  return places
}

/** The lowest rank whose line fulfils `test`, by halving; one past the last where none does. */
function firstRank(lineOf: Uint32Array, test: (line: number) => boolean): number {
  let low = 1
  let high = lineOf.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(lineOf[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
