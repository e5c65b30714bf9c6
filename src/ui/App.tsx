import { useWorkspace, useWorkspaceStore } from '../store/useWorkspace'
import style from './App.module.css'
import { ExportScreen } from './export/ExportScreen'
import { Header } from './Header'
import { ImportScreen } from './import/ImportScreen'
import { LicenceQuestion } from './LicenceQuestion'
import { LinesScreen } from './lines/LinesScreen'
import { NoticeBar } from './NoticeBar'
import { StartScreen } from './start/StartScreen'
import { useFileDrop } from './useFileDrop'
import { useLooks } from './useLooks'
import { useOpenFiles } from './useOpenFiles'
import { useUndoKeys } from './useUndoKeys'

const SAMPLE = './sample/chargewright-sample.csv'

/** Puts the screens together; a file may be dropped on any of them. */
export function App() {
  const screen = useWorkspace((workspace) => workspace.screen)
  const openFiles = useOpenFiles()
  const isDragging = useFileDrop(openFiles)
  useUndoKeys()
  useLooks()
  return (
    <div className={style.app}>
      <Header />
      <NoticeBar />
      {screen === 'start' && (
        <StartScreen onFiles={openFiles} onSample={() => void openSample(openFiles)} />
      )}
      {screen === 'import' && <Import />}
      {screen === 'lines' && <LinesScreen />}
      {screen === 'export' && <ExportScreen />}
      <LicenceQuestion />
      {isDragging && <div className={style.drop}>Drop the file to open it</div>}
    </div>
  )
}

/** The import screen; a workspace that is open stays untouched until the import is finished. */
function Import() {
  const { openImport, showScreen, tellError, document } = useWorkspaceStore().getState()
  return (
    <ImportScreen
      onFinish={(result) => void openImport(result).catch(tellError)}
      leaveLabel={document ? 'Back to the lines' : 'Choose another file'}
      onCancel={() => showScreen(document ? 'lines' : 'start')}
    />
  )
}

async function openSample(openFiles: (files: readonly File[]) => void): Promise<void> {
  const response = await fetch(SAMPLE)
  openFiles([new File([await response.blob()], 'chargewright-sample.csv', { type: 'text/csv' })])
}
