/**
 * The amount in a price cell in US dollars, or null when the cell holds no amount
 * (`N/A`, `STAT`, `-`, blank, a pair such as `344.00/444.00`).
 */
export function parsePrice(text: string): number | null {
  const amount = amountText(text)
  return amount === null ? null : Number(amount)
}

/** True for an amount of nothing: `0`, `$0.00`. */
export function isZeroPrice(text: string): boolean {
  return parsePrice(text) === 0
}

/**
 * The amount as digits with a point and a sign at most: `$1,816.00`, `USD 1816.00`, `1816.00 per day`, `1816.00/EA`
 * and `1.816,00` all read as `1816.00`; `(12.50)`, `12.50-` and `12.50 CR` as `-12.50`. Null where the text holds no
 * amount.
 */
export function amountText(text: string): string | null {
  const bare = text.replace(/[\s$]/g, '').replace(/^"(.*)"$/, '$1')
  if (isAmount.test(bare)) return bare
  const { digits, isNegative } = withoutSign(withoutUnit(bare))
  const whole = decimalComma.test(digits)
    ? digits.replaceAll('.', '').replace(',', '.')
    : digits.replaceAll(',', '')
  if (!isAmount.test(whole)) return null
  return isNegative ? `-${whole}` : whole
}

/** True for `100,50` and `1.298,71`: the comma stands before the cents, as no thousands could. */
export function hasDecimalComma(text: string): boolean {
  return decimalComma.test(withoutSign(withoutUnit(text.replace(/[\s$]/g, ''))).digits)
}

const isAmount = /^(?:\d+\.?\d*|\.\d+)(?:[eE]\+?\d{1,2})?$/

const decimalComma = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$|^\d+,\d{1,2}$/

/** True for an amount with what it is for, or a note's mark, behind it: `$188.00 per day`, `12.50/hr`, `3,455.00 †`. */
export function hasUnit(text: string): boolean {
  const bare = text.replace(/[\s$]/g, '').replace(currency, '')
  return (
    bare !== '' && !isAmount.test(bare) && withoutUnit(bare) !== bare && parsePrice(text) !== null
  )
}

const currency = /^USD|USD$/i

/** What hospitals charge by. */
const units =
  'days?|daily|diem|nights?|weeks?|months?|hrs?|hours?|mins?|minutes?|visits?|sessions?|treatments?|tests?|cases?|units?|doses?|items?|miles?|procedures?|persons?|patients?|ea|each|use'

const unitBehind = new RegExp(
  `(?<=\\d)(?:(?:\\/|-?per)-?(?:each|ea|add(?:'?l|itional)?)?\\d{0,3}-?(?:${units})|-?each)\\.?$`,
  'i',
)

/** Marks after an amount count only after cents: `99213CR` and `1000-` are codes. */
const noteBehind = /(?<=\.\d\d)(?:[*†‡§¶#^+¹²³⁴⁵]{1,3}|\([0-9a-z]\)|\[\d\]|ea\.?)$/i

/** A longer text is more than an amount and what it is for. */
const LONGEST_AMOUNT = 60

function withoutUnit(bare: string): string {
  if (bare.length > LONGEST_AMOUNT) return bare
  const amount = bare.replace(currency, '')
  // Most amounts end with a digit: nothing stands behind them.
  if (/\d$/.test(amount)) return amount
  return amount.replace(noteBehind, '').replace(unitBehind, '').replace(currency, '')
}

function withoutSign(bare: string): { readonly digits: string; readonly isNegative: boolean } {
  const credit = /^([\d,]*\.\d\d)(?:-|CR)$/i.exec(bare)
  if (credit?.[1] !== undefined) return { digits: credit[1], isNegative: true }
  const isNegative = /^\(.*\)$/.test(bare) || bare.startsWith('-')
  return { digits: bare.replace(/^[-(]+|\)$/g, ''), isNegative }
}
