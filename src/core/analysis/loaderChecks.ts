import { type CheckContext, checkedLineAt } from '../checks/CheckContext'
import { codeFormat, codeUnknown } from '../checks/codeChecks'
import { retiredMarker } from '../checks/descriptionChecks'
import { revenueCodeInvalid, revenueCodeMissing } from '../checks/revenueCodeChecks'
import { isWaived } from '../checks/waivers'
import type { OpenCheck } from './OpenCheck'

/** What a loader rejects of a line, whatever its description says. */
const rejected = [revenueCodeMissing, revenueCodeInvalid, codeFormat, codeUnknown]

/**
 * The open checks with those that nobody sees on the screen: of a line that reads as retired nothing else is said
 * there, but it goes out, and a loader rejects its codes as it does any other’s.
 */
export function loaderChecks(
  open: readonly OpenCheck[],
  context: CheckContext,
): readonly OpenCheck[] {
  const retired = open.find(({ id }) => id === retiredMarker.id)?.rows ?? []
  return rejected.reduce((checks, check) => {
    if (context.settings.off.has(check.id)) return checks
    const rows = [...retired].filter((row) => {
      const line = checkedLineAt(row, context)
      if (check.cause === 'code' && context.isLocalCode(line.code)) return false
      const isSaid = isWaived(context.sheet.get(row, 'waived'), check.id)
      return !isSaid && check.check(line, context) !== null
    })
    return rows.length > 0 ? withLines(checks, check, rows) : checks
  }, open)
}

/** The checks with more lines for one of them. */
function withLines(
  checks: readonly OpenCheck[],
  { id, title, severity, column }: Omit<OpenCheck, 'rows' | 'lines'>,
  more: readonly number[],
): readonly OpenCheck[] {
  const same = checks.find((check) => check.id === id)
  const rows = [...new Set([...(same?.rows ?? []), ...more])].sort((a, b) => a - b)
  const check = { id, title, severity, column, rows, lines: rows.length }
  return same ? checks.map((other) => (other === same ? check : other)) : [...checks, check]
}
