import { useRef } from 'react'
import { earlierExports } from '../../store/earlierExports'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { useFocusKept } from '../parts/useFocusKept'
import style from './ExportScreen.module.css'
import { exportNumber, exportWords } from './exportWords'

/** The exports of this workspace; each can be written again as it was. */
export function EarlierExports() {
  const store = useWorkspaceStore()
  const acts = useWorkspace((workspace) => workspace.acts)
  const isBusy = useWorkspace((workspace) => workspace.exportProgress !== null)
  const earlier = earlierExports(acts)
  const pressed = useRef<HTMLButtonElement>(null)
  // No button has the keyboard while files are written.
  useFocusKept(isBusy, () => {
    const button = pressed.current
    pressed.current = null
    return button
  })
  if (earlier.length === 0) return null
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">Earlier exports</h2>
      <ul className={style.list}>
        {earlier.map((entry, at) => (
          <li key={entry.act}>
            <span className={style.problem} title={`SHA-256 ${entry.hashes[0]}`}>
              {entry.files[0]}
              <small>
                {exportWords(entry, exportNumber(earlier, at))}
                {entry.by === '' ? '' : `, ${entry.by}`}
              </small>
            </span>
            <Button
              look="quiet"
              disabled={isBusy}
              aria-label={`Write ${entry.files[0]} again (export ${exportNumber(earlier, at)})`}
              onClick={({ currentTarget }) => {
                pressed.current = currentTarget
                const { repeatExport, tellError } = store.getState()
                repeatExport(entry).catch(tellError)
              }}
            >
              Write again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
