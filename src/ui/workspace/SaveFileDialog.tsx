import { useState } from 'react'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Form } from '../parts/Form'
import style from '../parts/Form.module.css'

/** Saves the whole workspace as one file, to keep or to hand to a colleague; under a passphrase if one is given. */
export function SaveFileDialog({ onClose }: { onClose: () => void }) {
  const store = useWorkspaceStore()
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const save = () => {
    const { saveCopy, tellError } = store.getState()
    setBusy(true)
    saveCopy(passphrase).catch(tellError).finally(onClose)
  }
  return (
    <Dialog
      title="Save workspace file"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isBusy} onClick={save}>
            {isBusy ? 'Writing the file…' : 'Save the file'}
          </Button>
        </>
      }
    >
      <Form className={style.form} onSubmit={save}>
        <p>
          One file with everything: the imported file as it was, its columns, every line, decision
          and note, the review and the whole history. It opens on another computer in the same
          state; if both go on, the copies can be merged.
        </p>
        <label>
          Passphrase (may stay blank)
          <input
            type={isShown ? 'text' : 'password'}
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </label>
        <label className={style.choice}>
          <input
            type="checkbox"
            checked={isShown}
            onChange={(event) => setShown(event.target.checked)}
          />
          Show the passphrase
        </label>
        {passphrase !== '' && (
          <p>Without the passphrase nobody can open the file: keep it where you will find it.</p>
        )}
      </Form>
    </Dialog>
  )
}
