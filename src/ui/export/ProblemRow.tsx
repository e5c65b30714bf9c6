import { useState } from 'react'
import { isBlocking, type PreflightProblem } from '../../core/analysis/preflight'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { SeverityMark } from '../grid/SeverityMark'
import { Button } from '../parts/Button'
import { ReasonDialog } from '../ReasonDialog'
import style from './ExportScreen.module.css'
import { LinesLink } from './LinesLink'

/** One problem: what the export does about it, and what a person can: leave its lines out, or let it through. */
export function ProblemRow({ problem }: { problem: PreflightProblem }) {
  const store = useWorkspaceStore()
  const leaveOut = useWorkspace((workspace) => workspace.exportChoices.leaveOut)
  const { id, title, blocks, lines, worklist, isLeftOut } = problem
  const toggle = () => {
    const others = leaveOut.filter((entry) => entry !== id)
    store.getState().chooseExport({ leaveOut: isLeftOut ? others : [...others, id] })
  }
  return (
    <li>
      <SeverityMark severity={blocks ? 'error' : 'warning'} />
      <span className={style.problem}>{title}</span>
      <span className={style.effect}>{effectOf(problem)}</span>
      <LetThroughButton problem={problem} />
      {worklist ? (
        <>
          <label className={style.check}>
            <input type="checkbox" checked={isLeftOut} onChange={toggle} /> Leave out
          </label>
          <LinesLink worklist={worklist} lines={lines} />
        </>
      ) : null}
    </li>
  )
}

/** Lets a blocking problem through for a reason, or has it block again. */
function LetThroughButton({ problem }: { problem: PreflightProblem }) {
  const store = useWorkspaceStore()
  const [isAsking, setAsking] = useState(false)
  const { id, title, lines, rule, blocks, note, isLeftOut } = problem
  if (!blocks || isLeftOut || rule === 'format') return null
  if (note !== null) {
    return (
      <Button look="quiet" onClick={() => store.getState().holdBack([id])}>
        Block again
      </Button>
    )
  }
  return (
    <>
      <Button look="quiet" aria-label={`Let through: ${title}`} onClick={() => setAsking(true)}>
        Let through…
      </Button>
      {isAsking && (
        <ReasonDialog
          title={`Let through: ${title}`}
          label="Reason (kept in the history and the manifest)"
          confirm="Let through"
          onConfirm={(reason) => {
            store.getState().letThrough([problem], reason)
            return true
          }}
          onClose={() => setAsking(false)}
        >
          <p>
            {lines > 0
              ? `${counted(lines, 'line')} will go out as ${lines === 1 ? 'it stands' : 'they stand'}.`
              : 'The file will go out so.'}{' '}
            If other lines are found here later, the export is blocked again.
          </p>
        </ReasonDialog>
      )}
    </>
  )
}

function effectOf(problem: PreflightProblem): string {
  const { rule, isLeftOut, note, blocks } = problem
  if (isLeftOut) return 'left out'
  if (isBlocking(problem)) return 'blocks the export'
  if (blocks && note !== null) return `let through: ${note}`
  return writtenOtherwise[rule] ?? 'written as it is'
}

/** What is written where a finding only warns, and the cells are not what stands in the sheet. */
const writtenOtherwise: Readonly<Partial<Record<PreflightProblem['rule'], string>>> = {
  rounded: 'written rounded',
  modifier: 'written without them',
  cut: 'written cut',
  characters: 'makes the whole file UTF-8',
}
