import { unfiltered } from '../core/analysis/LineView'
import type { Worklist } from '../core/analysis/Worklist'
import { counted } from '../core/chargemaster/counted'
import { useWorkspaceStore } from '../store/useWorkspace'

interface WorklistLinkProps {
  readonly worklist: Worklist
  readonly lines: number
  readonly className: string | undefined
}

/** A number of lines, and the way to them: they are shown in the grid. */
export function WorklistLink({ worklist, lines, className }: WorklistLinkProps) {
  const store = useWorkspaceStore()
  const show = () => {
    const { setLineView, showScreen } = store.getState()
    setLineView({ worklist, ...unfiltered })
    showScreen('lines')
  }
  return (
    <button type="button" className={className} onClick={show}>
      {counted(lines, 'line')}
    </button>
  )
}
