import { hcpcsLevel } from './HcpcsCode'

/** A line field whose codes can stand in a column that says of each code of which type it is. */
export type TypedField = 'chargeCode' | 'hcpcs' | 'revenueCode' | 'ndc'

/**
 * Which line field a code of a CMS code type gives; null for types that are no fact of a charge line (DRG, APC …).
 * Source: CMSgov/hospital-price-transparency, documentation/CSV, `code|[i]|type`.
 */
export function fieldOfCodeType(type: string): TypedField | null {
  switch (plainType(type)) {
    case 'CDM':
    case 'LOCAL':
    case 'CHARGE':
    case 'CHARGE CODE':
    case 'CHARGEMASTER':
      return 'chargeCode'
    case 'CPT':
    case 'CPT4':
    case 'CPT 4':
    case 'CPT CODE':
    case 'HCPCS':
    case 'HCPCS CODE':
    case 'HCPCS CPT':
    case 'CPT HCPCS':
    case 'CDT':
      return 'hcpcs'
    case 'RC':
    case 'REV':
    case 'REV CODE':
    case 'REVENUE':
    case 'REVENUE CODE':
      return 'revenueCode'
    case 'NDC':
      return 'ndc'
    default:
      return null
  }
}

/** True for types that name a kind of code, also one that is no fact of a charge line. */
export function isCodeType(type: string): boolean {
  return fieldOfCodeType(type) !== null || otherTypes.test(plainType(type))
}

const otherTypes = /^(?:(?:MS|APR|APS|AP|R|TRIS)? ?DRG|APC|EAPG|HIPPS|CMG|ICD(?: ?(?:9|10))?.*)$/

/** In capitals, marks as blanks: `CPT®`, `MS-DRG`. */
const plainType = (type: string) =>
  type
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()

/**
 * The CMS code type to write beside a code. A type that already stands there stays while it is still true of the
 * code: `HCPCS` covers both levels, `CPT` only the first and `CDT` only the dental codes D0000 to D9999.
 */
export function codeTypeOf(field: TypedField, code: string, given: string): string {
  const type = plainType(given)
  if (fieldOfCodeType(type) !== field)
    return field === 'hcpcs' ? hcpcsType(code) : plainTypes[field]
  const isStillTrue = field !== 'hcpcs' || type.includes('HCPCS') || type === hcpcsType(code)
  return isStillTrue ? given : hcpcsType(code)
}

const plainTypes = { chargeCode: 'CDM', revenueCode: 'RC', ndc: 'NDC' } as const

function hcpcsType(code: string): string {
  if (/^D\d{4}/.test(code)) return 'CDT'
  return hcpcsLevel(code) === 1 ? 'CPT' : 'HCPCS'
}
