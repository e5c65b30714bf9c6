import { useState } from 'react'
import { isSameName } from '../../store/savedViewSlice'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Form } from '../parts/Form'
import style from './ViewsDialogs.module.css'

/** Asks for the name under which the filters, order and columns shown now are kept. */
export function SaveViewDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useWorkspaceStore()
  const views = useWorkspace((workspace) => workspace.savedViews)
  const [text, setText] = useState('')
  const name = text.trim()
  const [isTried, setTried] = useState(false)
  const taken = views.find((view) => isSameName(view.name, name))
  const save = () => {
    setTried(true)
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
            {taken ? 'Replace the view' : 'Save the view'}
          </Button>
        </>
      }
    >
      <Form className={style.form} onSubmit={save}>
        <label>
          Name
          <input value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <p>Keeps the worklist, the filters, the order and the columns. Lines are not copied.</p>
        {taken && (
          <p role="alert">The view “{taken.name}” is there already; it will be replaced.</p>
        )}
        {isTried && name === '' && <p role="alert">Give the view a name.</p>}
      </Form>
    </Dialog>
  )
}
