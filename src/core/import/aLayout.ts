import { aSourceTable } from './aSourceTable'
import type { ColumnRole } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { proposeMapping } from './proposeMapping'
import { anInventedLine, type InventedLine } from './someLines'

/** Test data: a layout as a billing system or a price list has it: what stands above the data, and what in each column. */
export interface Layout {
  readonly name: string
  /** Rows above the data; the last of them is the heading, unless `headless`. */
  readonly head: readonly (readonly string[])[]
  readonly headless?: true
  readonly cells: (line: InventedLine) => readonly string[]
  /** Where each role is to be found first, by column; roles left out must stay without a column. */
  readonly roles: Readonly<Partial<Record<MeasuredRole, number>>>
}
type MeasuredRole = 'chargeCode' | 'description' | 'hcpcs' | 'revenueCode' | 'price'

/** Where the import finds the heading and the first column of each role, in a sheet of invented lines. */
export function foundIn({ head, cells }: Layout) {
  const rows = [...head, ...Array.from({ length: 240 }, (_, n) => cells(anInventedLine(n)))]
  const { mapping } = proposeMapping(aSourceTable(rows))
  const found = (role: ColumnRole) => columnsOfRole(mapping, role)[0]
  return {
    headerRow: mapping.headerRow,
    chargeCode: found('chargeCode'),
    description: found('description'),
    hcpcs: found('hcpcs'),
    revenueCode: found('revenueCode'),
    price: found('price'),
  }
}

/** Where they are. */
export function expectedOf({ head, headless, roles }: Layout) {
  return {
    headerRow: headless ? null : head.findLastIndex((row) => row.length > 0),
    chargeCode: undefined,
    description: undefined,
    hcpcs: undefined,
    revenueCode: undefined,
    price: undefined,
    ...roles,
  }
}
