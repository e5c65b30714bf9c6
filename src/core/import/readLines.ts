import type { Column } from '../sheet/Column'
import type { FileColumn } from '../sheet/PackedSheet'
import type { ColumnMapping } from './ColumnMapping'
import type { ClassifiedRows } from './classifyRows'
import { selectRows } from './columnTools'
import {
  type OutlineColumns,
  type OutlineField,
  outlineColumns,
  outlineFields,
} from './outlineFields'
import { type ReadFields, readFields } from './readFields'
import { readTypedFields } from './readTypedFields'
import { titleDepartments } from './titleDepartments'
import { titleRevenueCodes } from './titleRevenueCodes'

/**
 * Reads the fields of lines whose file columns were already cut to the rows that are lines, or `wanted` of them;
 * `outline` then gives the columns that are filled down, at all lines.
 */
export function readLines(
  fileColumns: readonly FileColumn[],
  mapping: ColumnMapping,
  rows: ClassifiedRows,
  wanted: Uint32Array = rows.lines,
  outline: OutlineColumns = outlineColumns(mapping, (column) => fileColumns[column]?.cells ?? null),
): ReadFields {
  const ofColumns = mapping.typedCodes
    ? readTypedFields(fileColumns, mapping, mapping.typedCodes, wanted.length)
    : readFields(fileColumns, mapping)
  const read = withTitleCodes(withOutlined(ofColumns, outline, mapping, rows, wanted), rows, wanted)
  if (mapping.fillDown !== false && outline.department) return read
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

/** The lines with what stands beside the first line of their group only. */
function withOutlined(
  read: ReadFields,
  outline: OutlineColumns,
  { fillDown }: ColumnMapping,
  { lines }: ClassifiedRows,
  wanted: Uint32Array,
): ReadFields {
  if (fillDown === false) return read
  const found = outlineFields.flatMap((field): [OutlineField, Column][] => {
    const column = outline[field]
    return column ? [[field, atRows(column, lines, wanted)]] : []
  })
  return found.length === 0
    ? read
    : { ...read, fields: { ...read.fields, ...Object.fromEntries(found) } }
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
