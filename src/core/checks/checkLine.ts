import { allChecks } from './allChecks'
import type { Cause, Check, Flag, Problem } from './Check'
import type { CheckContext } from './CheckContext'
import type { CheckedLine } from './CheckedLine'
import { waivedChecks } from './waivers'

/** What all checks say of one line, waived ones included; see `openFlags`. */
export function checkLine(line: CheckedLine, context: CheckContext): Flag[] {
  const flags: Flag[] = []
  findProblems(line, context, (check, problem) => flags.push(flagOf(check, problem)))
  return flags
}

/** Per check, one bit for its cause: a line's causes so far are then one number. */
const causes = [...new Set(allChecks.map(({ cause }) => cause))]
const bitOf = (cause: Cause) => 1 << causes.indexOf(cause)
const causeBits = Uint32Array.from(allChecks, ({ cause }) => bitOf(cause))
/** What checks with these causes say is not said of a local code: it is right here. */
const aboutWrongCodes = bitOf('code') | bitOf('payment-status')

/**
 * Calls `report` for every problem of a line; of several problems with one cause only for the first, and for none
 * that another one silences. A line out of use has no problem.
 *
 * A check that is switched off still looks and is not told: the reason it is off holds for the cause, so whatever it
 * kept quiet while it spoke stays quiet, as it does behind a waiver.
 */
export function findProblems(
  line: CheckedLine,
  context: CheckContext,
  report: (check: Check, problem: Problem, index: number) => void,
): void {
  if (context.sheet.changes('inactive').has(line.line.row)) return
  const { off } = context.settings
  const seen: string[] = []
  let found = line.code !== '' && context.isLocalCode(line.code) ? aboutWrongCodes : 0
  for (let index = 0; index < allChecks.length; index++) {
    const bit = causeBits[index] ?? 0
    const check = allChecks[index]
    if (!check || (found & bit) !== 0) continue
    if (seen.length > 0 && check.silencedBy?.some((id) => seen.includes(id))) continue
    const problem = check.check(line, context)
    if (!problem) continue
    found |= bit
    seen.push(check.id)
    if (off.size > 0 && off.has(check.id)) continue
    report(check, problem, index)
    if (check.endsTheLine && !isWaived(check.id, line, context)) return
  }
}

function isWaived(checkId: string, { line }: CheckedLine, { sheet }: CheckContext): boolean {
  return waivedChecks(sheet.get(line.row, 'waived')).has(checkId)
}

function flagOf(
  { id, title, severity, column, why, whatToDo, source }: Check,
  { message, fix, fixLabel, oneByOne, whatToDo: ofLine }: Problem,
): Flag {
  return {
    ...{ checkId: id, title, severity, column, message, why, source },
    whatToDo: ofLine ?? whatToDo,
    fix: fix ?? [],
    fixLabel: fixLabel ?? '',
    oneByOne: oneByOne ?? '',
  }
}
