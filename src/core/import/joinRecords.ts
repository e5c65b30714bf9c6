import { counted } from '../chargemaster/counted'
import { ColumnPacker } from '../sheet/packColumn'
import { brokenRemark } from './brokenRows'
import { cellOf } from './columnTools'
import { findHeading } from './findHeading'
import { headingScores } from './headingScore'
import { halvesRemark } from './joinHalves'
import type { SourceTable } from './SourceTable'
import { completeEachOther, mayBeOneCharge, type RowKind, secondRows } from './secondRows'
import { JUDGED_COLUMNS, TableSample } from './TableSample'

/** Rows that are looked at to see whether charges stand in two rows each. */
const JUDGED_ROWS = 400

/**
 * Puts the second row of each charge behind its first one, where a sheet goes on in such pairs: the code and the words
 * of a charge above, its price and its codes below. The second rows stay in the sheet, blank, and are told as joined.
 * Where the pairs may be something else, the sheet stays as it is until a person says that they are charges: `isSaid`.
 */
export function joinRecords(table: SourceTable, isSaid = false): SourceTable {
  if (table.joinedRows || table.columns.length > JUDGED_COLUMNS) return table
  const lead = leadColumn(table)
  if (lead === null) return table
  const isJudged = secondRows(kindsOf(table, lead, JUDGED_ROWS))
  const seconds = isJudged && secondRows(kindsOf(table, lead, table.rowCount))
  if (!seconds) return table
  const some = seconds.slice(0, JUDGED_ROWS)
  const firstCells = some.map((row) => rowCells(table, row - 1))
  const secondCells = some.map((row) => rowCells(table, row))
  const isPrice = priceTest(table)
  if (isSaid || completeEachOther(firstCells, secondCells, isPrice))
    return joinedTable(table, seconds)
  return mayBeOneCharge(firstCells, secondCells, isPrice) ? { ...table, mayBeRecords: true } : table
}

/** Tells the columns whose heading names a price. */
function priceTest(table: SourceTable): (column: number) => boolean {
  const { names } = findHeading(new TableSample(table))
  const isPrice = names.map((name) => (headingScores(name).price ?? 0) >= 0.5)
  return (column) => isPrice[column] === true
}

/** A sentence where charges stand in two rows: a person should see whether they do. */
export function joinedRemark(table: SourceTable): string | null {
  const { joinedRows, mayBeRecords, halves, brokenRows } = table
  if (brokenRows) return brokenRemark(table)
  if (halves) return halvesRemark(table)
  if (mayBeRecords)
    return 'Every other row lacks the price or the words that the row beside it has: look whether each charge stands in two rows, and join them on the left if so.'
  if (!joinedRows) return null
  return `Each charge stands in two rows of the file: ${counted(joinedRows.size, 'second row')} ${joinedRows.size === 1 ? 'was' : 'were'} put behind the row above them. Look at the first lines before you finish.`
}

/** The leftmost column that about every other row fills: it tells a first row from a second one. */
function leadColumn(table: SourceTable): number | null {
  const rows = Array.from({ length: Math.min(JUDGED_ROWS, table.rowCount) }, (_, row) => row)
  const filled = rows.filter((row) => table.columns.some((column) => isFilled(cellOf(column, row))))
  const lead = table.columns.findIndex((column) => {
    const share = filled.filter((row) => isFilled(cellOf(column, row))).length / filled.length
    return share > 0.4 && share < 0.7
  })
  return lead < 0 ? null : lead
}

function kindsOf(table: SourceTable, lead: number, count: number): readonly RowKind[] {
  const rows = Math.min(count, table.rowCount)
  const leading = table.columns[lead]
  return Array.from({ length: rows }, (_, row): RowKind => {
    if (leading && isFilled(cellOf(leading, row))) return 'first'
    return table.columns.some((column) => isFilled(cellOf(column, row))) ? 'second' : 'blank'
  })
}

const isFilled = (text: string) => text.trim() !== ''

const rowCells = ({ columns }: SourceTable, row: number) =>
  columns.map((column) => cellOf(column, row))

/** Second rows go under their own headings where first rows leave these blank, and into further columns otherwise. */
function joinedTable(table: SourceTable, seconds: readonly number[]): SourceTable {
  const { columns, rowCount } = table
  const used = columns.flatMap((column, index) =>
    seconds.some((row) => isFilled(cellOf(column, row))) ? [index] : [],
  )
  const isFree = (index: number) => {
    const column = columns[index]
    const taken = seconds.filter((row) => column && isFilled(cellOf(column, row - 1)))
    // The heading stands in one row and names all columns.
    return taken.length <= 1
  }
  const joined = new Set(seconds)
  const packed = (own: number | null, below: number | null) => {
    const packer = new ColumnPacker()
    for (let row = 0; row < rowCount; row++) {
      const text = own === null || joined.has(row) ? '' : textAt(columns[own], row)
      const isPair = below !== null && joined.has(row + 1)
      packer.add(text === '' && isPair ? textAt(columns[below], row + 1) : text)
    }
    return packer.finish()
  }
  const inPlace = columns.map((_, index) => packed(index, isFree(index) ? index : null))
  const further = used.filter((index) => !isFree(index)).map((index) => packed(null, index))
  const joinedRows = new Map(seconds.map((row) => [row, textOf(rowCells(table, row))]))
  return { ...table, columns: [...inPlace, ...further], joinedRows, unjoined: table }
}

const textAt = (column: SourceTable['columns'][number] | undefined, row: number) =>
  column ? cellOf(column, row) : ''

const textOf = (cells: readonly string[]) => cells.filter(isFilled).join(' | ')
