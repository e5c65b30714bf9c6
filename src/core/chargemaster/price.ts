/**
 * The amount in a price cell in US dollars, or null when the cell holds no amount
 * (`N/A`, `STAT`, `-`, blank, a pair such as `344.00/444.00`).
 */
export function parsePrice(text: string): number | null {
  const bare = text.replace(/[\s$,]/g, '')
  const negative = /^\(.*\)$/.test(bare) || bare.startsWith('-')
  const digits = bare.replace(/^[-(]+|\)$/g, '')
  if (!/^(?:\d+\.?\d*|\.\d+)(?:[eE]\+?\d{1,2})?$/.test(digits)) return null
  return negative ? -Number(digits) : Number(digits)
}
