import { parsePrice } from '../chargemaster/price'

/**
 * A price as the grid shows it: the amount without `$`, commas and blanks (`$$1,816.00` → `1816.00`), blank for
 * ` $- `, and the text as it stands where it holds no amount (`N/A`, `STAT`, `344.00/444.00`).
 */
export function cleanPrice(text: string): string {
  if (/^\d+(?:\.\d+)?$/.test(text)) return text
  const trimmed = text.trim()
  const bare = trimmed.replace(/[\s$,]/g, '')
  if (/^-*$/.test(bare)) return ''
  const amount = parsePrice(trimmed)
  if (amount === null) return amountOfDate(trimmed) ?? trimmed
  return amount < 0 ? `-${bare.replace(/[-()]/g, '')}` : bare
}

/** Excel counts days from 1899-12-30; an amount in a cell formatted as a date reads as a day of that count. */
function amountOfDate(text: string): string | null {
  const parts = /^(1[89]\d\d|20\d\d|2[1-9]\d\d)-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d))?$/.exec(text)
  if (!parts) return null
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = parts
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const days = (time - Date.UTC(1899, 11, 30)) / 86_400_000
  const share = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
  return String(Math.round((days + share) * 100) / 100)
}
