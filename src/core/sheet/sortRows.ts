import { parsePrice } from '../chargemaster/price'
import type { ChargeSheet, ColumnId } from './ChargeSheet'
import type { Column, DictColumn, TextColumn } from './Column'
import { NaturalKeys } from './naturalOrder'
import { orderByKeys } from './orderByKeys'
import { identity, invert, numberWords, orderByWords, taken } from './radixSort'
import { textRanks } from './textOrder'

/** What a column of the grid shows: a column of the sheet, or what is computed of each line. */
export type GridColumnId = ColumnId | ComputedColumn
export type ComputedColumn = 'coding' | 'checks'

/** A column to sort by; of several the first decides, and the next where it ties. */
export interface SortKey {
  readonly column: GridColumnId
  readonly descending: boolean
}

/**
 * What is computed of each line, as one number per line: `coding` an index into `codings`, `checks` how much
 * there is to look at (0: nothing). Sorting by a column that is not given leaves it out.
 */
export type ComputedColumns = Readonly<Partial<Record<ComputedColumn, ArrayLike<number>>>>

/**
 * `rows` (or all lines) in the order of `keys`, the first key first. Amounts order by number, all other text
 * in natural order; blank cells come last whichever the direction; equal lines keep their order.
 */
export function sortRows(
  sheet: ChargeSheet,
  keys: readonly SortKey[],
  rows: Uint32Array | null,
  computed: ComputedColumns = {},
): Uint32Array<ArrayBuffer> {
  let order = rows ? rows.slice() : identity(sheet.lineCount)
  for (const key of keys.toReversed()) order = sortByKey(sheet, key, order, computed)
  return order
}

function sortByKey(
  sheet: ChargeSheet,
  { column, descending }: SortKey,
  rows: Uint32Array<ArrayBuffer>,
  computed: ComputedColumns,
): Uint32Array<ArrayBuffer> {
  if (column === 'coding' || column === 'checks') {
    const numbers = computed[column]
    if (!numbers) return rows
    const blank = column === 'checks' ? 0 : -1
    const [filled, blanks] = partition(rows, (row) => numbers[row] !== blank)
    const values = Float64Array.from(filled, (row) => numbers[row] ?? 0)
    return joined(byNumber(filled, values, descending), blanks)
  }
  const packed = sheet.packedColumn(column)
  if (packed?.kind === 'dict') return byWord(sheet, column, packed, rows, descending)
  if (holdsAmounts(sheet, column, packed, rows)) {
    const amount = (row: number) => parsePrice(sheet.get(row, column)) ?? Number.NaN
    const all = Float64Array.from(rows, amount)
    return byOptionalNumber(rows, all, descending)
  }
  const ranks = packed && textRanks(packed, sheet.changes(column), rows)
  if (ranks) return byOptionalNumber(rows, ranks, descending)
  return byText(naturalKeys(sheet, column, packed, rows), rows, descending)
}

/** A price column, or a file column whose cells all read as amounts (`$1,250.00` would not order as text). */
function holdsAmounts(
  sheet: ChargeSheet,
  column: ColumnId,
  packed: Column | null,
  rows: Uint32Array,
): boolean {
  if (column === 'price') return true
  if (!packed || !column.startsWith('file:')) return false
  if (packed.kind === 'dict')
    return packed.words.every((word) => word === '' || parsePrice(word) !== null)
  const sample = rows.subarray(0, 500)
  return sample.every((row) => {
    const text = sheet.get(row, column)
    return text === '' || parsePrice(text) !== null
  })
}

/** Few distinct words: each is ranked once, then the lines order by the rank of their word. */
function byWord(
  sheet: ChargeSheet,
  column: ColumnId,
  packed: DictColumn,
  rows: Uint32Array<ArrayBuffer>,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const changes = sheet.changes(column)
  const words = [...new Set([...packed.words, ...changes.values()])]
  const ranks = holdsAmounts(sheet, column, packed, rows) ? amountRanks(words) : wordRanks(words)
  const rankOfWord = new Map(words.map((word, index) => [word, ranks[index] ?? Number.NaN]))
  const rankOfCode = Float64Array.from(packed.words, (word) => rankOfWord.get(word) ?? Number.NaN)
  const values = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const changed = changes.size > 0 ? changes.get(row) : undefined
    values[i] =
      changed === undefined
        ? (rankOfCode[packed.codes[row] ?? -1] ?? Number.NaN)
        : (rankOfWord.get(changed) ?? Number.NaN)
  }
  return byOptionalNumber(rows, values, descending)
}

function amountRanks(words: readonly string[]): Float64Array {
  return Float64Array.from(words, (word) => parsePrice(word) ?? Number.NaN)
}

function wordRanks(words: readonly string[]): Float64Array {
  const ranks = new Float64Array(words.length)
  const keys = new NaturalKeys(words.length)
  for (const word of words) keys.add(word)
  const order = orderByKeys(keys, identity(words.length), 0, 1)
  let rank = 0
  for (let i = 0; i < order.length; i++) {
    const word = order[i] ?? 0
    if (i > 0 && keys.compare(order[i - 1] ?? 0, word, 0) !== 0) rank++
    ranks[word] = words[word] === '' ? Number.NaN : rank
  }
  return ranks
}

function byOptionalNumber(
  rows: Uint32Array<ArrayBuffer>,
  values: Float64Array,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const places = identity(rows.length)
  const [filled, blank] = partition(places, (place) => !Number.isNaN(values[place]))
  const order = byNumber(
    filled,
    Float64Array.from(filled, (place) => values[place] ?? 0),
    descending,
  )
  const all = joined(order, blank)
  for (let i = 0; i < all.length; i++) all[i] = rows[all[i] ?? 0] ?? 0
  return all
}

function byNumber(
  rows: Uint32Array<ArrayBuffer>,
  values: Float64Array,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const { high, low } = numberWords(values)
  if (descending) {
    invert(high)
    invert(low)
  }
  return taken(rows, orderByWords(rows.length, high, low))
}

function byText(
  keys: NaturalKeys,
  rows: Uint32Array<ArrayBuffer>,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const [filled, blanks] = partition(identity(rows.length), (place) => !keys.isBlank(place))
  return taken(rows, joined(orderByKeys(keys, filled, 0, descending ? -1 : 1), blanks))
}

/** The keys of the cells of `rows`; cells as imported are read where they are packed, which makes no strings. */
function naturalKeys(
  sheet: ChargeSheet,
  column: ColumnId,
  packed: TextColumn | null,
  rows: Uint32Array,
): NaturalKeys {
  const keys = new NaturalKeys(rows.length)
  const changes = sheet.changes(column)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const changed = changes.size > 0 ? changes.get(row) : undefined
    if (changed !== undefined) keys.add(changed)
    else if (packed)
      keys.addPacked(packed.bytes, packed.offsets[row] ?? 0, packed.offsets[row + 1] ?? 0)
    else keys.add('')
  }
  return keys
}

/** `rows` that fulfil `test`, and the others, each in their order. */
function partition(
  rows: Uint32Array<ArrayBuffer>,
  test: (row: number) => boolean,
): [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  const yes = new Uint32Array(rows.length)
  const no = new Uint32Array(rows.length)
  let yesCount = 0
  let noCount = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    if (test(row)) yes[yesCount++] = row
    else no[noCount++] = row
  }
  return [yes.slice(0, yesCount), no.slice(0, noCount)]
}

function joined(
  first: Uint32Array<ArrayBuffer>,
  then: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  if (then.length === 0) return first
  const all = new Uint32Array(first.length + then.length)
  all.set(first)
  all.set(then, first.length)
  return all
}
