import { bareCell, isBlankCode } from '../chargemaster/cellBlanks'

/**
 * The modifiers of a cell, two characters each, separated by one blank: `LT,RT`, `LTRT` and `lt rt` read as
 * `LT RT`. Text that is no list of modifiers is kept as it stands.
 */
export function cleanModifiers(text: string): string {
  const bare = bareCell(text).toUpperCase()
  if (isBlankCode(bare)) return ''
  const joined = bare.replace(/[\s,;/|-]+/g, '')
  if (!/^(?:[A-Z0-9]{2}){1,5}$/.test(joined)) return bare
  const parts = bare.split(/[\s,;/|-]+/).filter((part) => part !== '')
  if (parts.some((part) => part.length % 2 === 1)) return bare
  return (joined.match(/../g) ?? []).join(' ')
}
