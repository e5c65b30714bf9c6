import { useEffect } from 'react'
import { useWorkspaceStore } from '../store/useWorkspace'

/** Ctrl+Z and Ctrl+Y wherever a workspace is open and no text is being typed; the grid handles its own. */
export function useUndoKeys(): void {
  const store = useWorkspaceStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || isTyping(event.target))
        return
      const { document: open, screen } = store.getState()
      if (!open || screen === 'start' || screen === 'import' || isDialogOpen()) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (key !== 'z' && !isRedo) return
      event.preventDefault()
      if (isRedo) store.getState().redo()
      else store.getState().undo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store])
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  )
}
