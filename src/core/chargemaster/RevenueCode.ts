/** True when `text` is a revenue code as a UB-04 claim carries it: exactly four digits. */
export function isRevenueCode(text: string): boolean {
  return /^\d{4}$/.test(text)
}
