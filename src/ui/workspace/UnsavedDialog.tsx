import { useState } from 'react'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'

/** Another workspace is about to be opened over work that this browser does not keep: what is to become of it? */
export function UnsavedDialog() {
  const store = useWorkspaceStore()
  const leaving = useWorkspace((workspace) => workspace.leaving)
  const name = useWorkspace((workspace) => workspace.document?.summary.name ?? '')
  const [isBusy, setBusy] = useState(false)
  if (!leaving) return null
  const saveAndGoOn = () => {
    const { saveCopy, tellError } = store.getState()
    setBusy(true)
    saveCopy()
      .then(
        () => leaving.decide(true),
        (error: unknown) => {
          leaving.decide(false)
          tellError(error)
        },
      )
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={`“${name}” is not kept`}
      open
      onClose={() => leaving.decide(false)}
      actions={
        <>
          <Button onClick={() => leaving.decide(false)}>Stay here</Button>
          <Button look="danger" onClick={() => leaving.decide(true)}>
            Discard the changes
          </Button>
          <Button look="primary" disabled={isBusy} onClick={saveAndGoOn}>
            {isBusy ? 'Writing the file…' : 'Save a copy and go on'}
          </Button>
        </>
      }
    >
      <p>
        This browser could not save the last changes of “{name}”; it was tried again just now. They
        are gone once another workspace is opened here, unless you save a copy as a file first.
      </p>
    </Dialog>
  )
}
