import { useEffect } from 'react'
import type { PolicyEntry } from '../core/analysis/RuleBook'
import { useWorkspace, useWorkspaceStore } from '../store/useWorkspace'

/**
 * The policies under the names that the screen of the rules gives them; undefined until they are read, which is seen to
 * where that screen was not shown yet.
 */
export function usePolicies(): readonly PolicyEntry[] | undefined {
  const store = useWorkspaceStore()
  const policies = useWorkspace((workspace) => workspace.ruleBook?.policies)
  useEffect(() => {
    if (!store.getState().ruleBook) store.getState().readRules()
  }, [store])
  return policies
}
