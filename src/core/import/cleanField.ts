import type { LineField } from '../chargemaster/ChargeLine'
import { cleanChargeCode } from './cleanChargeCode'
import { cleanDepartment } from './cleanDepartment'
import { cleanDescription } from './cleanDescription'
import { cleanHcpcs } from './cleanHcpcs'
import { cleanModifiers } from './cleanModifiers'
import { cleanNdc } from './cleanNdc'
import { cleanPrice } from './cleanPrice'
import { cleanRevenueCode } from './cleanRevenueCode'
import { type ByteTest, isAmountBytes, isCleanCodeBytes, isCleanTextBytes } from './plainBytes'

/**
 * How each field is read from a cell of the file. A field that still equals what its cell reads as was not
 * changed, so an export writes the cell back as it was.
 */
export const cleanField: Readonly<Record<LineField, (text: string) => string>> = {
  chargeCode: cleanChargeCode,
  description: cleanDescription,
  department: cleanDepartment,
  revenueCode: cleanRevenueCode,
  hcpcs: (text) => cleanHcpcs(text).hcpcs,
  modifiers: cleanModifiers,
  price: cleanPrice,
  ndc: cleanNdc,
}

/** Cells that are sure to be read as they stand, told by their bytes: most of a million. */
export const staysAsItIs: Readonly<Partial<Record<LineField, ByteTest>>> = {
  chargeCode: isCleanCodeBytes,
  description: isCleanTextBytes,
  price: isAmountBytes,
}
