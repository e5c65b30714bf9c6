import { type HeldBackLines, isEmpty, type Preflight } from '../../core/analysis/preflight'
import { heldBackLabels } from '../../core/analysis/preflightTitle'
import { codingLabels, codings } from '../../core/chargemaster/Coding'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { SeverityMark } from '../grid/SeverityMark'
import { Button } from '../parts/Button'
import style from './ExportScreen.module.css'
import { LinesLink } from './LinesLink'
import { PreflightVerdict } from './PreflightVerdict'
import { ProblemRow } from './ProblemRow'

/** Counts of what goes in and what stays out, and what a loader would reject, each a link to its lines. */
export function PreflightList({ preflight }: { preflight: Preflight }) {
  const {
    included,
    excluded,
    inactive,
    deactivated,
    toldInList,
    heldBack,
    problems,
    codesKeptBack,
  } = preflight
  const left = codings.filter((coding) => (excluded[coding] ?? 0) > 0)
  return (
    <section aria-labelledby="preflight-title">
      <h2 id="preflight-title">Pre-flight</h2>
      <p>
        <strong>{counted(included, 'line')}</strong> {included === 1 ? 'goes' : 'go'} in.{' '}
        {left.map((coding) => (
          <span key={coding}>
            {(excluded[coding] ?? 0).toLocaleString('en-US')} “{codingLabels[coding]}”{' '}
            {excluded[coding] === 1 ? 'stays' : 'stay'} out.{' '}
          </span>
        ))}
        {deactivated > 0 && (
          <span>
            {counted(deactivated, 'line')} out of use {deactivated === 1 ? 'goes' : 'go'} in to be
            deactivated.{' '}
          </span>
        )}
        {toldInList > 0 && deactivated === 0 && (
          <span>
            {counted(toldInList, 'line')} out of use {toldInList === 1 ? 'stands' : 'stand'} in
            “Before and after”.{' '}
          </span>
        )}
        {inactive > 0 && (
          <span>
            {counted(inactive, 'line')} out of use {inactive === 1 ? 'stays' : 'stay'} out.{' '}
          </span>
        )}
        {codesKeptBack > 0 && (
          <span>
            {counted(codesKeptBack, 'line')} coded by coders{' '}
            {codesKeptBack === 1 ? 'loses its code' : 'lose their code'} in the sheet.
          </span>
        )}
      </p>
      <UntoldLines lines={preflight.untold} />
      <PreflightVerdict preflight={preflight} />
      {problems.length + heldBack.length === 0 ? (
        <p className={style.soft}>
          {isEmpty(preflight)
            ? 'There is no line to write. Choose other lines.'
            : 'Nothing in these lines that a loader would reject.'}
        </p>
      ) : (
        <ul className={style.list}>
          {problems.map((problem) => (
            <ProblemRow key={problem.id} problem={problem} />
          ))}
          {heldBack.map((held) => (
            <HeldBackRow key={held.reason} held={held} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Lines out of use that no file tells of, and the click that makes one tell. */
function UntoldLines({ lines }: { lines: number }) {
  const store = useWorkspaceStore()
  const lists = useWorkspace((workspace) => workspace.exportChoices.lists)
  if (lines === 0) return null
  return (
    <p className={style.verdict}>
      {counted(lines, 'line')} went out of use, and no file here says so: the billing system will
      keep {lines === 1 ? 'it' : 'them'}.{' '}
      <Button onClick={() => store.getState().chooseExport({ lists: [...lists, 'changes'] })}>
        Add “Before and after”
      </Button>
    </p>
  )
}

function HeldBackRow({ held }: { held: HeldBackLines }) {
  const store = useWorkspaceStore()
  const letIn = useWorkspace((workspace) => workspace.exportChoices.letIn)
  const isAll = useWorkspace((workspace) => workspace.exportChoices.lines === 'all')
  const { reason, lines, worklist, isLetIn } = held
  const toggle = () => {
    const others = letIn.filter((entry) => entry !== reason)
    store.getState().chooseExport({ letIn: isLetIn ? others : [...others, reason] })
  }
  return (
    <li>
      <SeverityMark severity="info" />
      <span className={style.problem}>{heldBackLabels[reason]}</span>
      <span className={style.effect}>{isLetIn ? 'goes in' : 'left out'}</span>
      <label className={style.check}>
        <input type="checkbox" checked={isLetIn} disabled={isAll} onChange={toggle} /> Let in
      </label>
      <LinesLink worklist={worklist} lines={lines} />
    </li>
  )
}
