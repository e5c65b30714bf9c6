import type { Worklist } from '../../core/analysis/Worklist'
import { WorklistLink } from '../WorklistLink'
import style from './ExportScreen.module.css'

/** The way from an entry of the pre-flight to its lines. */
export function LinesLink({ worklist, lines }: { worklist: Worklist; lines: number }) {
  return <WorklistLink worklist={worklist} lines={lines} className={style.link} />
}
