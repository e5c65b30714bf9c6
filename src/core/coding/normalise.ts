import { isHcpcsShape } from '../chargemaster/HcpcsCode'

/**
 * The description as the word lists read it: upper case, only the characters that carry meaning, and without
 * the words some billing systems put first (`HC`, `HCHG`, `HB`, `PB`: hospital or professional charge).
 */
export function normaliseDescription(text: string): string {
  const bare = isNormal.test(text)
    ? text
    : text
        .toUpperCase()
        .replace(/[^A-Z0-9/.%+&'#=-]+/g, ' ')
        .trim()
  return /^(?:H[CB]|PB)/.test(bare) ? bare.replace(/^(?:HC|HCHG|HB|PB) +(?=\S)/, '') : bare
}

/** Most descriptions are written in these characters already, one blank between words. */
const isNormal = /^[A-Z0-9/.%+&'#=-]+(?: [A-Z0-9/.%+&'#=-]+)*$/

/** The HCPCS code at the start of the cell (modifiers may be glued to it), or blank where there is none. */
export function codeIn(cell: string): string {
  const code = cell.trim().toUpperCase().slice(0, 5)
  return isHcpcsShape(code) ? code : ''
}
