import { useState } from 'react'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from './forms.module.css'

export interface NoteDialogProps {
  readonly title: string
  /** What the note is for, as its label. */
  readonly label: string
  readonly actLabel: string
  readonly onNote: (note: string) => void
  readonly onClose: () => void
}

/** Asks for a note without which the act is not done. */
export function NoteDialog({ title, label, actLabel, onNote, onClose }: NoteDialogProps) {
  const [note, setNote] = useState('')
  const isBlank = note.trim() === ''
  const finish = () => {
    if (isBlank) return
    onNote(note.trim())
    onClose()
  }
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isBlank} onClick={finish}>
            {actLabel}
          </Button>
        </>
      }
    >
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault()
          finish()
        }}
      >
        <label>
          {label}
          <textarea
            rows={3}
            required
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish()
            }}
          />
        </label>
      </form>
    </Dialog>
  )
}
