import { lineFields } from '../chargemaster/ChargeLine'
import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'
import type { CellEdit } from './CellEdit'

type Change = Omit<CellEdit, 'before'>

/** The change that adds a blank line after all others. */
export function addLine(sheet: ChargeSheet): readonly Change[] {
  return [{ row: sheet.lineCount, column: 'added', after: 'new' }]
}

/**
 * The changes that add a copy of each line after all others. A copy takes over everything but the charge code,
 * which names one line; its code has to be confirmed. What the file says in columns that are no field is copied.
 */
export function duplicateLines(sheet: ChargeSheet, rows: readonly number[]): readonly Change[] {
  const others = otherFileColumns(sheet)
  return rows.flatMap((from, index) => {
    const row = sheet.lineCount + index
    const copied = [...lineFields.filter((field) => field !== 'chargeCode'), ...others]
    const cells = copied.map((column) => ({ row, column, after: sheet.get(from, column) }))
    const inherited = { row, column: 'inherited', after: sheet.get(from, 'hcpcs') } as const
    return [{ row, column: 'added', after: 'copy' } as const, ...cells, inherited].filter(
      ({ after }) => after !== '',
    )
  })
}

/** The changes that take lines out of use, or back into it. */
export function setInactive(rows: readonly number[], isInactive: boolean): readonly Change[] {
  return rows.map((row) => ({ row, column: 'inactive', after: isInactive ? 'yes' : '' }))
}

/** The columns of the file that no field is read from. */
function otherFileColumns({ packed }: ChargeSheet): readonly ColumnId[] {
  const sources = new Set(Object.values(packed.fieldSources).flat())
  const types = new Set(packed.typedCodes?.map(({ type }) => type))
  return packed.fileColumns.flatMap((_, index) =>
    sources.has(index) || types.has(index) ? [] : [`file:${index}` as const],
  )
}
