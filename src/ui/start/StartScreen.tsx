import { FileUp, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { WorkspaceSummary } from '../../core/workspace/WorkspaceRecord'
import { useWorkspace } from '../../store/useWorkspace'
import { dateWords } from '../dateWords'
import { Button } from '../parts/Button'
import style from './StartScreen.module.css'

export interface StartScreenProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly onSample: () => void
}

/** Where work begins: drop a file, try the sample, or go on with a recent workspace. */
export function StartScreen({ onFiles, onSample }: StartScreenProps) {
  const input = useRef<HTMLInputElement>(null)
  const recent = useWorkspace((workspace) => workspace.recent)
  const listRecent = useWorkspace((workspace) => workspace.listRecent)
  useEffect(() => void listRecent(), [listRecent])

  return (
    <main className={style.start}>
      <section className={style.hero} aria-labelledby="start-title">
        <h1 id="start-title">Chargewright</h1>
        <BackToLines />
        <p className={style.lead}>
          Code, check and export a chargemaster. Drop the file your billing system gave you, in any
          layout.
        </p>
        <div className={style.drop}>
          <FileUp size={28} aria-hidden strokeWidth={1.5} />
          <p>Drop a chargemaster anywhere in this window</p>
          <div className={style.acts}>
            <Button look="primary" onClick={() => input.current?.click()}>
              Open a file…
            </Button>
            <Button onClick={onSample}>Try the sample chargemaster</Button>
          </div>
          <p className={style.formats}>
            CSV and other delimited text, XLSX, XLS, ODS, ZIP, CMS price-transparency files, or a
            saved .chargewright workspace
          </p>
          <input
            ref={input}
            type="file"
            multiple
            className="visually-hidden"
            aria-label="Open a chargemaster file"
            tabIndex={-1}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])]
              event.target.value = ''
              if (files.length > 0) onFiles(files)
            }}
          />
        </div>
        <p className={style.privacy}>
          Nothing leaves this browser: no server, no account, no upload.
        </p>
      </section>
      {recent.length > 0 && <RecentList recent={recent} />}
    </main>
  )
}

/** The way back to a workspace that is open. */
function BackToLines() {
  const name = useWorkspace((workspace) => workspace.document?.summary.name)
  const showScreen = useWorkspace((workspace) => workspace.showScreen)
  if (name === undefined) return null
  return (
    <div>
      <Button onClick={() => showScreen('lines')}>Back to {name}</Button>
    </div>
  )
}

function RecentList({ recent }: { recent: readonly WorkspaceSummary[] }) {
  const openStored = useWorkspace((workspace) => workspace.openStored)
  const removeStored = useWorkspace((workspace) => workspace.removeStored)
  const tellError = useWorkspace((workspace) => workspace.tellError)
  return (
    <section className={style.recent} aria-labelledby="recent-title">
      <h2 id="recent-title">Recent workspaces</h2>
      <ul>
        {recent.map((summary) => (
          <li key={summary.id}>
            <button
              type="button"
              className={style.open}
              onClick={() => void openStored(summary.id).catch(tellError)}
            >
              <strong>{summary.name}</strong>
              <span>{progressOf(summary)}</span>
              <time dateTime={summary.changed}>{dateWords(summary.changed)}</time>
            </button>
            <Button
              look="quiet"
              aria-label={`Delete ${summary.name}`}
              onClick={() => {
                const question = `Delete the workspace “${summary.name}” from this browser? Your file stays.`
                if (window.confirm(question)) void removeStored(summary.id).catch(tellError)
              }}
            >
              <Trash2 size={15} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function progressOf({ lineCount, counts }: WorkspaceSummary): string {
  const lines = `${lineCount.toLocaleString('en-US')} lines`
  return counts ? `${lines}, ${counts.required.toLocaleString('en-US')} need a code` : lines
}
