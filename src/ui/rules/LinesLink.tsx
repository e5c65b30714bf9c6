import type { Worklist } from '../../core/analysis/Worklist'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspaceStore } from '../../store/useWorkspace'
import style from './RulesScreen.module.css'

/** How many lines a rule is about; choosing it shows them in the grid. */
export function LinesLink({ lines, worklist }: { lines: number; worklist: Worklist }) {
  const store = useWorkspaceStore()
  if (lines === 0) return <span className={style.count}>no lines</span>
  return (
    <button
      type="button"
      className={style.lines}
      onClick={() => {
        store.getState().setLineView({ worklist, filters: [], text: '' })
        store.getState().showScreen('lines')
      }}
    >
      {counted(lines, 'line')}
    </button>
  )
}
