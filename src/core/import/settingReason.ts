import type { ColumnEvidence } from './assignRoles'
import type { ColumnMapping } from './ColumnMapping'
import { settingsOf } from './careSetting'

/** Why a column is read before or after its twin for the other setting, as a sentence to append; else nothing. */
export function settingReason(
  { roles, order }: ColumnMapping,
  column: number,
  evidence: readonly ColumnEvidence[],
): string {
  const columns = order[roles[column] ?? 'other'] ?? []
  const settings = settingsOf(columns.map((index) => evidence[index]?.heading ?? ''))
  const [first] = settings ?? []
  const own = settings?.[columns.indexOf(column)]
  if (!first || !own) return ''
  return own === first
    ? ` The ${own} columns are read first, for prices and codes alike.`
    : ` Kept; read where the ${first} column is blank.`
}
