import { MAX_ROWS, tooManyRows } from './importErrors'
import { overflowRemark } from './overflow'
import { dataLines } from './printedLines'
import { printedRecords } from './printedRecords'
import { cutTable, fixedWidthLayout } from './readFixedWidth'
import type { SourceFile, SourceFormat, SourceTable } from './SourceTable'
import { unsureCutsOf } from './unsureCuts'

/** A text whose columns stand under one another; null where none are found. */
export function readPrintExtract(
  name: string,
  bytes: Uint8Array,
  format: Omit<SourceFormat, 'kind'>,
): SourceFile | null {
  const lines = linesOf(name, bytes)
  const table = printedRecords(lines) ?? printedTable(lines)
  return table && printedFile(name, bytes, { format, table })
}

/** A text with fixed columns, because a person says so: one column where none are found, to be cut by hand. */
export function readAsPrinted(
  name: string,
  bytes: Uint8Array,
  format: Omit<SourceFormat, 'kind'>,
): SourceFile {
  const found = readPrintExtract(name, bytes, format)
  return found ?? printedFile(name, bytes, { format, table: cutTable(linesOf(name, bytes), [0]) })
}

function linesOf(name: string, bytes: Uint8Array): readonly string[] {
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  if (lines.length > MAX_ROWS) throw tooManyRows(name)
  return lines
}

interface Printed {
  readonly format: Omit<SourceFormat, 'kind'>
  readonly table: SourceTable
}

const printedFile = (name: string, bytes: Uint8Array, { format, table }: Printed): SourceFile => ({
  name,
  format: { ...format, kind: 'fixed-width' },
  tables: [table],
  remarks: [],
  text: { bytes, remarks: [] },
})

function printedTable(lines: readonly string[]): SourceTable | null {
  const layout = fixedWidthLayout(lines)
  if (!layout) return null
  const table = cutTable(lines, layout.starts)
  const charges = dataLines(lines)
  const unsureCuts = unsureCutsOf(charges, layout) ?? overflowRemark(lines, charges, layout)
  return unsureCuts === null ? table : { ...table, unsureCuts }
}
