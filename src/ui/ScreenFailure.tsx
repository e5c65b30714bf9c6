import { useWorkspace } from '../store/useWorkspace'
import { Button } from './parts/Button'
import style from './ScreenFailure.module.css'

/** In place of a screen that failed: what is kept, and the two ways on. */
export function ScreenFailure({ error }: { readonly error: Error }) {
  const hasDocument = useWorkspace((workspace) => workspace.document !== null)
  const saveCopy = useWorkspace((workspace) => workspace.saveCopy)
  const tellError = useWorkspace((workspace) => workspace.tellError)
  return (
    <main className={style.failure} role="alert">
      <h1>This screen could not be shown</h1>
      <p>Something went wrong inside Chargewright: {error.message}</p>
      <p>
        What you did is kept in this browser. Reload the page to go on; if it happens again, save a
        copy of the workspace as a file first.
      </p>
      <div className={style.actions}>
        <Button look="primary" onClick={() => location.reload()}>
          Reload the page
        </Button>
        {hasDocument && (
          <Button onClick={() => void saveCopy().catch(tellError)}>Save a copy</Button>
        )}
      </div>
    </main>
  )
}
