import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import { isZeroPrice } from '../chargemaster/price'
import type { Column } from '../sheet/Column'
import type { FileColumn, PackedSheet } from '../sheet/PackedSheet'
import type { ColumnMapping } from './ColumnMapping'
import { cleanField, staysAsItIs } from './cleanField'
import { cleanHcpcs } from './cleanHcpcs'
import { namedCode, readsCodeInName } from './codeInName'
import { columnsOfRole } from './columnsOfRole'
import { combineColumns, lengthOf, mapColumn } from './columnTools'
import type { ByteTest } from './plainBytes'

/** The fields of lines, and the file columns each was read from. */
export type ReadFields = Pick<PackedSheet, 'fields' | 'fieldSources' | 'typedCodes'>

/** Reads every field from the columns of its role; modifiers glued to codes join the modifiers. */
export function readFields(fileColumns: readonly FileColumn[], mapping: ColumnMapping): ReadFields {
  const sources = perField((field) => columnsOfRole(mapping, field))
  const fields = perField((field) =>
    fieldColumn(fileColumns, sources[field], {
      clean: cleanField[field],
      isSure: staysAsItIs[field],
      pick: field === 'price' ? firstCharged : firstFilled,
    }),
  )
  const read = withCodesOfNames({ fields, fieldSources: sources }, fileColumns, mapping)
  const glued = gluedModifiers(fileColumns, sources.hcpcs, fields.modifiers)
  if (!glued) return read
  return {
    fields: { ...read.fields, modifiers: glued },
    fieldSources: { ...read.fieldSources, modifiers: [...sources.modifiers, ...sources.hcpcs] },
  }
}

/** The charge codes that stand in the names, and the names without them. */
function withCodesOfNames(
  read: ReadFields,
  fileColumns: readonly FileColumn[],
  mapping: ColumnMapping,
): ReadFields {
  const { codeInName } = mapping
  const cells = fileColumns[codeInName?.column ?? -1]?.cells
  if (!codeInName || !cells || !readsCodeInName(mapping)) return read
  const { column, place } = codeInName
  const codeOf = (text: string) => namedCode(text, place)?.code ?? ''
  const nameOf = (text: string) => cleanField.description(namedCode(text, place)?.name ?? text)
  return {
    fields: {
      ...read.fields,
      chargeCode: mapColumn(cells, codeOf),
      description: mapColumn(cells, nameOf),
    },
    fieldSources: { ...read.fieldSources, chargeCode: [column] },
  }
}

/** A record with what `read` gives for each line field. */
export function perField<Value>(read: (field: LineField) => Value): Record<LineField, Value> {
  return Object.fromEntries(lineFields.map((field) => [field, read(field)])) as Record<
    LineField,
    Value
  >
}

/** What cells of several columns give for a field: the first that is filled. */
const firstFilled = (cells: readonly string[]) => cells.find((text) => text !== '') ?? ''

/** Of several prices the first that is not zero: of `Price` and `Room Price` each charge has one, and zero in the other. */
const firstCharged = (cells: readonly string[]) =>
  cells.find((text) => text !== '' && !isZeroPrice(text)) ?? firstFilled(cells)

/** The cell among the source columns that counts, cleaned; null without sources. */
function fieldColumn(
  fileColumns: readonly FileColumn[],
  sources: readonly number[],
  { clean, isSure, pick }: FieldReading,
): Column | null {
  const columns = sources.flatMap((source) => fileColumns[source]?.cells ?? [])
  const [first, ...others] = columns.map((column) => mapColumn(column, clean, isSure))
  if (!first || others.length === 0) return first ?? null
  return combineColumns([first, ...others], lengthOf(first), pick)
}

interface FieldReading {
  readonly clean: (text: string) => string
  readonly isSure?: ByteTest | undefined
  readonly pick: (cells: readonly string[]) => string
}

/**
 * Modifiers of the modifier columns followed by those glued to the code that is read; null where no code has any.
 */
function gluedModifiers(
  fileColumns: readonly FileColumn[],
  codeColumns: readonly number[],
  given: Column | null,
): Column | null {
  const codes = fieldColumn(fileColumns, codeColumns, {
    clean: codeAndModifiers,
    pick: firstFilled,
  })
  const glued = codes && mapColumn(codes, (text) => text.slice(text.indexOf('\t') + 1))
  if (!glued || isBlankDictionary(glued)) return null
  if (!given || isBlankDictionary(given)) return glued
  return combineColumns([given, glued], lengthOf(given), ([first = '', second = '']) =>
    joinedModifiers(first, second),
  )
}

/** Code and modifiers of a cell in one text, so that of several code columns the one read gives both. */
function codeAndModifiers(text: string): string {
  const { hcpcs, modifiers } = cleanHcpcs(text)
  return hcpcs === '' ? '' : `${hcpcs}\t${modifiers}`
}

const isBlankDictionary = (column: Column) =>
  column.kind === 'dict' && column.words.every((word) => word === '')

/** Two lists of modifiers as one, each modifier once: `TC` and `TC LT` give `TC LT`. */
export function joinedModifiers(first: string, second: string): string {
  if (first === '' || second === '') return first || second
  return [...new Set([...first.split(' '), ...second.split(' ')])].join(' ')
}
