import { codingAt } from '../chargemaster/Coding'
import { parsePrice } from '../chargemaster/price'
import type { Check } from '../checks/Check'
import type { CheckContext } from '../checks/CheckContext'
import { isBillable } from '../checks/CheckedLine'
import { hasPrices, priceMissing } from '../checks/priceChecks'
import { hasRevenueCodes, revenueCodeMissing } from '../checks/revenueCodeChecks'
import { isWaived } from '../checks/waivers'
import type { OpenCheck } from './OpenCheck'

/** Matter where a layout has a column for the field, and nowhere else. */
export const ABSENT_REVENUE_CODE = 'revenue-code-absent'
export const ABSENT_PRICE = 'price-absent'

/**
 * Lines that are billed without a revenue code or a price, in a file that gives most lines none. On the screen that is
 * the layout of the file and no error line by line; a billing system gets a blank cell on every line.
 */
export function absentFields(context: CheckContext): readonly OpenCheck[] {
  const { sheet, coding, facts } = context
  const codingOf = (row: number) => codingAt(coding.codings[row] ?? 0)
  const priceOf = (row: number) => parsePrice(sheet.get(row, 'price'))
  const lacksRevenueCode = (row: number) =>
    sheet.get(row, 'revenueCode') === '' && isBillable(codingOf(row), priceOf(row))
  // What is no amount is told by another check.
  const lacksPrice = (row: number) =>
    codingOf(row) !== 'none' && (sheet.get(row, 'price') === '' || priceOf(row) === 0)
  const absent: OpenCheck[] = []
  if (!hasRevenueCodes(facts)) {
    const rows = rowsThat(lacksRevenueCode, revenueCodeMissing, context)
    absent.push(openCheck(ABSENT_REVENUE_CODE, revenueCodeMissing, rows, facts.filled.revenueCode))
  }
  if (!hasPrices(facts)) {
    const rows = rowsThat(lacksPrice, priceMissing, context)
    absent.push(openCheck(ABSENT_PRICE, priceMissing, rows, facts.filled.price))
  }
  return absent.filter(({ lines }) => lines > 0)
}

/** The lines that lack a field, unless the check that says so of single lines is off or waived. */
function rowsThat(
  lackIt: (row: number) => boolean,
  { id }: Check,
  { sheet, settings }: CheckContext,
): readonly number[] {
  const rows: number[] = []
  if (settings.off.has(id)) return rows
  for (let row = 0; row < sheet.lineCount; row++)
    if (lackIt(row) && !isWaived(sheet.get(row, 'waived'), id)) rows.push(row)
  return rows
}

function openCheck(
  id: string,
  { title, severity, column }: Check,
  rows: readonly number[],
  filled: number,
): OpenCheck {
  const words = filled === 0 ? `${title}: your file has none` : title
  return { id, title: words, severity, column, rows, lines: rows.length }
}
