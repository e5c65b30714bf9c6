import { useEffect } from 'react'
import { useWorkspaceStore } from '../store/useWorkspace'

/** Lets the browser ask before the page closes while something is not kept yet. */
export function useLeaveGuard(): void {
  const store = useWorkspaceStore()
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      const { document, saveState, isUnsaved } = store.getState()
      if (document && (saveState !== 'saved' || isUnsaved())) event.preventDefault()
    }
    const onHide = () => store.getState().flush()
    window.addEventListener('beforeunload', onLeave)
    window.addEventListener('pagehide', onHide)
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      window.removeEventListener('pagehide', onHide)
    }
  }, [store])
}
