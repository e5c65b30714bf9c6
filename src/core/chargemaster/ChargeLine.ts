/** The facts of a charge line that a column of the hospital's file can give, in grid order. */
export const lineFields = [
  'chargeCode',
  'description',
  'department',
  'revenueCode',
  'hcpcs',
  'modifiers',
  'price',
  'ndc',
] as const
export type LineField = (typeof lineFields)[number]

/**
 * One line of the chargemaster (CDM): one thing the hospital can bill.
 * A read-only view of one row of a `ChargeSheet`; a million of them are never stored as objects.
 * Codes are text, never numbers: `0450` is a revenue code and `450` is not.
 */
export interface ChargeLine extends Readonly<Record<LineField, string>> {
  /** Index of the line in its sheet, from 0; stable while the workspace lives. */
  readonly row: number
}

/** Whether a column name is a line field. */
export function isLineField(name: string): name is LineField {
  return lineFields.some((field) => field === name)
}
