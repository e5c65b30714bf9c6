import type { FileColumn } from '../sheet/PackedSheet'
import type { ColumnMapping } from './ColumnMapping'
import type { ClassifiedRows } from './classifyRows'
import { type ReadFields, readFields } from './readFields'
import { readTypedFields } from './readTypedFields'
import { titleDepartments } from './titleDepartments'

/** Reads the fields of lines whose file columns were already cut to the rows that are lines. */
export function readLines(
  fileColumns: readonly FileColumn[],
  mapping: ColumnMapping,
  rows: ClassifiedRows,
): ReadFields {
  const { fields, ...sources } = mapping.typedCodes
    ? readTypedFields(fileColumns, mapping, mapping.typedCodes, rows.lines.length)
    : readFields(fileColumns, mapping)
  const department = fields.department ?? titleDepartments(rows)
  return { fields: { ...fields, department }, ...sources }
}
