import { useCallback } from 'react'
import { isWorkspaceFile } from '../core/workspace/workspaceFile'
import { useImportSession } from '../store/useImportSession'
import { useWorkspaceStore } from '../store/useWorkspace'

/** Opens what the user gave: a saved workspace at once, anything else through the import screen. */
export function useOpenFiles(): (files: readonly File[]) => void {
  const store = useWorkspaceStore()
  const startImport = useImportSession((session) => session.startImport)
  return useCallback(
    (files) => {
      const {
        keepOriginals,
        openWorkspaceFile,
        takeReviewSheet,
        prepareAnalysis,
        showScreen,
        tell,
        tellError,
      } = store.getState()
      tell(null)
      prepareAnalysis()
      const importFiles = () => {
        keepOriginals(files)
        showScreen('import')
        startImport(files).catch(tellError)
      }
      const open = async () => {
        const saved = await firstWorkspace(files)
        const [first, ...others] = files
        if (saved) await openWorkspaceFile(saved)
        else if (!first || others.length > 0 || !(await takeReviewSheet(first))) importFiles()
      }
      open().catch(tellError)
    },
    [store, startImport],
  )
}

async function firstWorkspace(files: readonly File[]): Promise<File | undefined> {
  const answers = await Promise.all(files.map(isWorkspaceFile))
  return files.find((_, index) => answers[index])
}
