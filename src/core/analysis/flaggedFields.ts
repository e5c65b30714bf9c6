import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import { allChecks } from '../checks/allChecks'
import type { Severity } from '../checks/Check'
import type { LineFacts } from './Analysis'

type FieldFacts = Pick<LineFacts, 'errorFields' | 'warningFields'>

/** The bit that stands for a field in a byte of flagged fields. */
const bitOf = new Map<string, number>(lineFields.map((field, index) => [field, 1 << index]))

/** The worse of what is open about one field of a line; null where nothing but hints is. */
export function severityOf(facts: FieldFacts, row: number, field: LineField): Severity | null {
  const bit = bitOf.get(field) ?? 0
  if (((facts.errorFields[row] ?? 0) & bit) !== 0) return 'error'
  return ((facts.warningFields[row] ?? 0) & bit) !== 0 ? 'warning' : null
}

/** Marks the fields with open errors and warnings, of all lines anew. */
export function markAllFields(
  facts: FieldFacts,
  rowsByCheck: ReadonlyMap<string, Uint32Array>,
): void {
  facts.errorFields.fill(0)
  facts.warningFields.fill(0)
  for (const { rows, marks, bit } of marksByCheck(facts, rowsByCheck))
    for (const row of rows) marks[row] = (marks[row] ?? 0) | bit
}

/** Marks the fields of some lines anew; the lines of each check are in order. */
export function markFieldsOf(
  changed: Iterable<number>,
  facts: FieldFacts,
  rowsByCheck: ReadonlyMap<string, Uint32Array>,
): void {
  const checks = marksByCheck(facts, rowsByCheck)
  for (const row of changed) {
    facts.errorFields[row] = facts.warningFields[row] = 0
    for (const { rows, marks, bit } of checks)
      if (holds(rows, row)) marks[row] = (marks[row] ?? 0) | bit
  }
}

function marksByCheck(facts: FieldFacts, rowsByCheck: ReadonlyMap<string, Uint32Array>) {
  return allChecks.flatMap(({ id, severity, column }) => {
    const rows = rowsByCheck.get(id)
    const bit = bitOf.get(column)
    if (!rows || bit === undefined || severity === 'info') return []
    return [{ rows, bit, marks: severity === 'error' ? facts.errorFields : facts.warningFields }]
  })
}

/** Whether ordered rows hold one, by halving. */
function holds(rows: Uint32Array, row: number): boolean {
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = rows[middle] ?? 0
    if (at === row) return true
    if (at < row) low = middle + 1
    else high = middle - 1
  }
  return false
}
