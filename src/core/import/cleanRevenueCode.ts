import { bareCell, isBlankCode } from '../chargemaster/cellBlanks'

/**
 * The four-digit revenue code of a cell: `450` reads as `0450`, `No 301` and `LABORATORY - CHEMISTRY [0301]`
 * as `0301`, `250            1` as `0250`. Lists, ranges and other text are kept as they stand.
 */
export function cleanRevenueCode(text: string): string {
  const bare = bareCell(text).replace(/\.0+$/, '')
  if (isBlankCode(bare)) return ''
  const code =
    /^(\d{3,4})$/.exec(bare) ??
    /^0+(\d{4})$/.exec(bare) ??
    /[[(](\d{3,4})[\])]$/.exec(bare) ??
    /^(?:no|nbr|num|rc|rev|revenue|ub|code|#)(?:[\s.:#-]|code|no)*(\d{3,4})$/i.exec(bare) ??
    /^(\d{3,4})\s{2,}\S+$/.exec(bare) ??
    /^(\d{3,4})(?:\s*[-–:]\s*|\s+)[A-Z][^;]*$/i.exec(bare)
  const digits = code?.[1]
  return digits === undefined ? bare : digits.padStart(4, '0')
}
