import { useRef, useState } from 'react'
import { reviewStateOf, waitsForReview } from '../../core/review/ReviewState'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { WriteButton } from '../WriteButton'
import { type Decide, DecisionDialog, ReopenDialog } from './DecisionDialog'
import { LikeOffer } from './LikeOffer'
import style from './ReviewPage.module.css'
import { useReviewKeys } from './useReviewKeys'

type Asking = 'correct' | 'returned' | 'waived' | 'reopen' | null

export interface ReviewActionsProps {
  readonly row: number
  /** Whether the batch of the line is signed off: then only what was changed since is decided again. */
  readonly isSigned: boolean
}

/** What a reviewer does with the line, by button or by key. */
export function ReviewActions({ row, isSigned }: ReviewActionsProps) {
  const store = useWorkspaceStore()
  const [asking, setAsking] = useState<Asking>(null)
  const openChecks = useWorkspace((workspace) =>
    workspace.explanation?.row === row ? workspace.explanation.flags : null,
  )
  const state = useWorkspace((workspace) =>
    workspace.document ? reviewStateOf(workspace.document.sheet, row) : '',
  )
  const isFrozen = isSigned && !waitsForReview(state)
  // Nobody decides about a line whose checks are not there yet.
  const isFollower = useWorkspace((workspace) => workspace.isFollower)
  const isReady = openChecks !== null && !isFrozen && !isFollower
  const checkIds = [...new Set(openChecks?.map(({ checkId }) => checkId))]
  const decide: Decide = (decision) => {
    const { person, decide: make } = store.getState()
    return make({ note: '', corrections: [], openChecks: checkIds, reviewer: person, ...decision })
  }
  const ask = (what: Asking) => {
    if (isReady) setAsking(what)
  }
  const step = (by: number) => {
    const { queue, goToPosition } = store.getState()
    if (queue) goToPosition(queue.position + by)
  }
  const acts = {
    a: () => isReady && decide({ outcome: 'approved' }),
    c: () => ask('correct'),
    r: () => ask('returned'),
    w: () => checkIds.length > 0 && ask('waived'),
    j: () => step(1),
    k: () => step(-1),
    u: () => store.getState().undoReview(),
  }
  useReviewKeys(acts)
  const bar = useRef<HTMLDivElement>(null)
  const dialog = { row, checkIds, onDecide: decide, onClose: () => setAsking(null) }
  return (
    <div className={style.bar} role="toolbar" aria-label="Decision" ref={bar} tabIndex={-1}>
      {isFrozen ? (
        <>
          <span>This batch is signed off. A change of the line opens it again.</span>
          <WriteButton onClick={() => setAsking('reopen')}>Open it again…</WriteButton>
        </>
      ) : (
        <DecisionButtons acts={acts} isReady={isReady} hasChecks={checkIds.length > 0} />
      )}
      <span className={style.space}>
        <LikeOffer />
      </span>
      <KeyButton look="quiet" label="Previous" letter="K" onClick={acts.k} />
      <KeyButton look="quiet" label="Next" letter="J" onClick={acts.j} />
      <KeyButton writes look="quiet" label="Undo" letter="U" onClick={acts.u} />
      {asking === 'reopen' && <ReopenDialog {...dialog} bar={bar} />}
      {asking && asking !== 'reopen' && <DecisionDialog {...dialog} asking={asking} />}
    </div>
  )
}

interface DecisionButtonsProps {
  readonly acts: Readonly<Record<'a' | 'c' | 'r' | 'w', () => unknown>>
  readonly isReady: boolean
  readonly hasChecks: boolean
}

function DecisionButtons({ acts, isReady, hasChecks }: DecisionButtonsProps) {
  const off = { writes: true, disabled: !isReady }
  return (
    <>
      <KeyButton {...off} look="primary" label="Approve" letter="A" onClick={acts.a} />
      <KeyButton {...off} label="Correct…" letter="C" onClick={acts.c} />
      <KeyButton {...off} label="Return…" letter="R" onClick={acts.r} />
      <KeyButton
        writes
        label="Waive…"
        letter="W"
        onClick={acts.w}
        disabled={!hasChecks}
        title={hasChecks ? undefined : 'No check is open on this line'}
      />
    </>
  )
}

interface KeyButtonProps {
  readonly label: string
  readonly letter: string
  readonly look?: 'primary' | 'plain' | 'quiet'
  /** Whether it changes the workspace. */
  readonly writes?: boolean
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly title?: string | undefined
}

function KeyButton({ label, letter, look = 'plain', writes = false, ...rest }: KeyButtonProps) {
  const Kind = writes ? WriteButton : Button
  return (
    <Kind look={look} aria-keyshortcuts={letter} {...rest}>
      {label} <kbd aria-hidden>{letter}</kbd>
    </Kind>
  )
}
