import { bareCell } from '../chargemaster/cellBlanks'

/** A charge code as the grid shows it: the file's text without padding, leading zeros kept; `3100007.0` is a number's. */
export function cleanChargeCode(text: string): string {
  return bareCell(text).replace(/^(\d{5,})\.0$/, '$1')
}
