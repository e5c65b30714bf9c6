import { useEffect } from 'react'
import { useWorkspaceStore } from '../store/useWorkspace'

/** Lets the browser ask before the page closes while something is not kept yet. */
export function useLeaveGuard(): void {
  const store = useWorkspaceStore()
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      const { document, saveState } = store.getState()
      if (document && saveState !== 'saved') event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [store])
}
