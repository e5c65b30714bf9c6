import { useMemo, useRef } from 'react'
import { hasOpenCheck } from '../../core/analysis/Analysis'
import { codingAt } from '../../core/chargemaster/Coding'
import { counted } from '../../core/chargemaster/counted'
import { type Batch, batchesOf, type SignOff } from '../../core/review/batches'
import { reviewStateOf, waitsForReview } from '../../core/review/ReviewState'
import type { QueueSource } from '../../store/reviewSlice'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import type { Workspace } from '../../store/Workspace'
import { dayWords } from '../dateWords'
import { Button } from '../parts/Button'
import { WriteButton } from '../WriteButton'
import style from './QueueList.module.css'

export interface QueueListProps {
  readonly onNew: () => void
  /** Makes a sheet for a department. */
  readonly onSheet: () => void
  readonly onSign: OnSign
}

/** `row` is the button of the batch: that to sign it with is gone once it is signed. */
type OnSign = (batch: Batch, row: HTMLElement | null) => void

/** The batches with their progress, and the lists that every chargemaster has. */
export function QueueList({ onNew, onSheet, onSign }: QueueListProps) {
  const batches = useBatches()
  const codings = useWorkspace((workspace) => workspace.counts?.codings)
  const worklists = useWorkspace((workspace) => workspace.counts?.worklists)
  return (
    <nav aria-label="Review queues" className={style.queues}>
      <header>
        <h2>Batches</h2>
        <WriteButton look="quiet" onClick={onNew}>
          New batch…
        </WriteButton>
      </header>
      {batches.length === 0 && (
        <p className={style.none}>None yet. A batch is a set of lines that is signed off.</p>
      )}
      <ul>
        {batches.map((batch) => (
          <BatchRow key={batch.name} batch={batch} onSign={onSign} />
        ))}
      </ul>
      <h2>All lines</h2>
      <ul>
        <PlainRow source={{ type: 'flagged' }} label="Flagged lines" lines={worklists?.flagged} />
        <PlainRow source={{ type: 'dynamic' }} label="Dynamic lines" lines={codings?.dynamic} />
      </ul>
      <Button look="quiet" className={style.sheet ?? ''} onClick={onSheet}>
        Review sheet for a department…
      </Button>
    </nav>
  )
}

/** The batches as they stand now. */
function useBatches(): readonly Batch[] {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const acts = useWorkspace((workspace) => workspace.acts)
  // Cells change in place; every change is an act.
  return useMemo(() => (sheet ? batchesOf(sheet, acts) : []), [sheet, acts])
}

function BatchRow({ batch, onSign }: { batch: Batch; onSign: OnSign }) {
  const row = useRef<HTMLButtonElement>(null)
  const { name, rows, waiting, canBeSigned } = batch
  const isOpen = useIsOpen({ type: 'batch', name })
  const store = useWorkspaceStore()
  const done = rows.length - waiting
  return (
    <li>
      <button
        type="button"
        ref={row}
        className={style.row}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => open(store, { type: 'batch', name })}
      >
        <strong title={name}>{name}</strong>
        <span>
          {done.toLocaleString('en-US')} of {rows.length.toLocaleString('en-US')}
        </span>
        <progress aria-label={`Reviewed in ${name}`} value={done} max={Math.max(1, rows.length)} />
        <BatchState batch={batch} />
      </button>
      {canBeSigned && (
        <WriteButton className={style.sign ?? ''} onClick={() => onSign(batch, row.current)}>
          Sign off…
        </WriteButton>
      )}
    </li>
  )
}

/** What came of a batch: returned lines, its signature, and what happened to its lines since. */
function BatchState({ batch: { states, signed, moved } }: { batch: Batch }) {
  return (
    <span className={style.state}>
      {states.returned > 0 && `${states.returned} returned, not answered yet. `}
      {signed && `${counted(signed.rows.length, 'line')} signed. Signed by ${signerOf(signed)}. `}
      {[...moved].map(
        ([batch, count]) =>
          `${counted(count, 'signed line')} moved ${batch ? `to “${batch}”` : 'out of it'}. `,
      )}
      {states.reopened > 0 && (
        <em>
          {states.reopened} changed since {signed ? 'the signature' : 'the review'}.{' '}
        </em>
      )}
      {states.answered > 0 && <em>{states.answered} answered, to review again. </em>}
      {signed && `“${signed.statement}”`}
    </span>
  )
}

function signerOf({ by, role, at }: SignOff): string {
  return `${by}${role && `, ${role},`} on ${dayWords(at)}`
}

interface PlainRowProps {
  readonly source: Exclude<QueueSource, { type: 'batch' }>
  readonly label: string
  readonly lines: number | undefined
}

function PlainRow({ source, label, lines }: PlainRowProps) {
  const isOpen = useIsOpen(source)
  const store = useWorkspaceStore()
  useWorkspace((workspace) => workspace.version)
  const done = decidedLines(store.getState(), source.type)
  return (
    <li>
      <button
        type="button"
        className={style.row}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => open(store, source)}
      >
        <strong>{label}</strong>
        <span>
          {lines === undefined
            ? '…'
            : `${done.toLocaleString('en-US')} of ${lines.toLocaleString('en-US')}`}
        </span>
        <progress aria-label={`Reviewed of ${label}`} value={done} max={Math.max(1, lines ?? 0)} />
      </button>
    </li>
  )
}

/** Lines of a list that are decided already: its queue holds the others. */
function decidedLines({ document, facts }: Workspace, list: 'flagged' | 'dynamic'): number {
  const sheet = document?.sheet
  if (!sheet) return 0
  const isListed = (row: number) =>
    list === 'flagged' ? hasOpenCheck(facts, row) : codingAt(facts.coding[row] ?? 0) === 'dynamic'
  let done = 0
  for (const row of sheet.changes('review').keys())
    if (isListed(row) && !waitsForReview(reviewStateOf(sheet, row))) done += 1
  return done
}

function useIsOpen(source: QueueSource): boolean {
  return useWorkspace(({ queue }) => {
    if (queue?.source.type !== source.type) return false
    return (
      source.type !== 'batch' ||
      (queue.source.type === 'batch' && queue.source.name === source.name)
    )
  })
}

function open(store: ReturnType<typeof useWorkspaceStore>, source: QueueSource): void {
  const { openQueue, tellError } = store.getState()
  openQueue(source).catch(tellError)
}
