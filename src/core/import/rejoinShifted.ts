import { parsePrice } from '../chargemaster/price'
import { ColumnPacker } from '../sheet/packColumn'
import type { ColumnMapping } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { cellOf, flagRows } from './columnTools'
import { headingNames } from './headingNames'
import { isFilledBytes } from './plainBytes'
import { rowFit, type UsualPrices, usualPrices } from './rowFit'
import type { SourceTable } from './SourceTable'

/** A table whose rows were put right, and how many there were. */
export interface RejoinedTable {
  readonly table: SourceTable
  /** Rows with more cells than the heading names. */
  readonly shifted: number
  /** Those of them whose cells could be joined so that they stand under their headings again. */
  readonly rejoined: number
}

/** The table as it is read: with its split cells joined, unless the mapping says to leave them. */
export function tableToRead(table: SourceTable, mapping: ColumnMapping): RejoinedTable {
  const { rejoined, ...read } = rejoinShifted(table, mapping)
  return mapping.rejoin === false ? { ...read, table, rejoined: 0 } : { ...read, rejoined }
}

/** A sentence where cells are joined that the file has apart: a person should see them. */
export function rejoinedRemark(table: SourceTable, mapping: ColumnMapping): string | null {
  const { rejoined } = rejoinShifted(table, mapping)
  if (rejoined === 0) return null
  const count = rejoined.toLocaleString('en-US')
  return rejoined === 1
    ? 'In 1 row cells are joined that a comma without quotes had split: look at “Split cells” before you finish.'
    : `In ${count} rows cells are joined that commas without quotes had split: look at “Split cells” before you finish.`
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
  const width = headingNames(table, mapping).findLastIndex((name) => name !== '') + 1
  if (mapping.headerRow === null || width < 2 || width >= table.columns.length) return untouched
  const rows = shiftedRows(table, mapping.headerRow, width)
  // Where most rows are longer, it is the heading that is short.
  if (rows.length * 2 > table.rowCount - mapping.headerRow) return untouched
  const prices = usualPrices(wholePrices(table, mapping, rows))
  const joined = new Map<number, readonly string[]>()
  for (const row of rows) {
    const cells = joinedCells(rowCells(table, row), { width, mapping, delimiter, prices })
    if (cells) joined.set(row, cells)
  }
  if (joined.size === 0) return { ...untouched, shifted: rows.length }
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
  }
}

function shiftedRows(table: SourceTable, headerRow: number, width: number): readonly number[] {
  const isShifted = new Uint8Array(table.rowCount)
  for (const column of table.columns.slice(width)) {
    const flags = flagRows(column, (text) => text.trim() !== '', isFilledBytes)
    for (let row = headerRow + 1; row < flags.length; row++) isShifted[row] ||= flags[row] ?? 0
  }
  return Array.from(isShifted.keys()).filter((row) => isShifted[row] === 1)
}

function rowCells(table: SourceTable, row: number): readonly string[] {
  const cells = table.columns.map((column) => cellOf(column, row))
  const last = cells.findLastIndex((text) => text.trim() !== '')
  return cells.slice(0, last + 1)
}

/** The prices of the rows that have no more cells than the heading names. */
function wholePrices(
  table: SourceTable,
  mapping: ColumnMapping,
  shifted: readonly number[],
): readonly string[] {
  const column = table.columns[columnsOfRole(mapping, 'price')[0] ?? -1]
  if (!column) return []
  const isShifted = new Set(shifted)
  const from = (mapping.headerRow ?? -1) + 1
  const count = Math.min(table.rowCount - from, JUDGED_ROWS)
  return Array.from({ length: count }, (_, index) => from + index)
    .filter((row) => !isShifted.has(row))
    .map((row) => cellOf(column, row))
}

const JUDGED_ROWS = 3000

interface RowShape {
  readonly width: number
  readonly mapping: ColumnMapping
  readonly delimiter: string
  readonly prices: UsualPrices
}

/** The cells of a row under `width` headings; null where they fit no better than as they stand. */
function joinedCells(
  cells: readonly string[],
  { width, mapping, delimiter, prices }: RowShape,
): readonly string[] | null {
  const [price] = columnsOfRole(mapping, 'price')
  const [description] = columnsOfRole(mapping, 'description')
  if (price === undefined || description === undefined) return null
  const joined = [...cells]
  for (let at = Math.max(price, 1); at < joined.length - 1 && joined.length > width; at++) {
    while (
      delimiter === ',' &&
      joined.length > width &&
      isSplitAmount(joined[at] ?? '', joined[at + 1] ?? '')
    ) {
      joined.splice(at, 2, `${joined[at]},${joined[at + 1]}`)
    }
  }
  const spilled = joined.length - width
  const isAmount = joined.length < cells.length
  const pieces = joined.slice(description, description + spilled + 1)
  if (spilled > 0 && pieces.some((text) => text.trim() === '')) return null
  joined.splice(description, spilled + 1, pieces.join(delimiter))
  if (parsePrice(joined[price] ?? '') === null) return null
  const gain = rowFit(joined, mapping, prices) - rowFit(cells, mapping, prices)
  if (gain !== 0) return gain > 0 ? joined : null
  // Read alike both ways: a comma with its blank in a last description, or an amount as no other row has.
  const isLast = description === width - 1 && cells.slice(width).every((text) => /^ /.test(text))
  return isLast || (isAmount && spilled === 0 && !prices.reachThousand) ? joined : null
}

/** `$2` beside `596.00`: a leading group of digits, and one of three digits; one of both must look like money. */
function isSplitAmount(left: string, right: string): boolean {
  const isGroup =
    /^\s*"?\$?\s*\d{1,3}(?:,\d{3})*$/.test(left) && /^\d{3}(?:\.\d*)?\s*"?\s*$/.test(right)
  return isGroup && (left.includes('$') || right.includes('.'))
}
