import { bareCell } from './cellBlanks'

/** A charge code as the grid shows it: the file's text without padding; leading zeros stay. */
export function cleanChargeCode(text: string): string {
  return bareCell(text)
}
