import { useEffect, useState } from 'react'
import { useWorkspaceStore } from '../../store/useWorkspace'

/** The departments of the whole sheet, whatever the grid shows; null while they are read. */
export function useDepartments(): readonly string[] | null {
  const store = useWorkspaceStore()
  const [names, setNames] = useState<readonly string[] | null>(null)
  useEffect(() => {
    const { allDepartments, tellError } = store.getState()
    allDepartments().then(setNames, tellError)
  }, [store])
  return names
}
