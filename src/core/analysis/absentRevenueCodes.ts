import { codingAt } from '../chargemaster/Coding'
import { parsePrice } from '../chargemaster/price'
import type { CheckContext } from '../checks/CheckContext'
import { isBillable } from '../checks/CheckedLine'
import { hasRevenueCodes, revenueCodeMissing } from '../checks/revenueCodeChecks'
import { isWaived } from '../checks/waivers'
import type { OpenCheck } from './OpenCheck'

/** Matters where a layout has a column for the revenue code, and nowhere else. */
export const ABSENT_REVENUE_CODE = 'revenue-code-absent'

/**
 * Lines that are billed and have no revenue code, in a file that gives most lines none. On the screen that is the layout
 * of the file and no error line by line; a billing system gets a blank cell on every line, and no claim takes one.
 */
export function absentRevenueCodes({
  sheet,
  coding,
  facts,
  settings,
}: CheckContext): readonly OpenCheck[] {
  const { id, title, severity, column } = revenueCodeMissing
  if (hasRevenueCodes(facts) || settings.off.has(id)) return []
  const rows: number[] = []
  for (let row = 0; row < sheet.lineCount; row++) {
    if (sheet.get(row, 'revenueCode') !== '') continue
    const price = parsePrice(sheet.get(row, 'price'))
    const isBilled = isBillable(codingAt(coding.codings[row] ?? 0), price)
    if (isBilled && !isWaived(sheet.get(row, 'waived'), id)) rows.push(row)
  }
  if (rows.length === 0) return []
  const words = facts.filled.revenueCode === 0 ? `${title}: your file has none` : title
  return [{ id: ABSENT_REVENUE_CODE, title: words, severity, column, rows, lines: rows.length }]
}
