import { aChargeLine } from '../chargemaster/aChargeLine'
import { type ChargeLine, type LineField, lineFields } from '../chargemaster/ChargeLine'
import { ChargeSheet, type LineAttribute, lineAttributes } from './ChargeSheet'
import type { Column } from './Column'
import { packColumn } from './packColumn'

/** The facts of a line, and what a person said of it. */
export type SheetLine = Partial<ChargeLine> & Partial<Record<LineAttribute, string>>

/** Test data: a sheet with one line per entry; its file has one column per field, named like the field. */
export function aSheet(lines: readonly SheetLine[]): ChargeSheet {
  const full = lines.map((facts, row) => aChargeLine({ ...facts, row }))
  const columnOf = (field: LineField): Column => packColumn(full.map((line) => line[field]))
  const fields = Object.fromEntries(lineFields.map((field) => [field, columnOf(field)]))
  const sources = Object.fromEntries(lineFields.map((field, index) => [field, [index]]))
  const sheet = new ChargeSheet({
    lineCount: full.length,
    sourceRows: Uint32Array.from(full, (_, row) => row + 2),
    fileColumns: lineFields.map((field) => ({ name: field, cells: columnOf(field) })),
    fields: fields as Record<LineField, Column>,
    fieldSources: sources as Record<LineField, number[]>,
  })
  lines.forEach((facts, row) => {
    for (const name of lineAttributes) sheet.set(row, name, facts[name] ?? '')
  })
  return sheet
}
