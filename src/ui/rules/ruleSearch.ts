import type { PolicyEntry, RuleBook, RuleEntry } from '../../core/analysis/RuleBook'
import { allChecks } from '../../core/checks/allChecks'
import type { Check } from '../../core/checks/Check'
import { matchesQuery } from './matchesQuery'
import { outcomeLabels } from './outcomeLabels'

export const severityWords = { error: 'Error', warning: 'Warning', info: 'Note' } as const

/** The kinds of rules that every workspace has, by the id of their tab. */
export type RuleKind = 'policies' | 'checks' | 'coding'

/** The policies that have the words looked for. */
export function policiesWith(query: string, book: RuleBook | null): readonly PolicyEntry[] {
  return (book?.policies ?? []).filter(({ policy }) =>
    matchesQuery(query, [policy.label, policy.note]),
  )
}

/** The checks that have the words looked for. */
export function checksWith(query: string): readonly Check[] {
  return allChecks.filter(({ id, title, catalogueId, why, whatToDo, source, severity }) =>
    matchesQuery(query, [
      ...[id, title, catalogueId, why, whatToDo, source],
      severityWords[severity],
    ]),
  )
}

/** The coding rules that have the words looked for. */
export function codingRulesWith(query: string, book: RuleBook | null): readonly RuleEntry[] {
  return (book?.codingRules ?? []).filter(({ id, outcome, policy, reason, exceptions, source }) =>
    matchesQuery(query, [id, outcomeLabels[outcome], policy, reason, exceptions, source]),
  )
}

/** How many rules of each kind have the words. */
export function countsWith(
  query: string,
  book: RuleBook | null,
): Readonly<Record<RuleKind, number>> {
  return {
    policies: policiesWith(query, book).length,
    checks: checksWith(query).length,
    coding: codingRulesWith(query, book).length,
  }
}
