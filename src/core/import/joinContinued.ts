import { ColumnPacker } from '../sheet/packColumn'
import type { ColumnMapping } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { cellOf } from './columnTools'
import { type ContinuedRows, continuedRows } from './continuedRows'
import { type SourceTable, sourceRowOf } from './SourceTable'

/** A table in which descriptions that go on in the next row stand in one cell. */
export interface ContinuedTable {
  readonly table: SourceTable
  /** The rows that may go on with a description, whether or not they are joined. */
  readonly found: ContinuedRows
  /** How many rows were put behind the description above. */
  readonly joined: number
}

/**
 * Puts the rest of a description that stands in a row of its own behind its beginning. The row stays in the sheet, blank,
 * and is told as joined. What is not sure stays as it is until a person says that it belongs there.
 */
export function joinContinued(table: SourceTable, mapping: ColumnMapping): ContinuedTable {
  const found = continuedRows(table, mapping)
  const rows = rowsToJoin(found, mapping)
  const [description = -1] = columnsOfRole(mapping, 'description')
  const words = table.columns[description]
  if (rows.length === 0 || !words) return { table, found, joined: 0 }
  const joinedRows = new Map(table.joinedRows)
  for (const row of rows) joinedRows.set(row, cellOf(words, row).trim())
  const isRest = new Set(rows)
  const packer = new ColumnPacker()
  for (let row = 0; row < table.rowCount; row++) {
    let text = isRest.has(row) ? '' : cellOf(words, row)
    for (let rest = row + 1; text !== '' && isRest.has(rest); rest++)
      text = together(text, joinedRows.get(rest) ?? '')
    packer.add(text)
  }
  const columns = table.columns.with(description, packer.finish())
  return { table: { ...table, columns, joinedRows }, found, joined: rows.length }
}

function rowsToJoin({ rows, sure }: ContinuedRows, { continued }: ColumnMapping) {
  if (continued === false) return []
  return continued && sure.length === 0 ? rows : sure
}

/** A word that a hyphen divides stays one. */
export const together = (text: string, rest: string) =>
  /\w-\s*$/.test(text) ? text.trimEnd() + rest : `${text.trimEnd()} ${rest}`

/** A sentence where rows go on with the description above, or may do so: a person should see them. */
export function continuedRemark(
  table: SourceTable,
  mapping: ColumnMapping,
  { rows, sure }: ContinuedRows,
): string | null {
  const told = sure.length > 0 ? sure : rows
  const [description = -1] = columnsOfRole(mapping, 'description')
  const words = table.columns[description]
  const [row] = told
  if (row === undefined || !words) return null
  const counted = told.length === 1 ? '1 row holds' : `${numbered(told.length)} rows hold`
  const place = `${told.length === 1 ? '' : 'first '}row ${numbered(sourceRowOf(table, row))}`
  const first = `${place} with “${cellOf(words, row).trim()}”`
  if (sure.length === 0)
    return `${counted} words alone, ${first}: they may go on with the description above or be titles. Look at the rows left out, and join them on the left if they go on.`
  const others = rows.length - sure.length
  const doubt = others > 0 ? ` ${numbered(others)} more may do so or be titles.` : ''
  return `${counted} words alone that go on with the description above, ${first}: they were put behind it.${doubt} Look at them before you finish.`
}

const numbered = (count: number) => count.toLocaleString('en-US')
