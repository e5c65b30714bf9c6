import { type Coding, codings } from '../chargemaster/Coding'
import type { Severity } from '../checks/Check'
import { type ExportChoice, exportRows } from '../export/exportRows'
import type { ColumnId } from '../sheet/ChargeSheet'
import type { Preflight, PreflightProblem } from './preflight'

/** What the pre-flight reads of the checks: per check, the lines it is open on. */
export interface OpenCheck {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly column: ColumnId
  readonly rows: Iterable<number>
  readonly lines: number
}

/** Counts what an export holds, and lists the errors a loader or payer would meet in its lines. */
export function preflightOf(
  codingOf: Uint8Array,
  choice: ExportChoice,
  checks: Iterable<OpenCheck>,
  inactive: ReadonlyMap<number, string> = new Map(),
): Preflight {
  const rows = exportRows(codingOf, choice, inactive)
  const isIncluded = new Uint8Array(codingOf.length)
  for (const row of rows) isIncluded[row] = 1
  const excluded: Partial<Record<Coding, number>> = {}
  codingOf.forEach((index, row) => {
    const coding = codings[index]
    if (isIncluded[row] === 0 && coding && !inactive.has(row))
      excluded[coding] = (excluded[coding] ?? 0) + 1
  })
  return {
    included: rows.length,
    excluded,
    inactive: inactive.size,
    problems: [...problemsIn(isIncluded, checks)],
  }
}

function* problemsIn(
  isIncluded: Uint8Array,
  checks: Iterable<OpenCheck>,
): Iterable<PreflightProblem> {
  for (const { id, title, severity, column, rows } of checks) {
    // A missing or placeholder price loads, and then bills nothing: the loader must know.
    const matters = severity === 'error' || (severity === 'warning' && column === 'price')
    if (!matters) continue
    let lines = 0
    for (const row of rows) lines += isIncluded[row] ?? 0
    if (lines === 0) continue
    yield { title, severity, lines, worklist: `check:${id}`, effect: 'exported as they are' }
  }
}
