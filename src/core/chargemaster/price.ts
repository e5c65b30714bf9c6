/**
 * The amount in a price cell in US dollars, or null when the cell holds no amount
 * (`N/A`, `STAT`, `-`, blank, a pair such as `344.00/444.00`).
 */
export function parsePrice(text: string): number | null {
  const amount = amountText(text)
  return amount === null ? null : Number(amount)
}

/**
 * The amount as digits with a point and a sign at most: `$1,816.00`, `USD 1816.00`, `1816.00/EA` and `1.816,00` all
 * read as `1816.00`; `(12.50)`, `12.50-` and `12.50 CR` as `-12.50`. Null where the text holds no amount.
 */
export function amountText(text: string): string | null {
  const bare = text.replace(/[\s$]/g, '')
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

/** Marks after an amount count only after cents: `99213CR` and `1000-` are codes. */
function withoutUnit(bare: string): string {
  return bare.replace(/^USD|USD$|\/(?:EA|EACH|UNIT)\.?$/i, '').replace(/(\.\d\d)\*{1,3}$/, '$1')
}

function withoutSign(bare: string): { readonly digits: string; readonly isNegative: boolean } {
  const credit = /^([\d,]*\.\d\d)(?:-|CR)$/i.exec(bare)
  if (credit?.[1] !== undefined) return { digits: credit[1], isNegative: true }
  const isNegative = /^\(.*\)$/.test(bare) || bare.startsWith('-')
  return { digits: bare.replace(/^[-(]+|\)$/g, ''), isNegative }
}
