import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import type { CellSource, ProfileColumn } from '../export/ExportProfile'
import type { PackedSheet } from '../sheet/PackedSheet'

/** The fields of a line that stand in some column of a layout, whole or in part: a loader can reject nothing else. */
export function writtenFields(
  columns: readonly ProfileColumn[],
  packed: PackedSheet,
): ReadonlySet<string> {
  return new Set(columns.flatMap(({ value }) => fieldsIn(value, packed)))
}

function fieldsIn(
  source: CellSource,
  { fileColumns, fieldSources }: PackedSheet,
): readonly LineField[] {
  switch (source.from) {
    case 'field':
      return [source.field]
    case 'file':
      return lineFields.filter((field) =>
        fieldSources[field].some((column) => fileColumns[column]?.name === source.column),
      )
    case 'code':
      return source.modifiers === 'glued' ? ['hcpcs', 'modifiers'] : ['hcpcs']
    case 'typedCode':
      return ['hcpcs', 'chargeCode', 'revenueCode']
    case 'modifier':
    case 'modifiers':
      return ['modifiers']
    case 'revenueCode':
    case 'price':
      return [source.from]
    case 'text':
    case 'asked':
    case 'date':
    case 'written':
    case 'number':
    case 'coding':
    case 'codeSystem':
    case 'codeType':
    case 'recordEvent':
    case 'activeFlag':
      return []
  }
}
