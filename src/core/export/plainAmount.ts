import { parsePrice } from '../chargemaster/price'

/** `cents`: two digits behind the point; `all`: two, or as many more as the amount has. */
export type AmountDigits = 'cents' | 'all'

/** Drugs are priced down to millionths of a dollar; what stands behind that is the noise of a spreadsheet. */
const MOST_DIGITS = 6

/** A price with a point and without sign or commas; text that is no amount stays for the pre-flight. */
export function plainAmount(text: string, digits: AmountDigits): string {
  const amount = parsePrice(text)
  if (amount === null) return text.trim()
  if (digits === 'cents' || !hasMoreThanCents(amount)) return amount.toFixed(2)
  return amount.toFixed(MOST_DIGITS).replace(/(?<=\.\d\d)(\d*?)0+$/, '$1')
}

/** Whether cents change the amount. */
export function isRounded(text: string): boolean {
  const amount = parsePrice(text)
  return amount !== null && hasMoreThanCents(amount)
}

function hasMoreThanCents(amount: number): boolean {
  const cents = amount * 100
  return Math.abs(cents - Math.round(cents)) >= 100 * 10 ** -MOST_DIGITS * 0.5
}
