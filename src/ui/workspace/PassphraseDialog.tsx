import { useState } from 'react'
import { UserError } from '../../core/UserError'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Form } from '../parts/Form'
import style from '../parts/Form.module.css'

/** Asks for the passphrase of a workspace file that is being opened. */
export function PassphraseDialog() {
  const store = useWorkspaceStore()
  const file = useWorkspace((workspace) => workspace.lockedFile)
  const dismiss = useWorkspace((workspace) => workspace.dismissLocked)
  const [passphrase, setPassphrase] = useState('')
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  if (!file) return null
  const open = () => {
    const { openLocked, tellError } = store.getState()
    setBusy(true)
    openLocked(passphrase)
      .catch((error: unknown) => {
        if (error instanceof UserError) setTrouble(`${error.message} ${error.advice}`)
        else {
          // A notice would stand behind the dialog.
          dismiss()
          tellError(error)
        }
      })
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={`Open ${file.name}`}
      open
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>Cancel</Button>
          <Button look="primary" disabled={isBusy || passphrase === ''} onClick={open}>
            {isBusy ? 'Opening…' : 'Open'}
          </Button>
        </>
      }
    >
      <Form className={style.form} onSubmit={open}>
        <label>
          Passphrase of this file
          <input
            type="password"
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </label>
        <p role="alert">{trouble}</p>
      </Form>
    </Dialog>
  )
}
