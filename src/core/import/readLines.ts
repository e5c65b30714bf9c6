import type { Column } from '../sheet/Column'
import type { FileColumn } from '../sheet/PackedSheet'
import type { ColumnMapping } from './ColumnMapping'
import type { ClassifiedRows } from './classifyRows'
import { cleanField } from './cleanField'
import { columnsOfRole } from './columnsOfRole'
import { mapColumn, selectRows } from './columnTools'
import { filledDown } from './outlineColumn'
import { type ReadFields, readFields } from './readFields'
import { readTypedFields } from './readTypedFields'
import { titleDepartments } from './titleDepartments'
import { titleRevenueCodes } from './titleRevenueCodes'

/**
 * Reads the fields of lines whose file columns were already cut to the rows that are lines, or `wanted` of them;
 * `departments` then gives the department cells of all lines.
 */
export function readLines(
  fileColumns: readonly FileColumn[],
  mapping: ColumnMapping,
  rows: ClassifiedRows,
  wanted: Uint32Array = rows.lines,
  departments: Column | null = departmentCells(fileColumns, mapping),
): ReadFields {
  const ofColumns = mapping.typedCodes
    ? readTypedFields(fileColumns, mapping, mapping.typedCodes, wanted.length)
    : readFields(fileColumns, mapping)
  const read = withTitleCodes(ofColumns, rows, wanted)
  const outline = departments && filledDown(mapColumn(departments, cleanField.department))
  if (outline)
    return { ...read, fields: { ...read.fields, department: atRows(outline, rows.lines, wanted) } }
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

/** The lines with the revenue codes of the titles above them, where no column gives any. */
function withTitleCodes(read: ReadFields, rows: ClassifiedRows, wanted: Uint32Array): ReadFields {
  const revenueCode = read.fields.revenueCode ? null : titleRevenueCodes(rows, wanted)
  return revenueCode ? { ...read, fields: { ...read.fields, revenueCode } } : read
}

function departmentCells(
  fileColumns: readonly FileColumn[],
  mapping: ColumnMapping,
): Column | null {
  const [column] = columnsOfRole(mapping, 'department')
  return fileColumns[column ?? -1]?.cells ?? null
}

/** The cells of a column of all lines that belong to `wanted` ones. */
function atRows(column: Column, lines: Uint32Array, wanted: Uint32Array): Column {
  if (wanted === lines) return column
  const places = new Map(Array.from(lines, (row, line) => [row, line]))
  return selectRows(
    column,
    wanted.map((row) => places.get(row) ?? 0),
  )
}

const isBlankColumn = (column: Column) =>
  column.kind === 'dict' && column.words.every((word) => word === '')
