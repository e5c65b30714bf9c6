import { bareCell } from '../chargemaster/cellBlanks'

/** A department as the grid shows it: the file's number or name without padding. */
export function cleanDepartment(text: string): string {
  return bareCell(text).replace(/\s+/g, ' ')
}
