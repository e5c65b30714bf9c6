/** True when `text` is a revenue code as a UB-04 claim carries it: exactly four digits. */
export function isRevenueCode(text: string): boolean {
  return /^\d{4}$/.test(text)
}

/** A revenue code with the leading zeros a spreadsheet ate; other texts as they are. */
export function paddedRevenueCode(text: string): string {
  const code = text.trim()
  return /^\d{1,3}$/.test(code) ? code.padStart(4, '0') : code
}
