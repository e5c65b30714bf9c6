import { useRef, useState } from 'react'
import { reviewStateOf, waitsForReview } from '../../core/review/ReviewState'
import { decisionLabel, type ReviewDecision } from '../../core/review/reviewDecision'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { ReasonDialog } from '../ReasonDialog'
import { WriteButton } from '../WriteButton'
import { CorrectDialog } from './CorrectDialog'
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
  const decide = (decision: Partial<ReviewDecision> & Pick<ReviewDecision, 'outcome'>) => {
    const { person, decide: make } = store.getState()
    return make({ note: '', corrections: [], openChecks: checkIds, reviewer: person, ...decision })
  }
  const ask = (what: Asking) => {
    if (isReady) setAsking(what)
  }
  const approve = () => {
    if (isReady) decide({ outcome: 'approved' })
  }
  const step = (by: number) => {
    const { queue, goToPosition } = store.getState()
    if (queue) goToPosition(queue.position + by)
  }
  const acts = {
    a: approve,
    c: () => ask('correct'),
    r: () => ask('returned'),
    w: () => checkIds.length > 0 && ask('waived'),
    j: () => step(1),
    k: () => step(-1),
    u: () => store.getState().undoReview(),
  }
  useReviewKeys(acts)
  const bar = useRef<HTMLDivElement>(null)
  const isOpened = useRef(false)
  return (
    <div className={style.bar} role="toolbar" aria-label="Decision" ref={bar} tabIndex={-1}>
      {isFrozen ? (
        <>
          <span>This batch is signed off. A change of the line opens it again.</span>
          <WriteButton
            onClick={() => {
              isOpened.current = false
              setAsking('reopen')
            }}
          >
            Open it again…
          </WriteButton>
        </>
      ) : (
        <>
          <KeyButton
            writes
            look="primary"
            label="Approve"
            letter="A"
            onClick={acts.a}
            disabled={!isReady}
          />
          <KeyButton writes label="Correct…" letter="C" onClick={acts.c} disabled={!isReady} />
          <KeyButton writes label="Return…" letter="R" onClick={acts.r} disabled={!isReady} />
          <KeyButton
            writes
            label="Waive…"
            letter="W"
            onClick={acts.w}
            disabled={checkIds.length === 0}
            title={checkIds.length === 0 ? 'No check is open on this line' : undefined}
          />
        </>
      )}
      <span className={style.space}>
        <LikeOffer />
      </span>
      <KeyButton look="quiet" label="Previous" letter="K" onClick={acts.k} />
      <KeyButton look="quiet" label="Next" letter="J" onClick={acts.j} />
      <KeyButton writes look="quiet" label="Undo" letter="U" onClick={acts.u} />
      {asking === 'correct' && (
        <CorrectDialog
          row={row}
          onCorrect={(correction) => decide({ outcome: 'corrected', ...correction })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'returned' && (
        <ReasonDialog
          title="Return the line"
          label="What has to be looked at or changed"
          confirm="Return the line"
          onConfirm={(note) => decide({ outcome: 'returned', note })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'waived' && (
        <ReasonDialog
          title={decisionLabel({ ...blank, openChecks: checkIds })}
          label="Why the line is right as it is"
          confirm="Waive"
          onConfirm={(note) => decide({ outcome: 'waived', note })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'reopen' && (
        <ReasonDialog
          title="Open the line again"
          label="Why it has to be looked at again"
          confirm="Open it again"
          onConfirm={(note) => {
            isOpened.current = store.getState().reopen(row, note)
            return isOpened.current
          }}
          onClose={() => setAsking(null)}
          // The button it was opened with gives way to those of a decision.
          returnsFocus={() => {
            if (isOpened.current) bar.current?.focus()
            return !isOpened.current
          }}
        />
      )}
    </div>
  )
}

const blank = { outcome: 'waived', note: '', reviewer: '', corrections: [] } as const

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
