import type { CheckTables } from './CheckTables'

/**
 * Whether a code is not billed under a revenue code by the table of code ranges; false where the table knows
 * neither, and under professional fees, which carry any code.
 */
export function isUnusualPair(tables: CheckTables, code: string, revenueCode: string): boolean {
  if (code === '' || !tables.revenueCodes.has(revenueCode) || /^09[678]/.test(revenueCode))
    return false
  const fit = tables.fitOf(code)
  // Of local codes the table names no place.
  return fit !== null && fit.facts.typicalRevenueCodes.length > 0 && !fit.accepted.has(revenueCode)
}
