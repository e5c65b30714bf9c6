import { readerOf } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { ColumnMapping } from './ColumnMapping'
import { chargeHalves } from './chargeHalves'
import { together } from './joinContinued'
import { RowCells } from './RowCells'
import { type SourceTable, sourceRowOf } from './SourceTable'

/**
 * Puts the halves of the charges together that stand in two rows while others stand in one: the words of both in one
 * cell, and what the first row lacks from the second. The second rows stay in the sheet, blank, and are told as joined.
 * What is not sure stays as it is until a person says that they are charges: `isSaid`.
 */
export function joinHalves(table: SourceTable, mapping: ColumnMapping, isSaid = false) {
  if (table.joinedRows) return table
  const found = chargeHalves(table, mapping)
  if (!found) return table
  const halves = [...found.firstOf.keys()]
  if (!isSaid && (!found.areSure || table.mayBeRecords))
    return { ...table, halves, mayBeRecords: true } as const
  return joinedTable({ ...table, halves }, mapping, found.firstOf)
}

function joinedTable(
  table: SourceTable,
  mapping: ColumnMapping,
  firstOf: ReadonlyMap<number, number>,
): SourceTable {
  const cells = new RowCells(table, mapping)
  const partsOf = new Map<number, readonly number[]>()
  for (const [part, first] of firstOf) partsOf.set(first, [...(partsOf.get(first) ?? []), part])
  const columns = table.columns.map((column, index) => {
    const read = readerOf(column)
    const isWords = mapping.roles[index] === 'description'
    const packer = new ColumnPacker()
    for (let row = 0; row < table.rowCount; row++) {
      const parts = partsOf.get(row) ?? []
      packer.add(firstOf.has(row) ? '' : wholeCell([row, ...parts].map(read), isWords))
    }
    return packer.finish()
  })
  const joinedRows = new Map([...firstOf.keys()].map((row) => [row, cells.filled(row).join(' | ')]))
  return { ...table, columns, joinedRows, unjoined: table }
}

function wholeCell(texts: readonly string[], isWords: boolean): string {
  const [own = ''] = texts
  if (texts.length === 1) return own
  const filled = texts.filter((text) => text.trim() !== '')
  const [first = own, ...rest] = filled.map((text) => text.trim())
  return isWords ? rest.reduce(together, first) : first
}

/** A sentence where some charges stand in two rows, or may do so: a person should see them. */
export function halvesRemark(table: SourceTable): string | null {
  const { halves, joinedRows } = table
  const [first] = halves ?? []
  if (!halves || first === undefined) return null
  const place = `row ${sourceRowOf(table, first).toLocaleString('en-US')}`
  const rows =
    halves.length === 1
      ? `1 row without a charge code holds what the charge above lacks, ${place}`
      : `${halves.length.toLocaleString('en-US')} rows without a charge code hold what the charge above lacks, the first ${place}`
  return joinedRows
    ? `${rows}. Each was put together with the row above as one line: look at such lines before you finish.`
    : `${rows}: look whether such charges stand in two rows, and join them on the left if so.`
}
