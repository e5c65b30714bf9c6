import { parsePrice } from '../chargemaster/price'

/** `cents`: two digits behind the point; `all`: two, or as many more as the amount has. */
export type AmountDigits = 'cents' | 'all'

/** Drugs are priced down to millionths of a dollar; what stands behind that is the noise of a spreadsheet. */
const MOST_DIGITS = 6

/** A price with a point and without sign or commas; text that is no amount stays for the pre-flight. */
export function plainAmount(text: string, digits: AmountDigits): string {
  const amount = parsePrice(text)
  if (amount === null) return text.trim()
  return digits === 'all' && isRounded(text) ? allDigits(amount) : amount.toFixed(2)
}

/** Whether cents change the amount. */
export function isRounded(text: string): boolean {
  const amount = parsePrice(text)
  if (amount === null) return false
  return allDigits(amount) !== amount.toFixed(2)
}

function allDigits(amount: number): string {
  return amount.toFixed(MOST_DIGITS).replace(/(?<=\.\d\d)(\d*?)0+$/, '$1')
}
