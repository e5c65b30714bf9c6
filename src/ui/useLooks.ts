import { useEffect } from 'react'
import { useWorkspace } from '../store/useWorkspace'

/** Puts the chosen colours and row height on the page. */
export function useLooks(): void {
  const theme = useWorkspace((workspace) => workspace.theme)
  const density = useWorkspace((workspace) => workspace.density)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dataset.density = density
  }, [theme, density])
}
