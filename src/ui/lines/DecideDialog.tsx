import { type Coding, codingLabels } from '../../core/chargemaster/Coding'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { ReasonDialog } from '../ReasonDialog'

export interface DecideDialogProps {
  readonly rows: readonly number[]
  readonly coding: Coding
  readonly onClose: () => void
}

/** Asks for the reason before the coding of lines is set. */
export function DecideDialog({ rows, coding, onClose }: DecideDialogProps) {
  const store = useWorkspaceStore()
  const lines = counted(rows.length, 'line')
  return (
    <ReasonDialog
      title={`Set coding to ${codingLabels[coding]}`}
      label="Reason (kept in the history of each line)"
      confirm={`Set coding of ${lines}`}
      onConfirm={(reason) =>
        store.getState().act({
          kind: 'decision',
          label: `Set coding of ${lines} to ${codingLabels[coding]}`,
          reason,
          changes: rows.flatMap((row) => [
            { row, column: 'decision' as const, after: coding },
            { row, column: 'decisionReason' as const, after: reason },
          ]),
        })
      }
      onClose={onClose}
    />
  )
}
