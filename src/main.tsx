import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { localDay } from './core/text/localDay'
import { keyPressed } from './store/atRest'
import { createImportSession } from './store/importSession'
import { browserSettings } from './store/settings'
import { indexedDbAnswers } from './store/storage/answerStorage'
import { indexedDbCodeTexts } from './store/storage/codeTextStorage'
import { browserPersistence } from './store/storage/persistence'
import { indexedDbStorage } from './store/storage/workspaceStorage'
import { browserTabs } from './store/storage/workspaceTabs'
import { ImportSessionProvider } from './store/useImportSession'
import { WorkspaceProvider } from './store/useWorkspace'
import { createWorkspace } from './store/Workspace'
import { App } from './ui/App'
import './ui/tokens.css'
import './ui/base.css'
import { expressionMatcher } from './workers/expressionMatcher'
import { lazyPort } from './workers/lazyPort'
import { createCaller } from './workers/requests'
import type { SheetCalls } from './workers/sheetProtocol'
import { createSuggestClient } from './workers/suggestClient'
import { createSuggestPool } from './workers/suggestPool'

// The bundler must see each `new Worker(new URL(…))` whole.
const openSheetWorker = () =>
  new Worker(new URL('./workers/sheet.worker.ts', import.meta.url), { type: 'module' })
const openSuggestWorker = () =>
  new Worker(new URL('./workers/suggest.worker.ts', import.meta.url), { type: 'module' })
const openExpressionWorker = () =>
  new Worker(new URL('./workers/expression.worker.ts', import.meta.url), { type: 'module' })
const openImportWorker = () =>
  new Worker(new URL('./workers/import.worker.ts', import.meta.url), { type: 'module' })

const now = () => new Date().toISOString()
const settings = browserSettings()
const openSuggestEngine = () => {
  const port = lazyPort(openSuggestWorker)
  return { ...createSuggestClient(port, () => localDay(now())), close: () => port.close() }
}
const workspace = createWorkspace({
  sheetWorker: createCaller<SheetCalls>(lazyPort(openSheetWorker)),
  suggestWorker: createSuggestPool(openSuggestEngine, {
    cores: navigator.hardwareConcurrency,
    memory: 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : undefined,
  }),
  matchExpression: (query) => expressionMatcher(query, openExpressionWorker),
  storage: indexedDbStorage(),
  codeTexts: indexedDbCodeTexts(),
  answers: indexedDbAnswers(),
  persistence: browserPersistence(),
  tabs: browserTabs(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  settings,
  now,
  newId: () => crypto.randomUUID(),
  packs: new URL('./reference/', document.baseURI).href,
  download,
  pickFolder: 'showDirectoryPicker' in window ? pickFolder : null,
})
void workspace.getState().restoreAnswers()
void workspace.getState().restoreCodeTexts()
window.addEventListener('keydown', keyPressed, { capture: true })
const importSession = createImportSession({ openWorker: openImportWorker, settings, download })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with id root.')
createRoot(root).render(
  <StrictMode>
    <WorkspaceProvider store={workspace}>
      <ImportSessionProvider session={importSession}>
        <App />
      </ImportSessionProvider>
    </WorkspaceProvider>
  </StrictMode>,
)

function download(fileName: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  // Chromium reads the blob after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Browsers that can write into a folder of the user's disk; TypeScript does not know the call yet. */
interface FolderWindow {
  showDirectoryPicker(options: { mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>
}

function pickFolder(): Promise<FileSystemDirectoryHandle> {
  return (window as unknown as FolderWindow).showDirectoryPicker({ mode: 'readwrite' })
}
