import { UserError } from '../../core/UserError'
import { Button } from '../parts/Button'
import style from './ImportScreen.module.css'

export interface ImportFailureProps {
  readonly error: Error
  /** Where leaving goes to, as a button says it. */
  readonly leaveLabel: string
  readonly onLeave: () => void
}

/** What is wrong with the file and what to do; nothing else of the workspace is touched. */
export function ImportFailure({ error, leaveLabel, onLeave }: ImportFailureProps) {
  const isForUser = error instanceof UserError
  return (
    <section className={style.failure} role="alert">
      <h1>This file cannot be imported</h1>
      <p>
        {isForUser ? error.message : `Something went wrong inside Chargewright: ${error.message}`}
      </p>
      <p className={style.advice}>
        {isForUser ? error.advice : 'Nothing was changed. Save the file as CSV and try that one.'}
      </p>
      <Button look="primary" onClick={onLeave} ref={takeFocus}>
        {leaveLabel}
      </Button>
    </section>
  )
}

/** The only act there is: the keyboard must be on it. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus()
