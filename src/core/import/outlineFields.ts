import type { LineField } from '../chargemaster/ChargeLine'
import { type Column, readerOf } from '../sheet/Column'
import type { ColumnMapping } from './ColumnMapping'
import { type ClassifiedRows, classifyRows } from './classifyRows'
import { cleanField } from './cleanField'
import { columnsOfRole } from './columnsOfRole'
import { lengthOf, mapColumn, selectRows } from './columnTools'
import { filledDown } from './outlineColumn'
import type { SourceTable } from './SourceTable'

/** What may stand beside the first line of its group only. */
export type OutlineField = Extract<LineField, 'department' | 'revenueCode'>

export const outlineFields: readonly OutlineField[] = ['revenueCode', 'department']

/** Of each such field its column filled down; null where it stands otherwise. */
export type OutlineColumns = Readonly<Record<OutlineField, Column | null>>

/** The columns filled down that name a group beside its first line only; `cellsOf` gives a column of the file at all lines. */
export function outlineColumns(
  mapping: ColumnMapping,
  cellsOf: (column: number) => Column | null,
): OutlineColumns {
  const filled = (field: OutlineField) => {
    const [column] = columnsOfRole(mapping, field)
    const cells = column === undefined ? null : cellsOf(column)
    return cells && filledDown(mapColumn(cells, cleanField[field]))
  }
  return { revenueCode: filled('revenueCode'), department: filled('department') }
}

/** The same of a table, at the rows of it that are lines. */
export function outlineOfTable(
  table: SourceTable,
  mapping: ColumnMapping,
  { lines }: ClassifiedRows,
): OutlineColumns {
  return outlineColumns(mapping, (column) => {
    const cells = table.columns[column]
    return cells ? selectRows(cells, lines) : null
  })
}

/**
 * A sentence where cells are filled down, so that a person looks at them; else null. The first rows of a table tell whether
 * it is worth the look at all of them.
 */
export function outlineRemark(table: SourceTable, mapping: ColumnMapping): string | null {
  if (mapping.fillDown === false) return null
  const fields = outlineFields.filter((field) => mayBeOutlined(table, mapping, field))
  if (fields.length === 0) return null
  const outline = outlineOfTable(table, mapping, classifyRows(table, mapping))
  const filled = fields.filter((field) => outline[field])
  if (filled.length === 0) return null
  const names = new Intl.ListFormat('en-US').format(filled.map((field) => called[field]))
  return `The ${names} stand beside the first line of each group only: the lines below got them too. Look at “Cells that hold for the lines below” before you finish.`
}

const called: Readonly<Record<OutlineField, string>> = {
  department: 'departments',
  revenueCode: 'revenue codes',
}

/** Most cells below the heading are blank. */
function mayBeOutlined(table: SourceTable, mapping: ColumnMapping, field: OutlineField): boolean {
  const [index] = columnsOfRole(mapping, field)
  const column = table.columns[index ?? -1]
  if (!column) return false
  const first = (mapping.headerRow ?? -1) + 1
  const end = Math.min(lengthOf(column), first + JUDGED_ROWS)
  const read = readerOf(column)
  let filled = 0
  for (let row = first; row < end; row++) if (read(row).trim() !== '') filled++
  return filled * 2 < end - first
}

const JUDGED_ROWS = 3000
