import { memo, type ReactNode } from 'react'
import type { Worklist } from '../../core/analysis/Worklist'
import { useWorkspace } from '../../store/useWorkspace'
import style from './Worklists.module.css'

export interface WorklistRowProps {
  readonly worklist: Worklist
  readonly label: string
  /** Null while the lines are being read. */
  readonly count: number | null
  readonly mark?: ReactNode
}

/** One worklist with its count; choosing it shows its lines in the grid. */
export const WorklistRow = memo(function WorklistRow({
  worklist,
  label,
  count,
  mark,
}: WorklistRowProps) {
  const isShown = useWorkspace((workspace) => workspace.lineView.worklist === worklist)
  const setLineView = useWorkspace((workspace) => workspace.setLineView)
  return (
    <li>
      <button
        type="button"
        className={style.row}
        aria-current={isShown ? 'true' : undefined}
        title={label}
        onClick={() => setLineView({ worklist })}
      >
        {mark}
        <span className={style.label}>{label}</span>
        <span className={style.count}>{count === null ? '…' : count.toLocaleString('en-US')}</span>
      </button>
    </li>
  )
})
