import { lineFields } from '../chargemaster/ChargeLine'
import { codings } from '../chargemaster/Coding'
import { undecidedBelow } from '../coding/CodingAnswer'
import { reviewStateOf, waitsForReview } from '../review/ReviewState'
import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'
import { hasOpenCheck, type LineFacts } from './Analysis'
import { type SpecialWorklist, specialWorklist, type Worklist } from './Worklist'

/** What tells which lines a worklist holds. */
export interface WorklistFacts {
  readonly sheet: ChargeSheet
  readonly facts: LineFacts
  readonly suggested: ReadonlySet<number>
  /** Lines per check id. */
  readonly flagged: ReadonlyMap<string, Iterable<number>>
  /** Id of the coding rule that caught the line. */
  readonly ruleOf: (row: number) => string
  /** Id of the policy whose area the line is in; blank for none. */
  readonly policyOf: (row: number) => string
  /** Lines per link of the pre-flight list of an export. */
  readonly preflight: ReadonlyMap<string, Iterable<number>>
}

/** One byte per line, 1 for the lines of the worklist; null for all lines. */
export function worklistMarks(worklist: Worklist, known: WorklistFacts): Uint8Array | null {
  const { sheet, facts, suggested, flagged, preflight, ruleOf, policyOf } = known
  const marks = new Uint8Array(sheet.lineCount)
  const markAll = (rows: Iterable<number>) => {
    for (const row of rows) marks[row] = 1
    return marks
  }
  const markIf = (holds: (row: number) => boolean) => {
    for (let row = 0; row < marks.length; row++) if (holds(row)) marks[row] = 1
    return marks
  }
  const markSpecial = (special: SpecialWorklist) => {
    const { kind, id } = specialWorklist(special)
    if (kind === 'rule') return markIf((row) => ruleOf(row) === id)
    if (kind === 'policy') return markIf((row) => policyOf(row) === id)
    return markAll((kind === 'export' ? preflight : flagged).get(id) ?? [])
  }
  switch (worklist) {
    case 'all':
      return null
    case 'static':
    case 'dynamic':
    case 'none':
    case 'required': {
      const wanted = codings.indexOf(worklist)
      return markIf((row) => facts.coding[row] === wanted)
    }
    case 'suggested':
      return markAll(suggested)
    case 'undecided':
      return markIf((row) => (facts.confidence[row] ?? 0) < undecidedBelow)
    case 'flagged':
      return markIf((row) => hasOpenCheck(facts, row))
    case 'changed':
      return markAll(changedRows(sheet))
    case 'decided':
      return markAll(sheet.changes('decision').keys())
    case 'added':
      return markAll(sheet.changes('added').keys())
    case 'inactive':
      return markAll(sheet.changes('inactive').keys())
    case 'noted':
      return markAll(sheet.changes('note').keys())
    case 'waived':
      return markAll(sheet.changes('waived').keys())
    case 'in-review':
      return markAll(rowsInReview(sheet))
    case 'commented':
      return markAll(sheet.changes('comments').keys())
    case 'returned':
      return markAll(rowsReturned(sheet))
    default:
      return markSpecial(worklist)
  }
}

const toldBySheet: ReadonlySet<Worklist> = new Set([
  ...(['all', 'changed', 'decided', 'added', 'inactive'] as const),
  ...(['noted', 'waived', 'in-review', 'returned', 'commented'] as const),
])

/** Whether the sheet alone tells which lines a worklist holds, without their coding and checks. */
export function isToldBySheet(worklist: Worklist): boolean {
  return toldBySheet.has(worklist)
}

/** How many lines each worklist holds that is counted from the facts of all lines. */
export function countWorklists(known: WorklistFacts): Partial<Record<Worklist, number>> {
  const { sheet, facts } = known
  let undecided = 0
  let flagged = 0
  for (let row = 0; row < sheet.lineCount; row++) {
    if ((facts.confidence[row] ?? 0) < undecidedBelow) undecided += 1
    if (hasOpenCheck(facts, row)) flagged += 1
  }
  return {
    undecided,
    flagged,
    changed: new Set(changedRows(sheet)).size,
    decided: sheet.changes('decision').size,
    added: sheet.changes('added').size,
    inactive: sheet.changes('inactive').size,
    noted: sheet.changes('note').size,
    waived: sheet.changes('waived').size,
    'in-review': rowsInReview(sheet).length,
    returned: rowsReturned(sheet).length,
    commented: sheet.changes('comments').size,
  }
}

function rowsInReview(sheet: ChargeSheet): number[] {
  const rows = [...sheet.changes('batch').keys()]
  return rows.filter((row) => waitsForReview(reviewStateOf(sheet, row)))
}

function rowsReturned(sheet: ChargeSheet): number[] {
  const rows = [...sheet.changes('review').keys()]
  return rows.filter((row) => reviewStateOf(sheet, row) === 'returned')
}

/** Lines with a changed fact: a field or a column of the file, not a note or a decision. */
function changedRows(sheet: ChargeSheet): Iterable<number> {
  const isFact = (column: ColumnId) =>
    column.startsWith('file:') || lineFields.some((field) => field === column)
  return sheet
    .changedColumns()
    .filter(isFact)
    .flatMap((column) => [...sheet.changes(column).keys()])
}
