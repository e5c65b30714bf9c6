import { useRef } from 'react'
import { isEmpty, mayExport, type Preflight } from '../../core/analysis/preflight'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { ProgressBar } from '../parts/ProgressBar'
import { useFocusKept } from '../parts/useFocusKept'
import { WriteButton } from '../WriteButton'
import { DiffSection } from './DiffSection'
import { EarlierExports } from './EarlierExports'
import style from './ExportScreen.module.css'
import { FilesChoice } from './FilesChoice'
import { LayoutChoice } from './LayoutChoice'
import { LinesChoice } from './LinesChoice'
import { PreflightList } from './PreflightList'
import { blockingWords } from './PreflightVerdict'
import { PreviewTable } from './PreviewTable'
import { WrittenFiles } from './WrittenFiles'

/** What goes in and in which layout at the left; what a loader would reject and what changes at the right. */
export function ExportScreen() {
  const preflight = useWorkspace((workspace) => workspace.preflight)
  return (
    <main className={style.screen}>
      <header className={style.head}>
        <h1>Export</h1>
        <SaveButtons />
      </header>
      <div className={style.columns}>
        <div className={style.choices}>
          <LinesChoice />
          <LayoutChoice />
          <FilesChoice />
        </div>
        <div className={style.outcome}>
          <WrittenFiles />
          {preflight ? (
            <PreflightList preflight={preflight} />
          ) : (
            <ProgressBar label="Looking for what a loader would reject" share={null} />
          )}
          <DiffSection />
          <PreviewTable />
          <EarlierExports />
        </div>
      </div>
    </main>
  )
}

function SaveButtons() {
  const store = useWorkspaceStore()
  const preflight = useWorkspace((workspace) => workspace.preflight)
  const progress = useWorkspace((workspace) => workspace.exportProgress)
  const files = useWorkspace((workspace) => 1 + workspace.exportChoices.lists.length)
  const canPickFolder = useWorkspace((workspace) => workspace.canPickFolder)
  const saveButton = useRef<HTMLButtonElement>(null)
  const isOurs = useRef(false)
  // The button that writes takes back the focus that went with “Cancel” or with itself; where an earlier export was written
  // again, its own button does.
  useFocusKept(progress !== null, () => {
    const button = isOurs.current ? saveButton.current : null
    isOurs.current = false
    return button
  })
  if (progress !== null) {
    return (
      <div className={style.acts}>
        <ProgressBar label="Writing the files" share={progress} />
        <Button onClick={() => store.getState().cancelExport()}>Cancel</Button>
      </div>
    )
  }
  const run = (write: () => Promise<void>) => {
    isOurs.current = true
    write().catch(store.getState().tellError)
  }
  const isReady = preflight !== null && mayExport(preflight)
  const words = files === 1 ? 'file' : `${files} files`
  return (
    <div className={style.acts}>
      {preflight && !isReady && <span id="why-not">{whyNot(preflight)}</span>}
      {canPickFolder && (
        <WriteButton disabled={!isReady} onClick={() => run(store.getState().exportToFolder)}>
          Save into a folder…
        </WriteButton>
      )}
      <WriteButton
        ref={saveButton}
        look="primary"
        disabled={!isReady}
        aria-describedby={preflight && !isReady ? 'why-not' : undefined}
        onClick={() => run(store.getState().exportFiles)}
      >
        Save the {words}
      </WriteButton>
    </div>
  )
}

function whyNot(preflight: Preflight): string {
  return isEmpty(preflight) ? 'No line goes in.' : blockingWords(preflight)
}
