import { parsePrice } from '../chargemaster/price'
import { ColumnPacker } from '../sheet/packColumn'
import type { ColumnMapping } from './ColumnMapping'
import { longerRows } from './cellsInRow'
import { columnsOfRole } from './columnsOfRole'
import { cellOf, flagRows } from './columnTools'
import { headingNames } from './headingNames'
import { headingScores } from './headingScore'
import { joinedRow, type RowShape } from './joinRow'
import { isFilledBytes } from './plainBytes'
import { holdsAmounts, isOutOfPlace, usualPrices } from './rowFit'
import { type SourceTable, sourceRowOf } from './SourceTable'

/** A table whose rows were put right, and how many there were. */
export interface RejoinedTable {
  readonly table: SourceTable
  /** Rows with more cells than the heading names. */
  readonly shifted: number
  /** Those of them whose cells could be joined so that they stand under their headings again. */
  readonly rejoined: number
  /** By how many cells each of these got shorter, by index from 0; absent where there are none. */
  readonly fewerCells?: ReadonlyMap<number, number>
  /** Those that could not be joined and hold something else under a price or a code, by index from 0. */
  readonly outOfPlace?: readonly number[]
}

/** Sentences where cells are joined that the file has apart, and where they could not be: a person should see them. */
export function rejoinedRemarks(
  table: SourceTable,
  { rejoined, outOfPlace = [] }: RejoinedTable,
): readonly string[] {
  const remarks = [joinedRemark(rejoined), outOfPlaceRemark(table, outOfPlace)]
  return remarks.filter((remark) => remark !== null)
}

function joinedRemark(rejoined: number): string | null {
  if (rejoined === 0) return null
  const count = rejoined.toLocaleString('en-US')
  return rejoined === 1
    ? 'In 1 row cells are joined that a comma without quotes had split: look at “Split cells” before you finish.'
    : `In ${count} rows cells are joined that commas without quotes had split: look at “Split cells” before you finish.`
}

function outOfPlaceRemark(table: SourceTable, outOfPlace: readonly number[]): string | null {
  if (outOfPlace.length === 0) return null
  const numbers = outOfPlace
    .slice(0, LISTED_ROWS)
    .map((row) => sourceRowOf(table, row).toLocaleString('en-US'))
  const others = outOfPlace.length - numbers.length
  const listed = others > 0 ? [...numbers, `${others.toLocaleString('en-US')} more`] : numbers
  const rows = new Intl.ListFormat('en-US').format(listed)
  return outOfPlace.length === 1
    ? `Row ${rows} has more cells than the heading names, and its codes or its price do not stand under their headings: commas without quotes may have split it. Mend it in the file, or look at its line.`
    : `Rows ${rows} have more cells than the heading names, and their codes or prices do not stand under their headings: commas without quotes may have split them. Mend them in the file, or look at their lines.`
}

const LISTED_ROWS = 10

/**
 * A sentence where amounts stand beyond the last heading of a CSV once what could be joined is, and the price has no more
 * than three digits: it may be split still.
 */
export function furtherAmountsRemark(
  source: SourceTable,
  mapping: ColumnMapping,
  { table }: RejoinedTable,
): string | null {
  const { headerRow } = mapping
  if (source.delimiter !== ',' || headerRow === null) return null
  const width = headingNames(source, mapping).findLastIndex((name) => name !== '') + 1
  const further = table.columns.filter(
    (_, column) => column >= width && mapping.roles[column] === 'other',
  )
  const prices = columnsOfRole(mapping, 'price').flatMap((column) => table.columns[column] ?? [])
  // Where the file has a price of a thousand or more, commas did not split them.
  if (prices.some((column) => flagRows(column, reachesThousand).includes(1))) return null
  const leading = prices.map((column) => flagRows(column, isLeadingGroup))
  const flags = further.map((column) => flagRows(column, isPieceOfAmount))
  const isFlagged = (of: readonly Uint8Array[], row: number) => of.some((flag) => flag[row] === 1)
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter(
    (row) => row > headerRow && isFlagged(flags, row) && isFlagged(leading, row),
  )
  const [first] = rows
  if (first === undefined) return null
  const count = rows.length === 1 ? '1 row has' : `${rows.length.toLocaleString('en-US')} rows have`
  return `${count} an amount beyond the last heading, first row ${sourceRowOf(table, first)}: a comma without quotes may have split a price. Compare the prices of such rows with your file before you finish.`
}

function reachesThousand(text: string): boolean {
  return (parsePrice(text) ?? 0) >= 1000
}

/** What stands before the first comma of an amount: `1` or `$24`. */
function isLeadingGroup(text: string): boolean {
  return /^\s*"?\$?\s*\d{1,3}$/.test(text)
}

/** What a comma may have cut from an amount, and amounts of their own. */
function isPieceOfAmount(text: string): boolean {
  return /^\s*"?(?:\$?[\d,]*\d\.\d\d|\$\d+|\d{3})\s*"?\s*$/.test(text)
}

/**
 * Joins cells that commas (or what else divides the file) without quotes have split: `$1,973.00` became `$1` and `973.00`, and a description
 * with commas spilled to the right. A row is put right only when its codes and its price then fit better than as the row
 * stands; other rows stay as they are. Nothing but delimited text is split so.
 */
export function rejoinShifted(table: SourceTable, mapping: ColumnMapping): RejoinedTable {
  const untouched = { table, shifted: 0, rejoined: 0 }
  const { delimiter } = table
  if (delimiter === undefined) return untouched
  const names = headingNames(table, mapping)
  const width = names.findLastIndex((name) => name !== '') + 1
  if (mapping.headerRow === null || width < 2) return untouched
  const found = splitRows(table, mapping, names.slice(0, width), delimiter)
  if (!found) return untouched
  const { rows, lengths, whole, shape } = found
  const isMostRows = rows.length * 2 > table.rowCount - mapping.headerRow
  if (isMostRows && !areSplitAmounts(table, rows, shape)) return untouched
  const joined = new Map<number, readonly string[]>()
  const fewerCells = new Map<number, number>()
  for (const row of rows) {
    const before = rowCells(table, row)
    const all = wholeLength(table, row, lengths.get(row))
    const cells = (joinedRow(all, shape) ?? joinedRow(before, shape))?.cells
    if (!cells) continue
    joined.set(row, cells)
    fewerCells.set(row, before.length - 1 - cells.findLastIndex((text) => text.trim() !== ''))
  }
  const left = rows.filter((row) => !joined.has(row))
  const outOfPlace = outOfPlaceIn(table, left, whole, shape)
  const told = outOfPlace.length > 0 ? { outOfPlace } : {}
  if (joined.size === 0) return { ...untouched, shifted: rows.length, ...told }
  const stillShifted = joined.size < rows.length
  const columns = table.columns.slice(0, stillShifted ? table.columns.length : width)
  return {
    table: {
      ...table,
      columns: columns.map((column, index) => {
        const packer = new ColumnPacker()
        for (let row = 0; row < table.rowCount; row++) {
          const cells = joined.get(row)
          packer.add(cells ? (cells[index] ?? '') : cellOf(column, row))
        }
        return packer.finish()
      }),
    },
    shifted: rows.length,
    rejoined: joined.size,
    fewerCells,
    ...told,
  }
}

/** The rows that may be split, how long some of them are, and what the other rows look like; null where there are none. */
function splitRows(
  table: SourceTable,
  mapping: ColumnMapping,
  names: readonly string[],
  delimiter: string,
) {
  const [width, headerRow] = [names.length, mapping.headerRow ?? -1]
  const longer = shiftedRows(table, headerRow, width)
  const filling = delimiter === ',' ? rowsIntoBlank(table, mapping, headerRow, width) : []
  const lengths = lengthsOf(table, headerRow, width)
  const split = [...new Set([...longer, ...filling])]
  if (split.length === 0 && lengths.size === 0) return null
  const whole = wholeRows(table, headerRow, [...split, ...lengths.keys()])
  const [price = -1] = columnsOfRole(mapping, 'price')
  const prices = usualPrices(textsOf(table, price, whole))
  const isMoney = names.map((name, column) => {
    const isNamed = mapping.roles[column] === 'price' || (headingScores(name).price ?? 0) >= 0.5
    return isNamed || holdsAmounts(textsOf(table, column, whole))
  })
  const shape: RowShape = { width, mapping, delimiter, prices, isMoney }
  const ending = [...lengths.keys()].filter((row) =>
    isOutOfPlace(rowCells(table, row).slice(0, width), mapping, prices),
  )
  const rows = [...new Set([...split, ...ending])].sort((a, b) => a - b)
  return rows.length === 0 ? null : { rows, lengths, whole, shape }
}

/** Rows with something else under a price or a code; none where such cells stand in other rows as well. */
function outOfPlaceIn(
  table: SourceTable,
  rows: readonly number[],
  whole: readonly number[],
  { width, mapping, prices }: RowShape,
): readonly number[] {
  const isOut = (row: number) => isOutOfPlace(rowCells(table, row).slice(0, width), mapping, prices)
  const found = rows.filter(isOut)
  if (found.length === 0) return found
  return whole.filter(isOut).length > whole.length * FEW_OUT_OF_PLACE ? [] : found
}

const FEW_OUT_OF_PLACE = 0.05

/**
 * How many cells those rows have, as far as the heading goes, that have more than most: where the last columns are blank, a
 * split row may go no further than its heading.
 */
function lengthsOf(
  { rawRows, delimiter, sourceRows }: SourceTable,
  headerRow: number,
  width: number,
): ReadonlyMap<number, number> {
  // Rows that were put one below another are no longer those of the text.
  if (!rawRows || delimiter === undefined || sourceRows) return new Map()
  const { usual, cells } = longerRows(rawRows, delimiter)
  const below = [...cells].filter(([row]) => row > headerRow)
  return new Map(below.map(([row, count]) => [row, count - Math.max(0, usual - width)]))
}

/** The cells of a row, blank ones at its end too where its length is known. */
function wholeLength(table: SourceTable, row: number, length: number | undefined) {
  const cells = rowCells(table, row)
  const blank = Math.max(0, (length ?? 0) - cells.length)
  return [...cells, ...Array.from({ length: blank }, () => '')]
}

function shiftedRows(table: SourceTable, headerRow: number, width: number): readonly number[] {
  const isShifted = new Uint8Array(table.rowCount)
  for (const column of table.columns.slice(width)) {
    const flags = flagRows(column, (text) => text.trim() !== '', isFilledBytes)
    for (let row = headerRow + 1; row < flags.length; row++) isShifted[row] ||= flags[row] ?? 0
  }
  return Array.from(isShifted.keys()).filter((row) => isShifted[row] === 1)
}

/**
 * Rows whose price was split into a last column that is blank otherwise: they have no more cells than the heading names.
 * `$1` under `Price`, and `143.75` under `Note`.
 */
function rowsIntoBlank(
  table: SourceTable,
  mapping: ColumnMapping,
  headerRow: number,
  width: number,
): readonly number[] {
  const [price = -1] = columnsOfRole(mapping, 'price')
  const [own, next] = [table.columns[price], table.columns[price + 1]]
  if (!own || !next || price + 1 >= width || mapping.roles[price + 1] !== 'other') return []
  const looked = Math.min(table.rowCount, headerRow + 1 + JUDGED_ROWS)
  let others = 0
  for (let row = headerRow + 1; row < looked; row++) {
    const text = cellOf(next, row).trim()
    if (text !== '' && !isEndOfAmount.test(text)) others++
  }
  if (others > (looked - headerRow) * FEW_OTHERS) return []
  const flags = flagRows(next, (text) => isEndOfAmount.test(text))
  return Array.from(flags.keys()).filter(
    (row) => row > headerRow && flags[row] === 1 && isLeadingGroup(cellOf(own, row)),
  )
}

/** A column that holds more than parts of amounts in more rows than this is not blank. */
const FEW_OTHERS = 0.1
/** What a comma cuts off: `143.75`, `143.75"`. */
const isEndOfAmount = /^\s*\d{3}\.\d\d\s*"?\s*$/

function rowCells(table: SourceTable, row: number): readonly string[] {
  const cells = table.columns.map((column) => cellOf(column, row))
  const last = cells.findLastIndex((text) => text.trim() !== '')
  return cells.slice(0, last + 1)
}

/**
 * Where most rows are longer, it is the heading that is short, unless what is too much are parts of amounts: most prices of a
 * thousand and more are then split. A row in which words were split as well, or only words, says nothing of that.
 */
function areSplitAmounts(table: SourceTable, rows: readonly number[], shape: RowShape): boolean {
  const looked = rows.slice(0, JUDGED_ROWS)
  const joined = looked.map((row) => joinedRow(rowCells(table, row), shape))
  const split = joined.filter((row) => row?.isOnlyAmounts).length
  const others = joined.filter((row) => row === null).length
  return split * 2 >= looked.length && split >= (split + others) * SPLIT_SHARE
}

const SPLIT_SHARE = 0.95

/** The first rows that have no more cells than the heading names. */
function wholeRows(
  table: SourceTable,
  headerRow: number,
  shifted: readonly number[],
): readonly number[] {
  const isShifted = new Set(shifted)
  const from = headerRow + 1
  const count = Math.min(table.rowCount - from, JUDGED_ROWS)
  return Array.from({ length: count }, (_, index) => from + index).filter(
    (row) => !isShifted.has(row),
  )
}

const JUDGED_ROWS = 3000

function textsOf(table: SourceTable, index: number, rows: readonly number[]): readonly string[] {
  const column = table.columns[index]
  return column ? rows.map((row) => cellOf(column, row)) : []
}
