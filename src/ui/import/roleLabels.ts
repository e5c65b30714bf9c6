import type { ColumnRole } from '../../core/import/ColumnMapping'

/** The words for each role, in the order of the choice. */
export const roleLabels: readonly (readonly [role: ColumnRole, label: string])[] = [
  ['chargeCode', 'Charge code'],
  ['description', 'Description'],
  ['department', 'Department'],
  ['revenueCode', 'Revenue code'],
  ['hcpcs', 'HCPCS or CPT'],
  ['modifiers', 'Modifiers'],
  ['price', 'Price'],
  ['ndc', 'NDC'],
  ['quantity', 'Quantity'],
  ['status', 'Status or date'],
  ['other', 'Keep as it is'],
]
