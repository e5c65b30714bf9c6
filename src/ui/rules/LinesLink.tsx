import type { Worklist } from '../../core/analysis/Worklist'
import { WorklistLink } from '../WorklistLink'
import style from './RulesScreen.module.css'

/** How many lines a rule is about; choosing it shows them in the grid. */
export function LinesLink({ lines, worklist }: { lines: number; worklist: Worklist }) {
  if (lines === 0) return <span className={style.count}>no lines</span>
  return <WorklistLink worklist={worklist} lines={lines} className={style.lines} />
}
