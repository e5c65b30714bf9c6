import { useState } from 'react'
import { type Coding, codingLabels } from '../../core/chargemaster/Coding'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Form } from '../parts/Form'
import { WriteButton } from '../WriteButton'
import { WriteDialog } from '../WriteDialog'
import style from './DecideDialog.module.css'

export interface DecideDialogProps {
  readonly rows: readonly number[]
  readonly coding: Coding
  readonly onClose: () => void
}

/** Asks for the reason before the coding of lines is set; it is kept in each line's history. */
export function DecideDialog({ rows, coding, onClose }: DecideDialogProps) {
  const store = useWorkspaceStore()
  const [reason, setReason] = useState('')
  const lines = counted(rows.length, 'line')
  const decide = () => {
    const why = reason.trim()
    const isDone = store.getState().act({
      kind: 'decision',
      label: `Set coding of ${lines} to ${codingLabels[coding]}`,
      reason: why,
      changes: rows.flatMap((row) => [
        { row, column: 'decision' as const, after: coding },
        { row, column: 'decisionReason' as const, after: why },
      ]),
    })
    if (isDone) onClose()
  }
  return (
    <WriteDialog
      title={`Set coding to ${codingLabels[coding]}`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton look="primary" disabled={reason.trim() === ''} onClick={decide}>
            Set coding of {lines}
          </WriteButton>
        </>
      }
    >
      <Form
        onSubmit={() => {
          if (reason.trim() !== '') decide()
        }}
      >
        <label className={style.label}>
          Reason (kept in the history of each line)
          <input value={reason} onChange={(event) => setReason(event.target.value)} required />
        </label>
      </Form>
    </WriteDialog>
  )
}
