import type { CodingRule } from '../reference/RulesPack'
import type { PracticeCounts } from './policies'

/**
 * From these log odds on, 80 %, a line told by its words alone is more likely the procedure than a tray or tube
 * called after it. Read line by line in 21 public chargemasters, nearly all below it are things.
 */
const plainlyWorded = 1.386

/** Whether a line without a code is told by its description alone. */
function isWorded({ group }: CodingRule, codeRule: CodingRule | null): boolean {
  return codeRule === null && group === 'descOnly'
}

/**
 * The area of practice in which a line counts: that of the rule for the line as if it carried no code. Where that
 * goes by words alone, the code on the line tells its area, if lines without a code can be in it too, and a line
 * without a code counts only if its words are plain. Undefined where the line says nothing of a practice.
 */
export function practiceAreaOf(
  rule: CodingRule,
  codeRule: CodingRule | null,
  logOdds: number,
): string | undefined {
  if (codeRule && rule.kinds) return codeRule.when.rev?.includes('') ? codeRule.policy : undefined
  return isWorded(rule, codeRule) && logOdds < plainlyWorded ? undefined : rule.policy
}

/** Counts one line for the practice of the hospital. */
export function countPractice(
  counts: PracticeCounts,
  rule: CodingRule,
  codeRule: CodingRule | null,
  logOdds: number,
): void {
  const coded = codeRule ? 1 : 0
  const worded = isWorded(rule, codeRule) ? 1 : 0
  counts.lines++
  counts.coded += coded
  const id = practiceAreaOf(rule, codeRule, logOdds)
  if (id === undefined) return
  const area = counts.areas.get(id)
  if (area) {
    area.lines++
    area.coded += coded
    area.worded += worded
  } else counts.areas.set(id, { lines: 1, coded, worded })
}
