import { parsePrice } from '../chargemaster/price'
import type { ColumnMapping, SkippedRow, SkipReason } from './ColumnMapping'
import { type ClassifiedRows, classifyRows } from './classifyRows'
import { columnsOfRole } from './columnsOfRole'
import { selectRows } from './columnTools'
import { RowCells } from './RowCells'
import type { SourceTable } from './SourceTable'
import { JUDGED_COLUMNS } from './TableSample'

/** A sheet of so many rows is judged whole, of a longer one its beginning: enough to see, few enough to wait for. */
const WHOLE_ROWS = 20_000
const FIRST_ROWS = 3000
/** Fewer rows are a sentence or a fact with an amount in it. */
const FEW_ROWS = 3

/**
 * A sentence about rows that may be read wrongly, else null: rows that are left out and hold words and an amount, as a
 * list above the heading does, and a block of lines that say hardly anything where the others say more, as a legend.
 */
export function rowsInDoubt(table: SourceTable, mapping: ColumnMapping): string | null {
  const { roles, headerRow, typedCodes } = mapping
  if (!roles.includes('price') || headerRow === null || typedCodes) return null
  if (table.columns.length > JUDGED_COLUMNS) return null
  const judged = table.rowCount <= WHOLE_ROWS ? table : beginningOf(table)
  const rows = classifyRows(judged, mapping)
  return leftOutCharges(rows) ?? bareLines(new RowCells(judged, mapping), mapping, rows)
}

function beginningOf(table: SourceTable): SourceTable {
  const first = Uint32Array.from({ length: FIRST_ROWS }, (_, row) => row)
  const columns = table.columns.map((column) => selectRows(column, first))
  return { ...table, rowCount: FIRST_ROWS, columns }
}

const mayBeCharges: ReadonlySet<SkipReason> = new Set(['before-heading', 'no-charge'])

function leftOutCharges({ skipped }: ClassifiedRows): string | null {
  const found = skipped.filter((row) => mayBeCharges.has(row.reason) && isPriced(row))
  const [first] = found
  if (!first || found.length < FEW_ROWS) return null
  const count = found.length.toLocaleString('en-US')
  return `${count} rows that are left out hold words and an amount, the first of them “${first.text.slice(0, SHOWN_TEXT)}”: look whether they are charges before you finish.`
}

const SHOWN_TEXT = 60

/** A cell with a name and behind it one with an amount of money. */
function isPriced({ text }: SkippedRow): boolean {
  const cells = text.split(' | ')
  const name = cells.findIndex((cell) => /[a-z]{3}/i.test(cell))
  return name >= 0 && cells.slice(name + 1).some(isMoney)
}

const isMoney = (text: string) => /\$|\.\d\d$/.test(text) && parsePrice(text) !== null

/** A block of lines with a name and nothing beside it but a code, where nine of ten have more and a price. */
function bareLines(
  cells: RowCells,
  mapping: ColumnMapping,
  { lines }: ClassifiedRows,
): string | null {
  const prices = columnsOfRole(mapping, 'price')
  const bare = Array.from(lines).filter(
    (row) => !prices.some((column) => cells.at(row, column).trim() !== ''),
  )
  if (bare.length === 0 || bare.length > lines.length * FEW_BARE) return null
  const found = setOff(bare, lines).filter((row) => cells.filled(row).length <= 2)
  const [first] = found
  const usual = Array.from(lines.subarray(0, USUAL_LINES), (row) => cells.filled(row).length)
  const isUsual = usual.filter((count) => count > 3).length > usual.length * 0.9
  if (first === undefined || !isUsual) return null
  const [rows, have] = found.length === 1 ? ['1 row', 'has'] : [`${found.length} rows`, 'have']
  return `${rows} read as charges ${have} a name and no price, the first of them “${cells.textOf(first).slice(0, SHOWN_TEXT)}”: look whether this is a legend before you finish.`
}

/** Those of some rows that stand in blocks of their own: what is above a block is no line. */
function setOff(rows: readonly number[], lines: Uint32Array): readonly number[] {
  const isLine = new Set(lines)
  const found = new Set<number>()
  for (const row of rows) if (found.has(row - 1) || !isLine.has(row - 1)) found.add(row)
  return [...found]
}

/** More lines without a price are usual in the sheet. */
const FEW_BARE = 0.1
const USUAL_LINES = 200
