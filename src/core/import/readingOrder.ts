import type { ColumnEvidence, RoleChoice } from './assignRoles'
import type { ColumnMapping, ColumnRole } from './ColumnMapping'
import { type Setting, settingOf, settingsOf } from './careSetting'
import { priceOrder } from './priceOrder'

/**
 * In which order columns that share a role are read. Where the main price is the one of inpatients or outpatients,
 * the codes of the same setting go first: a line has its codes and its price from one side.
 */
export function readingOrder(
  evidence: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): ColumnMapping['order'] {
  const of = (role: ColumnRole) => evidence.filter(({ column }) => choices[column]?.role === role)
  const prices = of('price')
  const price = prices.length > 1 ? priceOrder(prices) : []
  const headings = prices.map(({ heading }) => heading)
  const setting = settingOf(evidence[price[0] ?? prices[0]?.column ?? -1]?.heading ?? '', headings)
  const codes = codeRoles.flatMap((role) => {
    const order = setting && settingFirst(of(role), setting)
    return order ? [[role, order] as const] : []
  })
  return { ...(price.length > 0 ? { price } : {}), ...Object.fromEntries(codes) }
}

const codeRoles = ['revenueCode', 'hcpcs', 'modifiers'] as const

/** Columns of one role, those of a setting first; null where their headings do not name both settings. */
function settingFirst(
  columns: readonly ColumnEvidence[],
  first: Setting,
): readonly number[] | null {
  const settings = settingsOf(columns.map(({ heading }) => heading))
  if (!settings) return null
  const isFirst = (_: unknown, index: number) => settings[index] === first
  const own = columns.filter(isFirst)
  return [...own, ...columns.filter((known) => !own.includes(known))].map(({ column }) => column)
}
