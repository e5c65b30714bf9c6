import { aSourceTable } from './aSourceTable'
import type { ColumnRole } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { proposeMapping } from './proposeMapping'

const descriptions = [
  'CHEST XRAY 2 VIEWS',
  'CBC W AUTO DIFF',
  'BASIC METABOLIC PANEL',
  'KETOROLAC 15 MG INJ',
  'GAUZE 4X4 STERILE',
  'ED VISIT LEVEL 3',
  'PT EVAL LOW COMPLEXITY',
  'SUTURE VICRYL 3-0',
  'ROOM SEMI PRIVATE',
  'CT HEAD W/O CONTRAST',
  'ONDANSETRON 4 MG TAB',
  'OR TIME EA 15 MIN',
  'ANESTHESIA 1ST HOUR',
  'EKG 12 LEAD TRACING',
  'BLOOD GAS ANALYSIS',
] as const
const revenue = [
  '324',
  '305',
  '301',
  '636',
  '272',
  '450',
  '424',
  '272',
  '120',
  '351',
  '637',
  '360',
  '370',
  '730',
  '301',
] as const
const hcpcs = [
  '71046',
  '85025',
  '80048',
  'J1885',
  '',
  '99283',
  '97161',
  '',
  '',
  '70450',
  '',
  '',
  '',
  '93005',
  '82803',
] as const
/** Test data: the line of that number. */
export const aLineOf = (n: number) => ({
  code: `${3_100_000 + n * 7}`,
  description: `${descriptions[n % 15]} ${n}`,
  rev: revenue[n % 15] ?? '',
  hcpcs: hcpcs[n % 15] ?? '',
  price: (12.5 + ((n * 37) % 900) * 1.25).toFixed(2),
  dept: ['7010', '7130', '6070'][n % 3] ?? '',
})
/** Test data: one charge line, every cell as text. */
export type ALine = ReturnType<typeof aLineOf>

/** Test data: a sheet of 120 lines under these rows. */
export function aTable(
  preamble: readonly (readonly string[])[],
  cells: (line: ALine) => readonly string[],
) {
  return aSourceTable([...preamble, ...Array.from({ length: 120 }, (_, n) => cells(aLineOf(n)))])
}

/** Where the import finds the heading and the roles of such a sheet. */
export function proposed(
  preamble: readonly (readonly string[])[],
  cells: (line: ALine) => readonly string[],
) {
  const { mapping } = proposeMapping(aTable(preamble, cells))
  const of = (role: ColumnRole) => columnsOfRole(mapping, role)
  return {
    headerRow: mapping.headerRow,
    chargeCode: of('chargeCode')[0] ?? null,
    description: of('description')[0] ?? null,
    hcpcs: of('hcpcs'),
    revenueCode: of('revenueCode')[0] ?? null,
    price: of('price'),
  }
}

/** Test data: the cells of a line in the usual order, and where they are then found. */
export const whole = ({ code, description, rev, hcpcs: cpt, price }: ALine) => [
  code,
  description,
  rev,
  cpt,
  price,
]
export const wholeIsRead = { chargeCode: 0, description: 1, revenueCode: 2, hcpcs: [3], price: [4] }
