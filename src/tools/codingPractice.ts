import { paddedRevenueCode } from '../core/chargemaster/RevenueCode'
import { normaliseDescription } from '../core/coding/normalise'
import { RuleEngine } from '../core/coding/RuleEngine'
import type { RulesPack } from '../core/reference/RulesPack'

/** A source with fewer such lines, or with a share of coded ones between the two, shows no clear practice. */
const fewestLines = 5
const fixesFrom = 0.6
const leavesUpTo = 0.4
/** Below this many sources with a clear practice the share says nothing. */
const fewestSources = 4

/**
 * For lines that coders could code: rule id and revenue code → share of the sources with a clear practice that
 * fix the code on such lines.
 */
export function practiceElsewhere(
  lines: readonly Record<string, string>[],
  rules: RulesPack,
): Record<string, number> {
  const engine = new RuleEngine(rules)
  const counts = new Map<string, Map<string, { lines: number; coded: number }>>()
  for (const { source = '', description = '', hcpcs, revenue_code: cell = '' } of lines) {
    if (cell === '') continue
    const revenueCode = paddedRevenueCode(cell)
    const rule = engine.ruleFor({
      ...{ description: normaliseDescription(description), revenueCode },
      ...{ code: '', price: 1, oppsStatus: '', kind: '' },
    })
    if (rule.outcome !== 'dynamic') continue
    const key = `${rule.id} ${revenueCode}`
    const sources = counts.get(key) ?? new Map<string, { lines: number; coded: number }>()
    const count = sources.get(source) ?? { lines: 0, coded: 0 }
    count.lines++
    if (hcpcs !== '') count.coded++
    counts.set(key, sources.set(source, count))
  }
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([key, sources]) => {
        const shares = [...sources.values()]
          .filter((count) => count.lines >= fewestLines)
          .map(({ lines: all, coded }) => coded / all)
        const fixing = shares.filter((share) => share >= fixesFrom).length
        const deciding = fixing + shares.filter((share) => share <= leavesUpTo).length
        return deciding < fewestSources ? [] : [[key, Math.round((fixing / deciding) * 100) / 100]]
      }),
  )
}
