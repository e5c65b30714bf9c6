import { parsePrice } from '../chargemaster/price'
import type { ColumnMapping } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { hasCents, rowFit, type UsualPrices } from './rowFit'

/** What the rows of a table are to look like once their split cells are joined. */
export interface RowShape {
  /** How many columns the heading names. */
  readonly width: number
  readonly mapping: ColumnMapping
  readonly delimiter: string
  readonly prices: UsualPrices
  /** Which columns hold amounts: only there a comma can have split one. */
  readonly isMoney: readonly boolean[]
}

/** A row whose cells stand under their headings again. */
export interface JoinedRow {
  readonly cells: readonly string[]
  /** True where nothing but amounts was joined. */
  readonly isOnlyAmounts: boolean
}

/** The cells of a row under its headings; null where they fit no better than as they stand, or two ways alike. */
export function joinedRow(cells: readonly string[], shape: RowShape): JoinedRow | null {
  const { width, mapping, prices } = shape
  const [price] = columnsOfRole(mapping, 'price')
  const [description] = columnsOfRole(mapping, 'description')
  if (price === undefined || description === undefined || price >= width) return null
  const fitOf = (row: readonly string[]) => rowFit(row.slice(0, width), mapping, prices)
  const found = arrangements(cells, shape, description)
    .filter((row) => row.amounts + row.spilled > 0 && isPriced(row.cells, price, shape))
    .map((row) => ({ ...row, gain: fitOf(row.cells) - fitOf(cells) }))
    // Where a row fits two ways alike, a price with a comma is more likely than a description with one.
    .sort((a, b) => b.gain - a.gain || a.spilled - b.spilled)
  const [best, next] = found
  if (!best || best.gain < 0) return null
  if (next?.gain === best.gain && next.spilled === best.spilled) return null
  const { gain, spilled } = best
  // A blank cell may be one that the file left out: only what fits better tells that a comma ends a word there.
  if (best.hasBlank && gain <= 0) return null
  // Read alike both ways: a comma with its blank in a last description, or an amount as no other row has.
  const isLast = description === width - 1 && cells.slice(width).every((text) => /^ /.test(text))
  const isOnlyAmounts = spilled === 0
  const isSure = gain > 0 || isLast || (isOnlyAmounts && !prices.reachThousand)
  return isSure ? { cells: best.cells, isOnlyAmounts } : null
}

/** True where the price is one, and every amount of the row is written as the others are: with cents or without. */
function isPriced(cells: readonly string[], price: number, { isMoney, prices }: RowShape): boolean {
  if (parsePrice(cells[price] ?? '') === null) return false
  const amounts = cells.filter((text, column) => isMoney[column] && parsePrice(text) !== null)
  const withCents = amounts.filter((text) => hasCents.test(text)).length
  return withCents === amounts.length || (withCents === 0 && !prices.haveCents)
}

interface Arrangement {
  readonly cells: readonly string[]
  /** How many amounts were joined, and how many cells were put to the description. */
  readonly amounts: number
  readonly spilled: number
  /** True where one of the cells put to the description is blank: two commas, or one at its end. */
  readonly hasBlank: boolean
}

/** More ways to arrange a row tell nothing. */
const MOST_ARRANGEMENTS = 1000

/** All ways to bring the cells under `width` headings: amounts joined, and cells put back to the description. */
function arrangements(
  cells: readonly string[],
  { width, delimiter, isMoney }: RowShape,
  description: number,
): readonly Arrangement[] {
  let open: readonly (Arrangement & { readonly next: number })[] = [
    { cells: [], next: 0, amounts: 0, spilled: 0, hasBlank: false },
  ]
  for (let column = 0; column < width; column++) {
    open = open.flatMap((row) => {
      const one = { ...row, cells: [...row.cells, cells[row.next] ?? ''], next: row.next + 1 }
      const over = cells.length - row.next - (width - column)
      if (column === description) return [one, ...spilledInto(row, cells, over, delimiter)]
      if (delimiter !== ',' || !isMoney[column]) return [one]
      const run = amountRun(cells, row.next)
      if (run < 2) return [one]
      const amount = cells.slice(row.next, row.next + run).join(',')
      const joined = { cells: [...row.cells, amount], next: row.next + run }
      return [{ ...row, ...joined, amounts: row.amounts + 1 }, one]
    })
    if (open.length > MOST_ARRANGEMENTS) return []
  }
  return open.filter(({ next }) => next >= cells.length)
}

function spilledInto<T extends Arrangement & { readonly next: number }>(
  row: T,
  cells: readonly string[],
  over: number,
  delimiter: string,
): readonly T[] {
  return Array.from({ length: Math.max(0, over) }, (_, at) => at + 1).flatMap((spilled) => {
    const pieces = cells.slice(row.next, row.next + spilled + 1)
    if (pieces[0]?.trim() === '') return []
    const hasBlank = pieces.some((text) => text.trim() === '')
    const joined = { cells: [...row.cells, pieces.join(delimiter)], next: row.next + spilled + 1 }
    return [{ ...row, ...joined, spilled, hasBlank }]
  })
}

/**
 * How many cells from `at` are one amount: `$2` and `596.00`, or `1`, `234` and `710.75`. A leading group of digits, then
 * groups of three; without a dollar sign the last must have cents. 0 where they are none.
 */
function amountRun(cells: readonly string[], at: number): number {
  const first = cells[at] ?? ''
  if (!/^\s*"?[-(]?\$?\s*[-(]?\d{1,3}(?:,\d{3})*$/.test(first)) return 0
  let run = 1
  while (/^\d{3}$/.test(cells[at + run] ?? '')) run++
  if (/^\d{3}\.\d*\)?\s*"?\s*$|^\d{3}\)?\s*"?\s*$/.test(cells[at + run] ?? '')) run++
  const last = cells[at + run - 1] ?? ''
  return run > 1 && (first.includes('$') || last.includes('.')) ? run : 0
}
