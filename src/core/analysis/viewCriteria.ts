import { codings } from '../chargemaster/Coding'
import { allChecks } from '../checks/allChecks'
import type { ColumnId } from '../sheet/ChargeSheet'
import type { Criterion } from '../sheet/filterRows'
import type { ComputedColumn, GridColumnId } from '../sheet/sortRows'
import type { ColumnFilter } from './ColumnFilter'
import type { LineView } from './LineView'
import { type WorklistFacts, worklistMarks } from './WorklistMarks'

/** Cells that the search field looks into. */
const searched: readonly ColumnId[] = ['chargeCode', 'description', 'hcpcs', 'revenueCode']

/** Everything that the lines of a view fulfil. */
export function viewCriteria(
  { worklist, filters, text }: LineView,
  known: WorklistFacts,
): Criterion[] {
  const marks = worklistMarks(worklist, known)
  const words = text.trim()
  return [
    ...(marks ? [{ type: 'lines' as const, marks }] : []),
    ...(words ? [{ type: 'contains' as const, columns: searched, text: words }] : []),
    ...filters.flatMap((filter) => filterCriteria(filter, known)),
  ]
}

function filterCriteria(filter: ColumnFilter, known: WorklistFacts): Criterion[] {
  const { column, flagged = false } = filter
  const ofChecks: Criterion[] = flagged
    ? [{ type: 'lines', marks: flaggedMarks(column, known) }]
    : []
  return isComputed(column)
    ? [...ofChecks, ...computedCriteria(column, filter, known)]
    : [...ofChecks, ...cellCriteria(column, filter)]
}

function cellCriteria(column: ColumnId, filter: ColumnFilter): Criterion[] {
  const { contains = '', values = [], from = '', to = '', filled = null, changed = false } = filter
  const text = contains.trim()
  const criteria: Criterion[] = []
  if (text !== '') criteria.push({ type: 'contains', columns: [column], text })
  if (values.length > 0) criteria.push({ type: 'oneOf', column, values })
  if (from.trim() !== '' || to.trim() !== '') criteria.push({ type: 'between', column, from, to })
  if (filled !== null) criteria.push({ type: 'filled', column, filled })
  if (changed) criteria.push({ type: 'changed', column })
  return criteria
}

function computedCriteria(
  column: ComputedColumn,
  { values = [], changed = false }: ColumnFilter,
  { sheet, facts }: WorklistFacts,
): Criterion[] {
  const criteria: Criterion[] = changed ? [{ type: 'changed', column: 'decision' }] : []
  if (values.length === 0) return criteria
  const wanted = new Set(values)
  const tests: ((row: number) => boolean)[] = []
  if (column === 'coding')
    tests.push((row) => wanted.has(codings[facts.coding[row] ?? 0] ?? 'none'))
  else {
    if (wanted.has('error')) tests.push((row) => (facts.errors[row] ?? 0) > 0)
    if (wanted.has('warning')) tests.push((row) => (facts.warnings[row] ?? 0) > 0)
    if (wanted.has('info')) tests.push((row) => (facts.infos[row] ?? 0) > 0)
  }
  const marks = new Uint8Array(sheet.lineCount)
  for (let row = 0; row < marks.length; row++) if (tests.some((test) => test(row))) marks[row] = 1
  return [...criteria, { type: 'lines', marks }]
}

/** The lines with an open check about a column; for the columns of coding and checks, with any. */
function flaggedMarks(column: GridColumnId, { sheet, flagged }: WorklistFacts): Uint8Array {
  const marks = new Uint8Array(sheet.lineCount)
  for (const check of allChecks) {
    if (!isComputed(column) && check.column !== column) continue
    for (const row of flagged.get(check.id) ?? []) marks[row] = 1
  }
  return marks
}

/** Whether a column is computed of each line, and no column of the sheet. */
export function isComputed(column: GridColumnId): column is ComputedColumn {
  return column === 'coding' || column === 'checks'
}
