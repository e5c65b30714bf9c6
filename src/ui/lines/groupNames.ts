import type { GroupColumn } from '../../core/analysis/LineView'

/** What lines can be grouped by, as menus and screen readers name it. */
export const groupNames: Readonly<Record<GroupColumn, string>> = {
  department: 'Department',
  revenueCode: 'Revenue code',
  coding: 'Coding',
  checks: 'Check',
}
