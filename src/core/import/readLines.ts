import type { Column } from '../sheet/Column'
import type { FileColumn } from '../sheet/PackedSheet'
import type { ColumnMapping } from './ColumnMapping'
import type { ClassifiedRows } from './classifyRows'
import { type ReadFields, readFields } from './readFields'
import { readTypedFields } from './readTypedFields'
import { titleDepartments } from './titleDepartments'

/** Reads the fields of lines whose file columns were already cut to the rows that are lines, or `wanted` of them. */
export function readLines(
  fileColumns: readonly FileColumn[],
  mapping: ColumnMapping,
  rows: ClassifiedRows,
  wanted: Uint32Array = rows.lines,
): ReadFields {
  const read = mapping.typedCodes
    ? readTypedFields(fileColumns, mapping, mapping.typedCodes, wanted.length)
    : readFields(fileColumns, mapping)
  // A column of departments may hold the titles alone, and be blank beside every line.
  if (read.fields.department && !isBlankColumn(read.fields.department)) return read
  const withoutCodes = !mapping.typedCodes && !mapping.roles.includes('chargeCode')
  const department = titleDepartments(rows, wanted, withoutCodes)
  if (!department) return read
  return {
    ...read,
    fields: { ...read.fields, department },
    fieldSources: { ...read.fieldSources, department: [] },
  }
}

const isBlankColumn = (column: Column) =>
  column.kind === 'dict' && column.words.every((word) => word === '')
