import { ColumnPacker } from '../sheet/packColumn'
import { cellOf } from './columnTools'
import type { SourceTable } from './SourceTable'
import { completeEachOther, type RowKind, secondRows } from './secondRows'
import { JUDGED_COLUMNS } from './TableSample'

/** Rows that are looked at to see whether charges stand in two rows each. */
const JUDGED_ROWS = 400

/**
 * Puts the second row of each charge behind its first one, where a sheet goes on in such pairs: the code and the words
 * of a charge above, its price and its codes below. The second rows stay in the sheet, blank, and are told as joined.
 */
export function joinRecords(table: SourceTable): SourceTable {
  if (table.joinedRows || table.columns.length > JUDGED_COLUMNS) return table
  const lead = leadColumn(table)
  if (lead === null) return table
  const isJudged = secondRows(kindsOf(table, lead, JUDGED_ROWS))
  const seconds = isJudged && secondRows(kindsOf(table, lead, table.rowCount))
  if (!seconds) return table
  const some = seconds.slice(0, JUDGED_ROWS)
  const firstCells = some.map((row) => rowCells(table, row - 1))
  if (
    !completeEachOther(
      firstCells,
      some.map((row) => rowCells(table, row)),
    )
  )
    return table
  return joinedTable(table, seconds)
}

/** A sentence where charges stand in two rows: a person should see whether they do. */
export function joinedRemark({ joinedRows }: SourceTable): string | null {
  if (!joinedRows) return null
  const rows = joinedRows.size.toLocaleString('en-US')
  return `Each charge stands in two rows of the file: ${rows} second rows were put behind the row above them. Look at the first lines before you finish.`
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
  const isFree = used.every((index) => {
    const column = columns[index]
    const taken = seconds.filter((row) => column && isFilled(cellOf(column, row - 1)))
    // The heading stands in one row and names all columns.
    return taken.length <= 1
  })
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
  const inPlace = columns.map((_, index) => packed(index, isFree ? index : null))
  const further = isFree ? [] : used.map((index) => packed(null, index))
  const joinedRows = new Map(seconds.map((row) => [row, textOf(rowCells(table, row))]))
  return { ...table, columns: [...inPlace, ...further], joinedRows }
}

const textAt = (column: SourceTable['columns'][number] | undefined, row: number) =>
  column ? cellOf(column, row) : ''

const textOf = (cells: readonly string[]) => cells.filter(isFilled).join(' | ')
