import { unfiltered } from '../../core/analysis/LineView'
import type { Worklist } from '../../core/analysis/Worklist'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspaceStore } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

/** The way from an entry of the pre-flight to its lines. */
export function LinesLink({ worklist, lines }: { worklist: Worklist; lines: number }) {
  const store = useWorkspaceStore()
  const show = () => {
    const { setLineView, showScreen } = store.getState()
    setLineView({ worklist, ...unfiltered })
    showScreen('lines')
  }
  return (
    <button type="button" className={style.link} onClick={show}>
      {counted(lines, 'line')}
    </button>
  )
}
