import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from './ViewsDialogs.module.css'

/** Renames and deletes saved views; a name is taken over when its field is left. */
export function ManageViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useWorkspaceStore()
  const views = useWorkspace((workspace) => workspace.savedViews)
  return (
    <Dialog
      title="Saved views"
      open
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {views.length === 0 && <p>No view is saved.</p>}
      <ul className={style.views}>
        {views.map(({ name }) => (
          <li key={name}>
            <input
              aria-label={`Name of the view ${name}`}
              defaultValue={name}
              onBlur={({ target }) => store.getState().renameSavedView(name, target.value)}
            />
            <Button
              look="danger"
              aria-label={`Delete the view ${name}`}
              onClick={() => store.getState().deleteSavedView(name)}
            >
              Delete
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
