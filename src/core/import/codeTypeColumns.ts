import { fieldOfCodeType, isCodeType, type TypedField } from '../chargemaster/codeTypes'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import type { TypedCode } from '../sheet/PackedSheet'
import type { ColumnEvidence } from './assignRoles'
import { cleanHcpcs } from './cleanHcpcs'
import { normalHeading } from './headingScore'
import type { TableSample } from './TableSample'

/** Share of the filled cells that must be types of codes, and of the HCPCS codes that must look like such. */
const MOST = 0.9

/**
 * Columns of codes with a column beside them that says of each code what it is (`Code`, `Code Type`: CPT, CDM, RC),
 * outside the CMS templates. Where all types of the sheet are of one kind there is nothing to tell apart: none then.
 */
export function codeTypeColumns(
  sample: TableSample,
  rows: readonly number[],
  evidence: readonly ColumnEvidence[],
): readonly TypedCode[] {
  const kinds = new Set<TypedField | null>()
  const found = evidence.flatMap(({ column, heading }) => {
    if (!namesType.test(normalHeading(heading))) return []
    const types = rows.map((row) => sample.cell(row, column).trim())
    const given = types.filter((text) => text !== '')
    if (given.length === 0 || given.filter(isCodeType).length < given.length * MOST) return []
    const pairsOf = (codes: ColumnEvidence) =>
      rows.map((row, at) => ({
        field: fieldOfCodeType(types[at] ?? ''),
        text: sample.cell(row, codes.column),
      }))
    const beside = evidence.find((other) => isCodeColumn(other, heading, column))
    const code = beside ?? onlyCodes(evidence, column)
    if (!code || !areTrue(pairsOf(code))) return []
    for (const text of given) kinds.add(fieldOfCodeType(text))
    return [{ code: code.column, type: column }]
  })
  return kinds.size > 1 ? found : []
}

const namesType = /\b(?:type|qualifier|system|set|source)\b/

/** The column of `Code 1` for `Code 1 Type`; else one beside the types that is named as codes. */
function isCodeColumn(
  { column, heading, names }: ColumnEvidence,
  typeHeading: string,
  typeColumn: number,
): boolean {
  if (column === typeColumn || normalHeading(heading) === '') return false
  const own = normalHeading(typeHeading).replace(namesType, '').replace(/\s+/g, ' ').trim()
  if (normalHeading(heading) === own) return true
  const isNamed = Math.max(names.chargeCode ?? 0, names.hcpcs ?? 0) > 0
  return Math.abs(column - typeColumn) === 1 && isNamed && /\bcodes?\b/.test(normalHeading(heading))
}

/**
 * The one column of codes that a column of types may speak of from further off: named no clearer than `Code` or `Item`,
 * where no column is named HCPCS codes.
 */
function onlyCodes(
  evidence: readonly ColumnEvidence[],
  typeColumn: number,
): ColumnEvidence | undefined {
  if (evidence.some(({ names, profile }) => (names.hcpcs ?? 0) >= NAMED && profile.fill > 0.02))
    return undefined
  const codes = evidence.filter(
    ({ column, names, profile }) =>
      column !== typeColumn && (names.chargeCode ?? 0) > 0 && profile.codes > MOST,
  )
  const [only, ...others] = codes
  return others.length === 0 && (only?.names.chargeCode ?? 0) < CLEAR_NAME ? only : undefined
}

const NAMED = 0.5
/** `Charge Code`, `CDM Number`: these are what their heading says, whatever a type beside them is of. */
const CLEAR_NAME = 1

/** The codes look like what their types say. */
function areTrue(pairs: readonly { field: TypedField | null; text: string }[]): boolean {
  const hcpcs = pairs.filter(({ field, text }) => field === 'hcpcs' && text.trim() !== '')
  const shaped = hcpcs.filter(({ text }) => isHcpcsShape(cleanHcpcs(text).hcpcs))
  return shaped.length >= hcpcs.length * MOST
}
