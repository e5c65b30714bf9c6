import { hcpcsLevel } from './HcpcsCode'

/** A line field whose codes can stand in a column that says of each code of which type it is. */
export type TypedField = 'chargeCode' | 'hcpcs' | 'revenueCode' | 'ndc'

/**
 * Which line field a code of a CMS code type gives; null for types that are no fact of a charge line (DRG, APC …).
 * Source: CMSgov/hospital-price-transparency, documentation/CSV, `code|[i]|type`.
 */
export function fieldOfCodeType(type: string): TypedField | null {
  switch (type.trim().toUpperCase()) {
    case 'CDM':
    case 'LOCAL':
      return 'chargeCode'
    case 'CPT':
    case 'HCPCS':
    case 'CDT':
      return 'hcpcs'
    case 'RC':
      return 'revenueCode'
    case 'NDC':
      return 'ndc'
    default:
      return null
  }
}

/**
 * The CMS code type to write beside a code. A type that already stands there stays while it is still true of the
 * code: `HCPCS` covers both levels, `CPT` only the first and `CDT` only the dental codes D0000 to D9999.
 */
export function codeTypeOf(field: TypedField, code: string, given: string): string {
  const type = given.trim().toUpperCase()
  if (fieldOfCodeType(type) !== field)
    return field === 'hcpcs' ? hcpcsType(code) : plainTypes[field]
  const isStillTrue = field !== 'hcpcs' || type === 'HCPCS' || type === hcpcsType(code)
  return isStillTrue ? given : hcpcsType(code)
}

const plainTypes = { chargeCode: 'CDM', revenueCode: 'RC', ndc: 'NDC' } as const

function hcpcsType(code: string): string {
  if (/^D\d{4}/.test(code)) return 'CDT'
  return hcpcsLevel(code) === 1 ? 'CPT' : 'HCPCS'
}
