import { type RefObject, useEffect, useRef } from 'react'
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
  const isOutdated = useWorkspace((workspace) => workspace.isExportOutdated)
  const written = useRef<HTMLHeadingElement>(null)
  return (
    <main className={style.screen}>
      <header className={style.head}>
        <h1>Export</h1>
        <SaveButtons written={written} />
      </header>
      <div className={style.columns}>
        <div className={style.choices}>
          <LinesChoice />
          <LayoutChoice />
          <FilesChoice />
        </div>
        <div className={style.outcome} aria-busy={isOutdated}>
          <WrittenFiles heading={written} />
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

/** `written` is the heading of the files that were written. */
function SaveButtons({ written }: { written: RefObject<HTMLHeadingElement | null> }) {
  const store = useWorkspaceStore()
  const preflight = useWorkspace((workspace) => workspace.preflight)
  const isOutdated = useWorkspace((workspace) => workspace.isExportOutdated)
  const progress = useWorkspace((workspace) => workspace.exportProgress)
  const files = useWorkspace((workspace) => 1 + workspace.exportChoices.lists.length)
  const canPickFolder = useWorkspace((workspace) => workspace.canPickFolder)
  const saveButton = useRef<HTMLButtonElement>(null)
  /** The files that stood as written when writing began here; null where an earlier export is written again. */
  const before = useRef<readonly unknown[] | null>(null)
  // The keyboard was on “Cancel” or the bar: it goes on to the files if they are there, else back to the button that writes.
  // Where an earlier export was written again, its own button takes it.
  useFocusKept(progress !== null, () => {
    const stood = before.current
    before.current = null
    if (stood === null) return null
    return store.getState().writtenFiles === stood ? saveButton.current : written.current
  })
  if (progress !== null) return <Writing share={progress} />
  const run = (write: () => Promise<void>) => {
    before.current = store.getState().writtenFiles
    write().catch(store.getState().tellError)
  }
  const isReady = preflight !== null && mayExport(preflight)
  const words = files === 1 ? 'file' : `${files} files`
  return (
    <div className={style.acts}>
      {preflight && isOutdated && (
        <span className={style.outdated}>
          <ProgressBar label="Looking at the lines again" share={null} />
        </span>
      )}
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

/** Takes the keyboard, as the button that was pressed is gone or off: Enter that is held down must not cancel, Tab goes to it. */
function Writing({ share }: { share: number }) {
  const store = useWorkspaceStore()
  const bar = useRef<HTMLProgressElement>(null)
  useEffect(() => bar.current?.focus(), [])
  return (
    <div className={style.acts}>
      <ProgressBar ref={bar} label="Writing the files" share={share} />
      <Button onClick={() => store.getState().cancelExport()}>Cancel</Button>
    </div>
  )
}

function whyNot(preflight: Preflight): string {
  return isEmpty(preflight) ? 'No line goes in.' : blockingWords(preflight)
}
