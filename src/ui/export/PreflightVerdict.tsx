import { useRef, useState } from 'react'
import {
  AS_IN_FILE,
  blockingCount,
  isBlocking,
  type Preflight,
  type PreflightProblem,
} from '../../core/analysis/preflight'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { useFocusKept } from '../parts/useFocusKept'
import { ReasonDialog } from '../ReasonDialog'
import style from './ExportScreen.module.css'

/** How many problems block the export, by which rule, and the short way past those that came with the file. */
export function PreflightVerdict({ preflight }: { preflight: Preflight }) {
  const isOwn = useWorkspace((workspace) => workspace.exportChoices.profile.columns === 'own')
  const { problems } = preflight
  const verdict = useRef<HTMLParagraphElement>(null)
  // What lets problems through goes with them, and the keyboard would be nowhere.
  useFocusKept(blockingCount(problems), () => verdict.current)
  if (problems.length === 0) return null
  return (
    <>
      <p ref={verdict} tabIndex={-1} className={style.verdict}>
        {blockingWords(preflight)} <AsInFileButton preflight={preflight} />{' '}
        <LetAllThroughButton preflight={preflight} />
      </p>
      <p className={style.soft}>
        What a billing system rejects blocks the export until you mend it, leave it out, or let it
        through with a reason; the rest only warns.{' '}
        {isOwn
          ? 'With “All lines”, what stands as in your file only warns: the file goes back as it came.'
          : 'A layout of your own can decide otherwise.'}
      </p>
    </>
  )
}

/** Whether and by how much the export is blocked, as a sentence. */
export function blockingWords(preflight: Preflight): string {
  const count = blockingCount(preflight.problems)
  if (count === 0) return 'Nothing blocks the export.'
  return count === 1
    ? '1 problem blocks the export.'
    : `${count.toLocaleString('en-US')} problems block the export.`
}

/** One act for what the file had before anybody worked on it: the billing system has taken it before. */
function AsInFileButton({ preflight }: { preflight: Preflight }) {
  const store = useWorkspaceStore()
  const asInFile = preflight.problems.filter((problem) => problem.isAsInFile && isBlocking(problem))
  if (asInFile.length === 0) return null
  return (
    <Button onClick={() => store.getState().letThrough(asInFile, AS_IN_FILE)}>
      Let through what stands as in your file ({counted(linesOf(asInFile), 'line')})
    </Button>
  )
}

/** One reason for several problems at once. What the format cannot hold stays out of it. */
function LetAllThroughButton({ preflight }: { preflight: Preflight }) {
  const store = useWorkspaceStore()
  const [isAsking, setAsking] = useState(false)
  const blocking = preflight.problems.filter(
    (problem) => isBlocking(problem) && !problem.isAsInFile && problem.rule !== 'format',
  )
  if (blocking.length < 2) return null
  const count = blockingCount(blocking)
  const which = count === blockingCount(preflight.problems) ? 'all' : 'the other'
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        Let {which} {count.toLocaleString('en-US')} through…
      </Button>
      {isAsking && (
        <ReasonDialog
          title="Let through what blocks the export"
          label="Reason (kept in the history and the manifest)"
          confirm="Let through"
          onConfirm={(reason) => {
            store.getState().letThrough(blocking, reason)
            return true
          }}
          onClose={() => setAsking(false)}
        >
          <ul>
            {blocking.map(({ id, title, lines }) => (
              <li key={id}>{lines > 0 ? `${title}: ${counted(lines, 'line')}` : title}</li>
            ))}
          </ul>
        </ReasonDialog>
      )}
    </>
  )
}

const linesOf = (problems: readonly PreflightProblem[]) =>
  problems.reduce((sum, { lines }) => sum + lines, 0)
