import { unfiltered } from '../../core/analysis/LineView'
import type { Preflight, PreflightProblem } from '../../core/analysis/preflight'
import { codingLabels, codings } from '../../core/chargemaster/Coding'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { SeverityMark } from '../grid/SeverityMark'
import style from './ExportScreen.module.css'

/** Counts of what goes in and what stays out, and the problems a loader would meet, each a link to its lines. */
export function PreflightList({ preflight }: { preflight: Preflight }) {
  const { included, excluded, inactive, problems } = preflight
  const left = codings.filter((coding) => (excluded[coding] ?? 0) > 0)
  return (
    <section aria-labelledby="preflight-title" className={style.preflight}>
      <h2 id="preflight-title">Pre-flight</h2>
      <p>
        <strong>{included.toLocaleString('en-US')}</strong> lines go in.{' '}
        {left.map((coding) => (
          <span key={coding}>
            {(excluded[coding] ?? 0).toLocaleString('en-US')} “{codingLabels[coding]}” stay out.{' '}
          </span>
        ))}
        {inactive > 0 && `${inactive.toLocaleString('en-US')} inactive stay out.`}
      </p>
      {problems.length === 0 ? (
        <p>Nothing in these lines that a loader would reject.</p>
      ) : (
        <ul>
          {problems.map((problem) => (
            <ProblemRow key={problem.worklist} problem={problem} />
          ))}
        </ul>
      )}
    </section>
  )
}

function ProblemRow({ problem }: { problem: PreflightProblem }) {
  const store = useWorkspaceStore()
  const show = () => {
    const { setLineView, showScreen } = store.getState()
    setLineView({ worklist: problem.worklist, ...unfiltered })
    showScreen('lines')
  }
  return (
    <li>
      <SeverityMark severity={problem.severity} />
      <span className={style.problem}>{problem.title}</span>
      <span className={style.effect}>{problem.effect}</span>
      <button type="button" onClick={show}>
        {problem.lines.toLocaleString('en-US')} {problem.lines === 1 ? 'line' : 'lines'}
      </button>
    </li>
  )
}
