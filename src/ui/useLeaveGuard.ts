import { useEffect } from 'react'
import { useWorkspaceStore } from '../store/useWorkspace'

/**
 * Lets the browser ask before the page closes while something is not kept yet. A page that is left for another writes
 * at once what waits: in the background the browser lets it work once a second only.
 */
export function useLeaveGuard(): void {
  const store = useWorkspaceStore()
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      const { document: open, saveState, isUnsaved } = store.getState()
      if (open && (saveState !== 'saved' || isUnsaved())) event.preventDefault()
    }
    const onHide = () => store.getState().flush()
    window.addEventListener('beforeunload', onLeave)
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') onHide()
    }
    window.addEventListener('pagehide', onHide)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      window.removeEventListener('pagehide', onHide)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [store])
}
