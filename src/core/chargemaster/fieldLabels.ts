import type { LineField } from './ChargeLine'

/** The heading of each field in the grid, in messages and in exported columns the file did not have. */
export const fieldLabels: Readonly<Record<LineField, string>> = {
  chargeCode: 'Charge code',
  description: 'Description',
  department: 'Department',
  revenueCode: 'Revenue code',
  hcpcs: 'HCPCS',
  modifiers: 'Modifiers',
  price: 'Price',
  ndc: 'NDC',
}
