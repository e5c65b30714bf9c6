import type { PolicyEntry } from '../../core/analysis/RuleBook'
import {
  isNamedWorklist,
  specialWorklist,
  type Worklist,
  worklistLabels,
} from '../../core/analysis/Worklist'
import { checkTitle } from '../../core/checks/allChecks'

/** What a worklist is called; the policies are known once the rules were shown. */
export function worklistTitle(worklist: Worklist, policies: readonly PolicyEntry[] = []): string {
  if (isNamedWorklist(worklist)) return worklistLabels[worklist]
  const { kind, id } = specialWorklist(worklist)
  if (kind === 'check') return checkTitle(id)
  if (kind === 'rule') return `Lines of coding rule ${id}`
  return policies.find(({ policy }) => policy.id === id)?.policy.label ?? 'Lines of one policy'
}
