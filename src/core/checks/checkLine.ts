import { allChecks } from './allChecks'
import type { Check, Flag, Problem } from './Check'
import type { CheckContext } from './CheckContext'
import type { CheckedLine } from './CheckedLine'

/** What all checks say of one line, waived ones included; see `openFlags`. */
export function checkLine(line: CheckedLine, context: CheckContext): Flag[] {
  const flags: Flag[] = []
  findProblems(line, context, (check, problem) => flags.push(flagOf(check, problem)))
  return flags
}

/** Per check, one bit for its cause: a line's causes so far are then one number. */
const causes = [...new Set(allChecks.map(({ cause }) => cause))]
const causeBits = Uint32Array.from(allChecks, ({ cause }) => 1 << causes.indexOf(cause))

/**
 * Calls `report` for every problem of a line; of several problems with one cause only for the first. A line out of
 * use has none.
 */
export function findProblems(
  line: CheckedLine,
  context: CheckContext,
  report: (check: Check, problem: Problem, index: number) => void,
): void {
  if (context.sheet.changes('inactive').has(line.line.row)) return
  const { off } = context.settings
  let found = 0
  for (let index = 0; index < allChecks.length; index++) {
    const bit = causeBits[index] ?? 0
    const check = allChecks[index]
    if (!check || (found & bit) !== 0 || (off.size > 0 && off.has(check.id))) continue
    const problem = check.check(line, context)
    if (!problem) continue
    found |= bit
    report(check, problem, index)
  }
}

function flagOf(
  { id, title, severity, column, why, whatToDo, source }: Check,
  { message, fix, fixLabel }: Problem,
): Flag {
  return {
    ...{ checkId: id, title, severity, column, message, why, whatToDo, source },
    fix: fix ?? [],
    fixLabel: fixLabel ?? '',
  }
}
