import type { ColumnMapping, ColumnRole } from './ColumnMapping'

/** Roles that only one column can have: giving them to another takes them away. */
const singleRoles: ReadonlySet<ColumnRole> = new Set([
  'chargeCode',
  'description',
  'department',
  'ndc',
  'quantity',
])

/** The mapping with one column's role changed, as a person asked. */
export function mappingWith(
  mapping: ColumnMapping,
  column: number,
  role: ColumnRole,
): ColumnMapping {
  const roles = mapping.roles.map((given, index) => {
    if (index === column) return role
    return given === role && singleRoles.has(role) ? 'other' : given
  })
  const order = Object.fromEntries(
    Object.entries(mapping.order).map(([name, columns]) => [
      name,
      columns.filter((index) => roles[index] === name),
    ]),
  )
  const typedCodes = mapping.typedCodes?.filter(({ code }) => code !== column || role === 'hcpcs')
  return { ...mapping, roles, order, ...(typedCodes ? { typedCodes } : {}) }
}
