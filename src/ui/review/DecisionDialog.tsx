import { type RefObject, useRef } from 'react'
import { decisionLabel, type ReviewDecision } from '../../core/review/reviewDecision'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { ReasonDialog } from '../ReasonDialog'
import { CorrectDialog } from './CorrectDialog'

/** Decides about the line that is looked at; false when it was refused. */
export type Decide = (
  decision: Partial<ReviewDecision> & Pick<ReviewDecision, 'outcome'>,
) => boolean

interface AskedDialogProps {
  readonly row: number
  readonly checkIds: readonly string[]
  readonly onDecide: Decide
  readonly onClose: () => void
}

interface DecisionDialogProps extends AskedDialogProps {
  readonly asking: 'correct' | 'returned' | 'waived'
}

/** Asks what a decision needs: the corrections, or a note. */
export function DecisionDialog({ asking, row, checkIds, onDecide, onClose }: DecisionDialogProps) {
  switch (asking) {
    case 'correct':
      return (
        <CorrectDialog
          row={row}
          onCorrect={(correction) => onDecide({ outcome: 'corrected', ...correction })}
          onClose={onClose}
        />
      )
    case 'returned':
      return (
        <ReasonDialog
          title="Return the line"
          label="What has to be looked at or changed"
          confirm="Return the line"
          onConfirm={(note) => onDecide({ outcome: 'returned', note })}
          onClose={onClose}
        />
      )
    case 'waived':
      return (
        <ReasonDialog
          title={decisionLabel({ ...blank, openChecks: checkIds })}
          label="Why the line is right as it is"
          confirm="Waive"
          onConfirm={(note) => onDecide({ outcome: 'waived', note })}
          onClose={onClose}
        />
      )
  }
}

const blank = { outcome: 'waived', note: '', reviewer: '', corrections: [] } as const

interface ReopenDialogProps extends Pick<AskedDialogProps, 'row' | 'onClose'> {
  readonly bar: RefObject<HTMLElement | null>
}

/** Asks why a line of a signed batch is opened again. */
export function ReopenDialog({ row, bar, onClose }: ReopenDialogProps) {
  const store = useWorkspaceStore()
  const isOpened = useRef(false)
  return (
    <ReasonDialog
      title="Open the line again"
      label="Why it has to be looked at again"
      confirm="Open it again"
      onConfirm={(note) => {
        isOpened.current = store.getState().reopen(row, note)
        return isOpened.current
      }}
      onClose={onClose}
      // The button it was opened with gives way to those of a decision.
      returnsFocus={() => {
        if (isOpened.current) bar.current?.focus()
        return !isOpened.current
      }}
    />
  )
}
