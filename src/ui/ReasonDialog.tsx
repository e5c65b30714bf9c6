import { type ReactNode, useState } from 'react'
import { saysSomething } from '../core/text/saysSomething'
import { Button } from './parts/Button'
import type { DialogProps } from './parts/Dialog'
import { Form } from './parts/Form'
import style from './parts/Form.module.css'
import { WriteButton } from './WriteButton'
import { WriteDialog } from './WriteDialog'

export interface ReasonDialogProps {
  readonly title: string
  /** What the reason is kept with: `Reason (kept in the history)`. */
  readonly label: string
  readonly confirm: string
  readonly children?: ReactNode
  /** Why what is typed cannot be taken, as a sentence; null where it can. */
  readonly problemOf?: (reason: string) => string | null
  /** False when it was refused: the dialog stays, with what was typed. */
  readonly onConfirm: (reason: string) => boolean
  readonly onClose: () => void
  readonly returnsFocus?: DialogProps['returnsFocus']
}

/** Asks for a reason before something is done; without one it is not done. Enter does it, Shift+Enter starts a line. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, confirm, children, onConfirm, onClose } = props
  const [typed, setTyped] = useState('')
  const reason = typed.trim()
  const problem = props.problemOf?.(reason) ?? null
  const canFinish = saysSomething(reason) && problem === null
  const finish = () => {
    if (canFinish && onConfirm(reason)) onClose()
  }
  return (
    <WriteDialog
      title={title}
      open
      onClose={onClose}
      returnsFocus={props.returnsFocus}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton look="primary" disabled={!canFinish} onClick={finish}>
            {confirm}
          </WriteButton>
        </>
      }
    >
      <Form className={style.form} onSubmit={finish}>
        {children}
        <label>
          {label}
          <textarea
            rows={3}
            required
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              finish()
            }}
          />
        </label>
        {problem && <p role="alert">{problem}</p>}
      </Form>
    </WriteDialog>
  )
}
