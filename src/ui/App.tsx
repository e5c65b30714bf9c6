import { Suspense, useDeferredValue, useEffect, useState } from 'react'
import { UserError } from '../core/UserError'
import { useWorkspace, useWorkspaceStore } from '../store/useWorkspace'
import style from './App.module.css'
import { Header } from './Header'
import { ImportScreen } from './import/ImportScreen'
import { LicenceQuestion } from './LicenceQuestion'
import {
  ExportScreen,
  HistoryScreen,
  loadLaterScreens,
  ReviewScreen,
  RulesScreen,
} from './laterScreens'
import { LinesScreen } from './lines/LinesScreen'
import { NoticeBar } from './NoticeBar'
import { ErrorBoundary } from './parts/ErrorBoundary'
import { ScreenFailure } from './ScreenFailure'
import { StartScreen } from './start/StartScreen'
import { useFileDrop } from './useFileDrop'
import { useLeaveGuard } from './useLeaveGuard'
import { useLooks } from './useLooks'
import { useOpenFiles } from './useOpenFiles'
import { useUndoKeys } from './useUndoKeys'
import { MergeDialog } from './workspace/MergeDialog'
import { PassphraseDialog } from './workspace/PassphraseDialog'
import { UnsavedDialog } from './workspace/UnsavedDialog'

/** The first screen stands and is used for a moment before the others are fetched. */
const LATER_MS = 1000
const SAMPLE = './sample/chargewright-sample.csv'

/** Puts the screens together; a file may be dropped on any of them. */
export function App() {
  // A large screen is drawn in small steps while the one before stays.
  const screen = useDeferredValue(useWorkspace((workspace) => workspace.screen))
  const tellError = useWorkspace((workspace) => workspace.tellError)
  const hasLeftFirst = useHasChanged(screen)
  const openFiles = useOpenFiles()
  const isDragging = useFileDrop(openFiles)
  useUndoKeys()
  useLeaveGuard()
  useLooks()
  useEffect(() => {
    const timer = setTimeout(loadLaterScreens, LATER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={style.app}>
      <Header />
      <NoticeBar />
      <ErrorBoundary key={screen} fallback={(error) => <ScreenFailure error={error} />}>
        <Suspense>
          {screen === 'start' && (
            <StartScreen
              takesFocus={hasLeftFirst}
              onFiles={openFiles}
              onSample={() => void loadSample().then((file) => openFiles([file]), tellError)}
            />
          )}
          {screen === 'import' && <Import />}
          {screen === 'lines' && <LinesScreen />}
          {screen === 'review' && <ReviewScreen />}
          {screen === 'history' && <HistoryScreen />}
          {screen === 'rules' && <RulesScreen />}
          {screen === 'export' && <ExportScreen />}
        </Suspense>
      </ErrorBoundary>
      <LicenceQuestion />
      <PassphraseDialog />
      <MergeDialog />
      <UnsavedDialog />
      {isDragging && <div className={style.drop}>Drop the file to open it</div>}
    </div>
  )
}

/** True from the first change of a value on. */
function useHasChanged(value: unknown): boolean {
  const [first] = useState(value)
  const [hasChanged, setHasChanged] = useState(false)
  if (value !== first && !hasChanged) setHasChanged(true)
  return hasChanged
}

/** The import screen; a workspace that is open stays untouched until the import is finished. */
function Import() {
  const { openImport, showScreen, tellError, document, named } = useWorkspaceStore().getState()
  return (
    <ImportScreen
      beforeFinish={named}
      onFinish={(result) => void openImport(result).catch(tellError)}
      leaveLabel={document ? 'Back to the lines' : 'Choose another file'}
      onCancel={() => showScreen(document ? 'lines' : 'start')}
    />
  )
}

async function loadSample(): Promise<File> {
  const response = await fetch(SAMPLE)
  if (!response.ok)
    throw new UserError(
      'sample/not-found',
      `The sample chargemaster could not be loaded (status ${response.status}).`,
      'Check that all files of the app are on the server, then reload the page.',
    )
  return new File([await response.blob()], 'chargewright-sample.csv', { type: 'text/csv' })
}
