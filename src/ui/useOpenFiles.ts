import { useCallback } from 'react'
import { isLockedFile } from '../core/workspace/lockedFile'
import { looksLikeWorkspaceFile } from '../core/workspace/workspaceFile'
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
      const saved = files.find(({ name }) => looksLikeWorkspaceFile(name))
      if (saved) {
        openWorkspaceFile(saved).catch(tellError)
        return
      }
      const importFiles = () => {
        keepOriginals(files)
        showScreen('import')
        startImport(files).catch(tellError)
      }
      const [first] = files
      if (!first || files.length > 1) importFiles()
      else openOne(first).catch(tellError)
      async function openOne(file: File) {
        // Under whatever name: nothing else begins like it.
        if (await isLockedFile(file)) await openWorkspaceFile(file)
        else if (!(await takeReviewSheet(file))) importFiles()
      }
    },
    [store, startImport],
  )
}
