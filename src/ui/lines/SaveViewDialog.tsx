import { useState } from 'react'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from './ViewsDialogs.module.css'

/** Asks for the name under which the filters, order and columns shown now are kept. */
export function SaveViewDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useWorkspaceStore()
  const views = useWorkspace((workspace) => workspace.savedViews)
  const [text, setText] = useState('')
  const name = text.trim()
  const isTaken = views.some((view) => view.name === name)
  const save = () => {
    if (name === '') return
    store.getState().saveViewAs(name)
    onClose()
  }
  return (
    <Dialog
      title="Save this view"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={name === ''} onClick={save}>
            {isTaken ? 'Replace the view' : 'Save the view'}
          </Button>
        </>
      }
    >
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <label>
          Name
          <input value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <p>Keeps the worklist, the filters, the order and the columns. Lines are not copied.</p>
        {isTaken && <p role="alert">A view of this name is there already; it will be replaced.</p>}
      </form>
    </Dialog>
  )
}
