import { isLineField } from '../core/chargemaster/ChargeLine'
import { fieldLabels } from '../core/chargemaster/fieldLabels'
import { type ChargeSheet, type ColumnId, fileColumnIndex } from '../core/sheet/ChargeSheet'

/** The name of a column as users read it: a field, what a person said, or the file's own heading. */
export function columnLabel(sheet: ChargeSheet, column: ColumnId): string {
  const index = fileColumnIndex(column)
  if (index !== null) return sheet.packed.fileColumns[index]?.name || `Column ${index + 1}`
  if (isLineField(column)) return fieldLabels[column]
  return attributeLabels[column] ?? column
}

const attributeLabels: Readonly<Record<string, string>> = {
  decision: 'Coding',
  decisionReason: 'Reason for the coding',
  note: 'Note',
  dismissed: 'Dismissed suggestions',
  waived: 'Waived checks',
}
