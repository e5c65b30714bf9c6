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

/** The edits without any that would leave a gap: an added line that others follow stays, out of use. */
export function withoutGaps(sheet: ChargeSheet, edits: readonly CellEdit[]): readonly CellEdit[] {
  const added = edits.filter(({ column }) => column === 'added')
  const going = new Set(added.filter(({ after }) => after === '').map(({ row }) => row))
  const staying = [...sheet.changes('added').keys(), ...added.map(({ row }) => row)]
  const last = staying.reduce((max, row) => (going.has(row) || row < max ? max : row), -1)
  const gaps = [...going].filter((row) => row < last)
  if (gaps.length === 0) return edits
  const isGap = new Set(gaps)
  const outOfUse = gaps
    .map(
      (row) =>
        ({ row, column: 'inactive', before: sheet.get(row, 'inactive'), after: 'yes' }) as const,
    )
    .filter(({ before, after }) => before !== after)
  return [...edits.filter(({ row }) => !isGap.has(row)), ...outOfUse]
}

/** The columns of the file that no field is read from. */
function otherFileColumns({ packed }: ChargeSheet): readonly ColumnId[] {
  const sources = new Set(Object.values(packed.fieldSources).flat())
  const types = new Set(packed.typedCodes?.map(({ type }) => type))
  return packed.fileColumns.flatMap((_, index) =>
    sources.has(index) || types.has(index) ? [] : [`file:${index}` as const],
  )
}
