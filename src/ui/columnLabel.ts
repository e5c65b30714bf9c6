import { isLineField } from '../core/chargemaster/ChargeLine'
import { fieldLabels } from '../core/chargemaster/fieldLabels'
import { type ChargeSheet, fileColumnIndex } from '../core/sheet/ChargeSheet'
import type { GridColumnId } from '../core/sheet/sortRows'

/** The name of a column as users read it: a field, what a person said, or the file's own heading. */
export function columnLabel(sheet: ChargeSheet, column: GridColumnId): string {
  if (column === 'coding' || column === 'checks') return computedLabels[column]
  const index = fileColumnIndex(column)
  if (index !== null) return sheet.packed.fileColumns[index]?.name || `Column ${index + 1}`
  if (isLineField(column)) return fieldLabels[column]
  return attributeLabels[column] ?? column
}

const computedLabels = { coding: 'Coding', checks: 'Checks' } as const

const attributeLabels: Readonly<Record<string, string>> = {
  decision: 'Coding',
  decisionReason: 'Reason for the coding',
  note: 'Note',
  dismissed: 'Dismissed suggestions',
  waived: 'Waived checks',
  batch: 'Review batch',
  review: 'Review',
  reviewNote: 'Note of the reviewer',
  reviewer: 'Reviewer',
  comments: 'Comments',
  added: 'Added line',
  inherited: 'Code to confirm',
  inactive: 'Inactive',
}
