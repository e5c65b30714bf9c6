import type { ColumnMapping, ColumnRole } from './ColumnMapping'

/** The columns of a role in the order in which they are read: the first that is not blank gives the field, a price not zero. */
export function columnsOfRole(mapping: ColumnMapping, role: ColumnRole): readonly number[] {
  const columns = mapping.roles.flatMap((given, column) => (given === role ? [column] : []))
  const order = (mapping.order[role] ?? []).filter((column) => columns.includes(column))
  return [...order, ...columns.filter((column) => !order.includes(column))]
}
