import { type Column, readerOf } from '../sheet/Column'
import type { FileColumn, PackedSheet, TypedCode } from '../sheet/PackedSheet'
import { ColumnPacker } from '../sheet/packColumn'
import type { SkippedRow } from './ColumnMapping'
import type { ImportResult } from './ImportResult'
import { perField } from './readFields'

/** The column that says from which sheet a line came, where several were appended. */
const SOURCE_COLUMN = 'Source'

/**
 * Several imports as one, their lines one after another. Columns with the same name are joined, others are added;
 * a first column names the file or sheet each line came from.
 */
export function appendSheets(results: readonly ImportResult[]): ImportResult {
  const [first, ...others] = results
  if (!first) throw new RangeError('There is nothing to append.')
  if (others.length === 0) return first
  const names = sourceNames(results)
  const sheets = results.map(({ sheet }) => sheet)
  const layout = joinedColumns(sheets)
  return {
    ...first,
    fileName: first.fileName,
    tableName: names.join(' + '),
    rowCount: results.reduce((sum, { rowCount }) => sum + rowCount, 0),
    skipped: appendedSkipped(results),
    sheet: joinedSheet(sheets, layout, names),
  }
}

/** A table as lists name it: by its file and its sheet. */
type NamedTable = Pick<ImportResult, 'fileName' | 'tableName'>

/** The rows of all tables that are no lines, one table after another; each row names its table where there are several. */
export function appendedSkipped(
  tables: readonly (NamedTable & Pick<ImportResult, 'skipped'>)[],
): readonly SkippedRow[] {
  const names = sourceNames(tables)
  if (tables.length === 1) return tables[0]?.skipped ?? []
  return tables.flatMap(({ skipped }, index) => skipped.map(namedRow(names[index] ?? '')))
}

const namedRow =
  (name: string) =>
  (row: SkippedRow): SkippedRow => ({ ...row, text: `${name}: ${row.text}` })

/** Sheet names where they tell the sources apart, else file names. */
function sourceNames(results: readonly NamedTable[]): readonly string[] {
  const tables = results.map(({ tableName }) => tableName)
  if (new Set(tables).size === results.length) return tables
  return results.map(({ fileName, tableName }) =>
    tableName === 'csv' ? fileName.replace(/\.[^.]+$/, '') : `${fileName} › ${tableName}`,
  )
}

/** A joined column: its name, and its index in each sheet (null where a sheet lacks it). */
interface JoinedColumn {
  readonly name: string
  readonly indexes: readonly (number | null)[]
}

function joinedColumns(sheets: readonly PackedSheet[]): readonly JoinedColumn[] {
  const columns: { name: string; indexes: (number | null)[] }[] = []
  for (const [at, { fileColumns }] of sheets.entries()) {
    for (const [index, { name }] of fileColumns.entries()) {
      const key = name.toLowerCase()
      // Unnamed columns are joined by their place.
      const found = columns.find(
        (column) =>
          column.indexes[at] === null &&
          (name === ''
            ? column.indexes.includes(index) && column.name === ''
            : column.name.toLowerCase() === key),
      )
      if (found) found.indexes[at] = index
      else columns.push({ name, indexes: sheets.map((_, sheet) => (sheet === at ? index : null)) })
    }
  }
  return columns
}

function joinedSheet(
  sheets: readonly PackedSheet[],
  layout: readonly JoinedColumn[],
  names: readonly string[],
): PackedSheet {
  const source = new ColumnPacker()
  for (const [at, { lineCount }] of sheets.entries()) {
    for (let row = 0; row < lineCount; row++) source.add(names[at] ?? '')
  }
  const fileColumns = layout.map(({ name, indexes }): FileColumn => {
    const parts = sheets.map(
      ({ fileColumns: columns }, at) => columns[indexes[at] ?? -1]?.cells ?? null,
    )
    return { name, cells: joinedCells(sheets, parts) }
  })
  const typedCodes = joinedTypedCodes(layout, sheets)
  const payerRows = sheets.reduce((sum, sheet) => sum + (sheet.payerRows?.count ?? 0), 0)
  return {
    lineCount: sheets.reduce((sum, { lineCount }) => sum + lineCount, 0),
    sourceRows: Uint32Array.from(sheets.flatMap(({ sourceRows }) => [...sourceRows])),
    fileColumns: [{ name: SOURCE_COLUMN, cells: source.finish() }, ...fileColumns],
    fields: perField((field) => {
      const parts = sheets.map(({ fields }) => fields[field])
      return parts.every((part) => part === null) ? null : joinedCells(sheets, parts)
    }),
    fieldSources: perField((field) =>
      joinedSources(
        layout,
        sheets.map(({ fieldSources }) => fieldSources[field]),
      ),
    ),
    ...(typedCodes.length > 0 ? { typedCodes } : {}),
    // Rows that are no lines have no place in a sheet of several.
    ...(payerRows > 0 ? { payerRows: { count: payerRows, areKept: false } } : {}),
    ...joinedRearranged(sheets),
  }
}

function joinedRearranged(sheets: readonly PackedSheet[]): Pick<PackedSheet, 'rearranged'> {
  const all = sheets.flatMap(({ rearranged }) => rearranged ?? [])
  if (all.length === 0) return {}
  const joined = all.reduce((sum, rows) => sum + rows.joined, 0)
  return { rearranged: { joined, lists: all.some(({ lists }) => lists) } }
}

/** Where the typed code columns of all sheets stand now, each pair once. */
function joinedTypedCodes(
  layout: readonly JoinedColumn[],
  sheets: readonly PackedSheet[],
): readonly TypedCode[] {
  const pairs = new Map<string, TypedCode>()
  for (const [at, { typedCodes = [] }] of sheets.entries()) {
    const placeOf = (column: number) =>
      layout.findIndex(({ indexes }) => indexes[at] === column) + 1
    for (const { code, type } of typedCodes) {
      const pair = { code: placeOf(code), type: placeOf(type) }
      pairs.set(`${pair.code} ${pair.type}`, pair)
    }
  }
  return [...pairs.values()]
}

function joinedCells(sheets: readonly PackedSheet[], parts: readonly (Column | null)[]): Column {
  const packer = new ColumnPacker()
  for (const [at, { lineCount }] of sheets.entries()) {
    const part = parts[at]
    const read = part ? readerOf(part) : () => ''
    for (let row = 0; row < lineCount; row++) packer.add(read(row))
  }
  return packer.finish()
}

/** Where the joined columns of a field stand now: one further right, after the source column. */
function joinedSources(
  layout: readonly JoinedColumn[],
  sources: readonly (readonly number[])[],
): readonly number[] {
  const found = sources.flatMap((columns, at) =>
    columns.map((column) => layout.findIndex(({ indexes }) => indexes[at] === column) + 1),
  )
  return [...new Set(found)]
}
