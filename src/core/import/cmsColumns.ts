import { fieldLabels } from '../chargemaster/fieldLabels'
import type { TypedCode } from '../sheet/PackedSheet'
import type { ColumnMapping, ColumnRole } from './ColumnMapping'
import type { TableSample } from './TableSample'

/**
 * Recognises CMS hospital price transparency files, templates 2.x and 3.x, tall and wide: the heading stands in
 * the third row, in the first where the two rows about the hospital were left out, or below blank rows. Null for
 * other tables.
 * Source: CMSgov/hospital-price-transparency, documentation/CSV.
 */
export function cmsMapping(sample: TableSample): ColumnMapping | null {
  for (const headerRow of headerRows) {
    const names = sample.row(headerRow).map(normal)
    const isCms =
      names.includes('description') &&
      names.some((name) => /^code\|1$/.test(name)) &&
      names.some((name) => name.startsWith('standard_charge|'))
    if (isCms) return mappingOf(headerRow, names)
  }
  return null
}

/** Where the heading may stand, the places of the template first: blank rows and notes push it down. */
const headerRows = [2, 0, 1, 3, 4, 5, 6, 7, 8, 9]

const normal = (name: string) => name.toLowerCase().replace(/\s*\|\s*/g, '|')

function mappingOf(headerRow: number, names: readonly string[]): ColumnMapping {
  const typedCodes: TypedCode[] = []
  for (const [code, name] of names.entries()) {
    const type = /^code\|\d+$/.test(name) ? names.indexOf(`${name}|type`) : -1
    if (type >= 0) typedCodes.push({ code, type })
  }
  const payer = names.indexOf('payer_name')
  return {
    headerRow,
    headerRows: 1,
    roles: names.map(roleOf),
    order: {},
    typedCodes,
    ...(payer >= 0 ? { payerColumn: payer } : {}),
  }
}

/** Charges of one payer, and the lowest and highest of all payers, are never the hospital's price. */
function roleOf(name: string): ColumnRole {
  if (name === 'description') return 'description'
  if (name === 'standard_charge|gross') return 'price'
  if (name === 'modifiers') return 'modifiers'
  if (/^code\|\d+$/.test(name)) return 'hcpcs'
  // Columns the template does not have, as our export adds them.
  if (name === fieldLabels.department.toLowerCase()) return 'department'
  return name === fieldLabels.price.toLowerCase() ? 'price' : 'other'
}
