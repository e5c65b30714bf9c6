import { fieldOfCodeType, type TypedField } from '../chargemaster/codeTypes'
import { type Column, readerOf } from '../sheet/Column'
import type { FileColumn, TypedCode } from '../sheet/PackedSheet'
import { ColumnPacker } from '../sheet/packColumn'
import type { ColumnMapping } from './ColumnMapping'
import { cleanField } from './cleanField'
import { cleanHcpcs } from './cleanHcpcs'
import { joinedModifiers, perField, type ReadFields, readFields } from './readFields'

const typedFieldNames: readonly TypedField[] = ['chargeCode', 'hcpcs', 'revenueCode', 'ndc']

/**
 * Reads the fields of a file whose code columns hold codes of several types (CMS price transparency): for each
 * line, a field is what a column of its own gives, else the first code whose type stands for it.
 */
export function readTypedFields(
  fileColumns: readonly FileColumn[],
  mapping: ColumnMapping,
  typedCodes: readonly TypedCode[],
  count: number,
): ReadFields {
  const codeColumns = typedCodes.map(({ code }) => code)
  const roles = mapping.roles.map((role, column) => (codeColumns.includes(column) ? 'other' : role))
  const plain = readFields(fileColumns, { ...mapping, roles })
  const pairs = typedCodes.map(({ code, type }) => ({
    code: reader(fileColumns, code),
    type: reader(fileColumns, type),
  }))
  const packers = new Map(typedFieldNames.map((field) => [field, new ColumnPacker()]))
  const modifiers = new ColumnPacker()
  const own = perField((field) => readerOfField(plain.fields[field]))
  for (let row = 0; row < count; row++) {
    const found: Partial<Record<TypedField, string>> = {}
    for (const { code, type } of pairs) {
      const field = fieldOfCodeType(type(row))
      if (field === null || found[field] !== undefined) continue
      const text = code(row)
      if (cleanField[field](text) !== '') found[field] = text
    }
    const isTyped = own.hcpcs(row) === ''
    for (const [field, packer] of packers)
      packer.add(own[field](row) || cleanField[field](found[field] ?? ''))
    const glued = isTyped ? cleanHcpcs(found.hcpcs ?? '').modifiers : ''
    modifiers.add(joinedModifiers(own.modifiers(row), glued))
  }
  const typed = new Map<string, Column>(
    [...packers].map(([field, packer]) => [field, packer.finish()]),
  )
  return {
    fields: {
      ...perField((field) => typed.get(field) ?? plain.fields[field]),
      modifiers: modifiers.finish(),
    },
    fieldSources: perField((field) =>
      typed.has(field) ? [...plain.fieldSources[field], ...codeColumns] : plain.fieldSources[field],
    ),
    typedCodes,
  }
}

const readerOfField = (column: Column | null) => (column ? readerOf(column) : () => '')

function reader(fileColumns: readonly FileColumn[], column: number): (row: number) => string {
  const cells = fileColumns[column]?.cells
  return cells ? readerOf(cells) : () => ''
}
