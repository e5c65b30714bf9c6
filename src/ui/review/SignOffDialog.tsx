import { useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
import type { Batch } from '../../core/review/batches'
import { reviewLabels, reviewOutcomes } from '../../core/review/ReviewState'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { NameField } from '../NameField'
import { Button } from '../parts/Button'
import type { DialogProps } from '../parts/Dialog'
import style from '../parts/Form.module.css'
import { useNameDraft } from '../useNameDraft'
import { WriteButton } from '../WriteButton'
import { WriteDialog } from '../WriteDialog'

/** What is signed unless the reviewer writes something else; it does not hide what is still open. */
function statementOf({ states: { returned } }: Batch): string {
  const open =
    returned === 0 ? '' : ` ${returned} of them ${returned === 1 ? 'is' : 'are'} returned and open;`
  return `I have reviewed these lines;${open} my decisions and notes stand in their history.`
}

interface SignOffDialogProps extends Pick<DialogProps, 'onClose' | 'returnsFocus'> {
  readonly batch: Batch
  readonly onSigned: () => void
}

/** Signs a batch off with name and statement. From then on it is frozen: a change opens its line visibly. */
export function SignOffDialog({ batch, onSigned, onClose, returnsFocus }: SignOffDialogProps) {
  const store = useWorkspaceStore()
  const draft = useNameDraft()
  const [statement, setStatement] = useState(() => statementOf(batch))
  const { returned } = batch.states
  const canSign = draft.name.trim() !== '' && statement.trim() !== ''
  const sign = () => {
    draft.keep()
    if (!store.getState().signOff(batch, statement.trim())) return
    onSigned()
    onClose()
  }
  return (
    <WriteDialog
      title={`Sign off “${batch.name}”`}
      open
      onClose={onClose}
      returnsFocus={returnsFocus}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton look="primary" disabled={!canSign} onClick={sign}>
            Sign off {counted(batch.rows.length, 'line')}
            {returned > 0 && `, ${returned.toLocaleString('en-US')} returned`}
          </WriteButton>
        </>
      }
    >
      <div className={style.form}>
        <p>
          {reviewOutcomes
            .filter((outcome) => batch.states[outcome] > 0)
            .map((outcome) => `${reviewLabels[outcome]}: ${batch.states[outcome]}`)
            .join(' · ')}
        </p>
        {returned > 0 && (
          <p>
            {returned === 1
              ? '1 line was returned and is not answered yet: you sign that it went back, not that it is right. It opens again when it is answered or changed.'
              : `${returned.toLocaleString('en-US')} lines were returned and are not answered yet: you sign that they went back, not that they are right. They open again when they are answered or changed.`}
          </p>
        )}
        <NameField draft={draft} />
        <label>
          Statement
          <textarea
            rows={3}
            value={statement}
            onChange={(event) => setStatement(event.target.value)}
          />
        </label>
        <p>
          What was done up to now can no longer be undone. A later change opens its line again, and
          the batch shows it.
        </p>
      </div>
    </WriteDialog>
  )
}
