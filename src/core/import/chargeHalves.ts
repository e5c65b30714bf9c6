import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { parsePrice } from '../chargemaster/price'
import type { ColumnMapping, ColumnRole } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { flagRows } from './columnTools'
import { isFilledBytes } from './plainBytes'
import { RowCells } from './RowCells'
import type { SourceTable } from './SourceTable'
import { JUDGED_COLUMNS } from './TableSample'

/** Charges that stand in two rows, or more where words go on between, in a sheet in which others stand in one. */
export interface ChargeHalves {
  /** By each row that goes on with a charge, the row that begins it; by index from 0, ascending. */
  readonly firstOf: ReadonlyMap<number, number>
  /** True where nothing else explains the rows; of others only a person can say so. */
  readonly areSure: boolean
}

/** So many show that it is how the sheet is written. */
const SURE_PAIRS = 8
/** Fewer are a slip, unless the sheet is short. */
const FEW_PAIRS = 3
const FEW_SHARE = 0.05
/** Rows with a price and no charge code that stand elsewhere: where they are more, such rows are lines by themselves. */
const FEW_OTHERS = 0.1
/** How likely chance alone may put all these rows below charges without a price. */
const MOST_BY_CHANCE = 1e-3
/** More rows of words between are a list. */
const MOST_BETWEEN = 3

/**
 * The rows that go on with the charge above: it has its code and words there and no price, and they have no code, but the
 * price or the codes that it lacks. Null where no such rows are. A row that is a line by itself stands below any other;
 * these stand only below charges that lack what they have.
 */
export function chargeHalves(table: SourceTable, mapping: ColumnMapping): ChargeHalves | null {
  if (table.columns.length > JUDGED_COLUMNS || mapping.typedCodes || mapping.codeInName) return null
  const isCoded = filledIn(table, mapping, ['chargeCode'])
  // Most sheets have a code in every row: the other columns of a million rows need not be looked at.
  if (!isCoded?.subarray((mapping.headerRow ?? -1) + 1).includes(0)) return null
  const isDescribed = filledIn(table, mapping, ['description'])
  if (!isDescribed) return null
  const isTold = filledIn(table, mapping, ['price']) ?? filledIn(table, mapping, codes)
  const isValued = filledIn(table, mapping, ['price', ...codes])
  if (!isTold || !isValued) return null
  const cells = new RowCells(table, mapping)
  const isSum = sumTest(cells, mapping)
  const firstOf = new Map<number, number>()
  let [coded, bare, pairs, others] = [0, 0, 0, 0]
  for (let row = cells.firstRow; row < cells.rowCount; row++) {
    if (isCoded[row]) {
      coded++
      if (!isTold[row]) bare++
      continue
    }
    if (!isValued[row] || isSum(row)) continue
    const first = firstAbove(row, (above) => !isCoded[above] && cells.filled(above).length === 1)
    const isBegun = first >= cells.firstRow && isCoded[first] === 1 && isDescribed[first] === 1
    if (isBegun && fitsBelow(cells, mapping, first, row)) {
      pairs++
      for (let part = first + 1; part <= row; part++) firstOf.set(part, first)
    } else if (isDescribed[row]) others++
  }
  const areFew = pairs < FEW_PAIRS && pairs < coded * FEW_SHARE
  if (pairs === 0 || areFew || others > pairs) return null
  const byChance = (bare / Math.max(1, coded)) ** pairs
  const areSure = pairs >= SURE_PAIRS && others <= pairs * FEW_OTHERS && byChance <= MOST_BY_CHANCE
  return { firstOf, areSure }
}

const codes: readonly ColumnRole[] = ['hcpcs', 'revenueCode']

/**
 * Tells the rows that sum up those above, asked from the top down: they have no code, and words of a total, or as their
 * amount what the prices since the last such row come to.
 */
function sumTest(cells: RowCells, mapping: ColumnMapping): (row: number) => boolean {
  const prices = columnsOfRole(mapping, 'price')
  let [sum, count, found, next] = [0, 0, 0, cells.firstRow]
  const amountAt = (row: number) =>
    prices.map((at) => parsePrice(cells.at(row, at))).find(isNumber) ?? null
  const addTo = (row: number) => {
    for (; next < row; next++) {
      const amount = amountAt(next)
      if (amount === null) continue
      sum += amount
      count++
    }
  }
  const isSum = (row: number) => {
    if (cells.has(row, 'hcpcs', (text) => isHcpcsShape(text.trim()))) return false
    if (cells.filled(row).some((text) => sumWords.test(text.slice(0, JUDGED_LENGTH)))) return true
    const amount = amountAt(row)
    if (amount === null || cells.has(row, 'revenueCode', (text) => text.trim() !== '')) return false
    addTo(row)
    // The one price above comes again at another charge; where others are summed up it is a sum of one.
    return count > (found > 0 ? 0 : 1) && Math.abs(amount - sum) < CENT
  }
  return (row) => {
    if (!isSum(row)) return false
    ;[sum, count, found, next] = [0, 0, found + 1, row + 1]
    return true
  }
}

const isNumber = (amount: number | null) => amount !== null
const CENT = 0.01
const sumWords = /\b(?:(?:sub|grand)?-?totals?|averages?|avg|counts?)\b/i
const JUDGED_LENGTH = 200

/** The row that begins what `row` may go on with: rows of words between are passed over. */
function firstAbove(row: number, isBetween: (row: number) => boolean): number {
  let first = row - 1
  while (row - first <= MOST_BETWEEN && isBetween(first)) first--
  return first
}

/** True where a row has words, or none, and beside them what the row above lacks, or says again. */
function fitsBelow(cells: RowCells, mapping: ColumnMapping, first: number, row: number): boolean {
  return mapping.roles.every((role, column) => {
    const text = cells.at(row, column).trim()
    if (text === '') return true
    if (role === 'description') return !isCode.test(text)
    const above = cells.at(first, column).trim()
    return above === '' || above === text
  })
}

const isCode = /^[a-z]?\d{3,5}[a-z]?$/i

/** A byte per row: 1 where a column of the roles is filled; null without such columns. */
function filledIn(
  table: SourceTable,
  mapping: ColumnMapping,
  roles: readonly ColumnRole[],
): Uint8Array | null {
  const [first, ...others] = roles
    .flatMap((role) => columnsOfRole(mapping, role))
    .flatMap((at) => table.columns[at] ?? [])
    .map((column) => flagRows(column, (text) => text.trim() !== '', isFilledBytes))
  for (const other of others)
    for (let row = 0; row < other.length; row++) if (first) first[row] ||= other[row] ?? 0
  return first ?? null
}
