import { parsePrice } from '../chargemaster/price'
import { normalHeading } from './headingScore'
import type { TableSample } from './TableSample'
import { isPlainCharge } from './whosePrice'

/** A list that its rows tell, whatever its headings say: words in one column and amounts in another. */
export interface PricedList {
  /** The row of its heading, and what stands there. */
  readonly row: number
  readonly names: readonly string[]
  readonly words: number
  readonly price: number
  /** The first row below that is not of the list. */
  readonly end: number
}

/** So many rows right below a heading must be priced. */
const PRICED_ROWS = 3
/** Rows of names above the heading of a list are looked for so far up. */
const SEARCHED_ROWS = 200

/** `Room Type | Daily Rate` over rows of words and amounts; null for every other row. `limit`: the row it stops before. */
export function pricedListAt(sample: TableSample, row: number, limit: number): PricedList | null {
  const names = sample.row(row)
  const filled = names.filter((name) => name !== '')
  if (filled.length < 2 || filled.some((name) => name.length > 40 || /\d{2}/.test(name)))
    return null
  const price = names.findIndex(namesCharge)
  if (price < 0) return null
  const below = rowsBelow(sample, row, limit)
  if (below.length < PRICED_ROWS) return null
  if (below.some((cells) => parsePrice(cells[price] ?? '') === null)) return null
  const words = names.findIndex(
    (name, column) => name !== '' && below.every((cells) => isWord.test(cells[column] ?? '')),
  )
  if (words < 0) return null
  return { row, names, words, price, end: endOfList(sample, row, names, price, limit) }
}

/** A list ends where a cell has no name of the list over it, and where its price is named anew. */
function endOfList(
  sample: TableSample,
  row: number,
  names: readonly string[],
  price: number,
  limit: number,
): number {
  for (let next = row + 1; next < limit; next++) {
    const cells = sample.row(next)
    const isBeyond = cells.some((cell, column) => cell !== '' && names[column] === '')
    if (isBeyond || namesCharge(cells[price] ?? '')) return next
  }
  return limit
}

/** The lists that stand above a heading, each under a row of its own names. */
export function pricedListsAbove(sample: TableSample, heading: number): readonly PricedList[] {
  const lists: PricedList[] = []
  for (let row = Math.max(0, heading - SEARCHED_ROWS); row < heading; row++) {
    const list = pricedListAt(sample, row, heading)
    if (list) lists.push(list)
  }
  return lists
}

/** The first rows below that are not blank. */
function rowsBelow(sample: TableSample, row: number, end: number): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (let next = row + 1; next < end && found.length < PRICED_ROWS; next++) {
    const cells = sample.row(next)
    if (cells.some((cell) => cell !== '')) found.push(cells)
    else if (next > row + 1) break
  }
  return found
}

/** A cell of words: `Private Room`, `ICU`. */
const isWord = /^(?=.*[a-z]{2})(?!.*\d{4})/i

/** `Price`, `Per Diem`, `Daily Rate`: what one charge costs, and no sum of several. */
function namesCharge(name: string): boolean {
  if (!mayNameCharge.test(name)) return false
  const heading = normalHeading(name)
  return !/\btotal\b/.test(heading) && (isRate.test(heading) || isPlainCharge(name))
}

/** Most cells are told by this alone. */
const mayNameCharge = /price|charge|rate|fee|diem|amount|amt|chg|chrg/i

const isRate =
  /^(?:(?:daily|room|bed|hourly|per day|base|flat|hospital|facility|current|standard) )*(?:rates?|fees?|per diem|price)(?: (?:per )?(?:day|diem|hour|night|unit))?$/
