import type { RawRows } from './SourceTable'

/** How many cells a row has, blank ones too, by the marks outside of quotes. */
export function cellsIn(row: Uint8Array, mark: number): number {
  let [cells, isQuoted] = [1, false]
  for (const byte of row) {
    if (byte === QUOTE) isQuoted = !isQuoted
    else if (byte === mark && !isQuoted) cells++
  }
  return cells
}

const QUOTE = 34

/** The rows of delimited text that have more cells than most, blank ones too. */
interface LongerRows {
  readonly usual: number
  /** By row, from 0, the cells it has. */
  readonly cells: ReadonlyMap<number, number>
}

/** Counting goes through all bytes, and is asked for again and again. */
const known = new WeakMap<RawRows, LongerRows>()

export function longerRows(rows: RawRows, delimiter: string): LongerRows {
  const found = known.get(rows) ?? countLonger(rows, delimiter)
  known.set(rows, found)
  return found
}

function countLonger({ bytes, starts, widths }: RawRows, delimiter: string): LongerRows {
  const counts = [...widths.counts].filter(([, rows]) => rows > 0)
  const [usual] = counts.reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
  const cells = new Map<number, number>()
  if (!counts.some(([width]) => width > usual)) return { usual, cells }
  const mark = delimiter.charCodeAt(0)
  for (let row = 0; row + 1 < starts.length; row++) {
    const count = cellsIn(bytes.subarray(starts[row], starts[row + 1]), mark)
    if (count > usual) cells.set(row, count)
  }
  return { usual, cells }
}
