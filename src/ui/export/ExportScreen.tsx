import { useEffect, useRef } from 'react'
import { isEmpty, mayExport, type Preflight } from '../../core/analysis/preflight'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { ProgressBar } from '../parts/ProgressBar'
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

/** The button that writes; it takes the focus back that went with “Cancel” or with itself while files were written. */
function useFocusAfterWriting(isWriting: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const wasWriting = useRef(false)
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (wasWriting.current && !isWriting && isLost) button.current?.focus()
    wasWriting.current = isWriting
  }, [isWriting])
  return button
}

function SaveButtons() {
  const store = useWorkspaceStore()
  const preflight = useWorkspace((workspace) => workspace.preflight)
  const progress = useWorkspace((workspace) => workspace.exportProgress)
  const files = useWorkspace((workspace) => 1 + workspace.exportChoices.lists.length)
  const canPickFolder = useWorkspace((workspace) => workspace.canPickFolder)
  const saveButton = useFocusAfterWriting(progress !== null)
  if (progress !== null) {
    return (
      <div className={style.acts}>
        <ProgressBar label="Writing the files" share={progress} />
        <Button onClick={() => store.getState().cancelExport()}>Cancel</Button>
      </div>
    )
  }
  const run = (write: () => Promise<void>) => {
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
