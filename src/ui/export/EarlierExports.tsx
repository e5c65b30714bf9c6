import { earlierExports } from '../../store/earlierExports'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { dateWords } from '../dateWords'
import { Button } from '../parts/Button'
import style from './ExportScreen.module.css'

/** The exports of this workspace; each can be written again as it was. */
export function EarlierExports() {
  const store = useWorkspaceStore()
  const acts = useWorkspace((workspace) => workspace.acts)
  const isBusy = useWorkspace((workspace) => workspace.exportProgress !== null)
  const earlier = earlierExports(acts)
  if (earlier.length === 0) return null
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">Earlier exports</h2>
      <ul className={style.list}>
        {earlier.map((entry) => (
          <li key={entry.act}>
            <span className={style.problem} title={`SHA-256 ${entry.hashes[0]}`}>
              {entry.files[0]}
            </span>
            <span className={style.effect}>
              {dateWords(entry.at)}
              {entry.by === '' ? '' : `, ${entry.by}`}
            </span>
            <Button
              look="quiet"
              disabled={isBusy}
              aria-label={`Write ${entry.files[0]} again`}
              onClick={() => {
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
