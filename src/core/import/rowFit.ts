import { isBlankCode } from '../chargemaster/cellBlanks'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { parsePrice } from '../chargemaster/price'
import type { ColumnMapping, ColumnRole } from './ColumnMapping'
import { cleanHcpcs } from './cleanHcpcs'
import { cleanRevenueCode } from './cleanRevenueCode'
import { columnsOfRole } from './columnsOfRole'

/** Rows whose prices tell how prices of the file are written. */
const SAMPLE_ROWS = 400
/** Where as many prices have cents, one without is a part of one. */
const CENTS_SHARE = 0.9
const THOUSAND = 1000

/** How the prices of the rows are written that stand under their headings. */
export interface UsualPrices {
  readonly haveCents: boolean
  /** True where some are a thousand or more: commas have not split all of those. */
  readonly reachThousand: boolean
}

/** Reads the prices of some rows. */
export function usualPrices(texts: readonly string[]): UsualPrices {
  const prices = texts.filter((text) => parsePrice(text) !== null).slice(0, SAMPLE_ROWS)
  const withCents = prices.filter((text) => hasCents.test(text))
  return {
    haveCents: prices.length > 0 && withCents.length >= prices.length * CENTS_SHARE,
    reachThousand: prices.some((text) => (parsePrice(text) ?? 0) >= THOUSAND),
  }
}

/** True for most texts that are filled being amounts with cents. */
export function holdsAmounts(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '').slice(0, SAMPLE_ROWS)
  const amounts = filled.filter((text) => hasCents.test(text) && parsePrice(text) !== null)
  return amounts.length > 0 && amounts.length >= filled.length * CENTS_SHARE
}

/** An amount with cents ends so. */
export const hasCents = /\.\d\d\D*$/

/** True where a cell under a price or a code is filled with something else. */
export function isOutOfPlace(
  cells: readonly string[],
  mapping: ColumnMapping,
  prices: UsualPrices,
): boolean {
  const roles: readonly ColumnRole[] = ['price', 'hcpcs', 'revenueCode']
  const filled = roles
    .flatMap((role) => columnsOfRole(mapping, role))
    .filter((column) => !isBlankCode(cells[column] ?? ''))
  return rowFit(cells, mapping, prices) < filled.length
}

/** How many cells of a row are what the roles of their columns say; blank cells speak for nothing. */
export function rowFit(
  cells: readonly string[],
  mapping: ColumnMapping,
  { haveCents }: UsualPrices,
): number {
  const count = (role: ColumnRole, fits: (text: string) => boolean) =>
    columnsOfRole(mapping, role).filter((column) => fits(cells[column] ?? '')).length
  return (
    count('price', (text) => parsePrice(text) !== null && (!haveCents || hasCents.test(text))) +
    count('hcpcs', (text) => text.trim().length >= 5 && isHcpcsShape(cleanHcpcs(text).hcpcs)) +
    count('revenueCode', (text) => /^0\d{3}$/.test(cleanRevenueCode(text)))
  )
}
