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

/** Calls `report` for every problem of a line; of several problems with one cause only for the first. */
export function findProblems(
  line: CheckedLine,
  context: CheckContext,
  report: (check: Check, problem: Problem, index: number) => void,
): void {
  const causes: string[] = []
  for (const [index, check] of allChecks.entries()) {
    if (causes.includes(check.cause) || context.settings.off.has(check.id)) continue
    const problem = check.check(line, context)
    if (!problem) continue
    causes.push(check.cause)
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
