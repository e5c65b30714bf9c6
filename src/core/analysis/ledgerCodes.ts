import { type CheckContext, checkedLineAt } from '../checks/CheckContext'
import type { CheckedLine } from '../checks/CheckedLine'
import { revenueCodeInvalid } from '../checks/revenueCodeChecks'
import { isWaived } from '../checks/waivers'
import type { OpenCheck } from './OpenCheck'

/** Checks that matter where a layout has a place for the revenue code, and nowhere else. */
export const LEDGER_CODE = 'revenue-code-ledger'
export const SERVICE_WITHOUT_CODE = 'revenue-code-of-service'

/**
 * Lines that reach no claim and have letters for a revenue code. On the screen they pass: the hospital’s payments and
 * write-offs stand so. A billing system takes the letters for a revenue code, and a service among them is an error.
 */
export function ledgerCodes(context: CheckContext): readonly OpenCheck[] {
  const { sheet, settings } = context
  if (settings.off.has(revenueCodeInvalid.id)) return []
  const [ofLedger, ofServices]: [number[], number[]] = [[], []]
  for (let row = 0; row < sheet.lineCount; row++) {
    const code = sheet.get(row, 'revenueCode')
    if (!/^\s*[A-Z]/i.test(code) || settings.localRevenueCodes.has(code.trim().toUpperCase()))
      continue
    const line = checkedLineAt(row, context)
    // The check of the screen says it of lines that are billed.
    if (line.isBillable || isWaived(sheet.get(row, 'waived'), revenueCodeInvalid.id)) continue
    const rows = isService(line, context) ? ofServices : ofLedger
    rows.push(row)
  }
  const checks: readonly Pick<OpenCheck, 'id' | 'title' | 'severity' | 'rows' | 'lines'>[] = [
    {
      ...{ id: SERVICE_WITHOUT_CODE, severity: 'error' },
      title: 'Revenue code not valid, on a service without a price',
      ...{ rows: ofServices, lines: ofServices.length },
    },
    {
      ...{ id: LEDGER_CODE, severity: 'warning' },
      title: 'Revenue code of the ledger',
      ...{ rows: ofLedger, lines: ofLedger.length },
    },
  ]
  return checks
    .filter(({ lines }) => lines > 0)
    .map((check) => ({ ...check, column: 'revenueCode' }))
}

/** Stands for a revenue code on charges that explode into others or have expired: services, whatever they are called. */
const explodes = /^EXP$/i

const serviceWords = ['labWords', 'imagingWords', 'therapyWords', 'respWords', 'vaccine']
const moneyWords = ['ledger', 'finance']

function isService({ line, revenueCode, words }: CheckedLine, { tables }: CheckContext): boolean {
  if (line.hcpcs.trim() !== '' || explodes.test(revenueCode)) return true
  const says = (lists: readonly string[]) => lists.some((list) => tables.hasWord(list, words))
  return says(serviceWords) && !says(moneyWords)
}
