import { amountText } from '../chargemaster/price'

/**
 * A price as the grid shows it: the amount without `$`, commas and blanks (`$$1,816.00` → `1816.00`), blank for
 * ` $- `, and the text as it stands where it holds no amount (`N/A`, `STAT`, `344.00/444.00`).
 */
export function cleanPrice(text: string): string {
  if (/^\d+(?:\.\d+)?$/.test(text)) return text
  const trimmed = text.trim()
  if (/^-*$/.test(trimmed.replace(/[\s$,]/g, ''))) return ''
  return amountText(trimmed) ?? amountOfDate(trimmed) ?? trimmed
}

/** Excel counts days from 1899-12-30; an amount in a cell formatted as a date reads as a day of that count. */
function amountOfDate(text: string): string | null {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(1[89]\d\d|20\d\d|2[1-9]\d\d)$/.exec(text)
  if (slashed) {
    const [, inMonth = '', onDay = '', inYear = ''] = slashed
    return amountOfDate(`${inYear}-${inMonth.padStart(2, '0')}-${onDay.padStart(2, '0')}`)
  }
  const parts = /^(1[89]\d\d|20\d\d|2[1-9]\d\d)-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d))?$/.exec(text)
  if (!parts) return null
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = parts
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const days = (time - Date.UTC(1899, 11, 30)) / 86_400_000
  const share = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
  return String(Math.round((days + share) * 100) / 100)
}
