import { bareCell, isBlankCode } from '../chargemaster/cellBlanks'

/** A National Drug Code as the file wrote it, without padding; blank where the cell says there is none. */
export function cleanNdc(text: string): string {
  const bare = bareCell(text)
  return isBlankCode(bare) ? '' : bare
}
