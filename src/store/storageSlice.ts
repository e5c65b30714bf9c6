import type { Act } from '../core/history/Act'
import type { WorkspaceRecord, WorkspaceSummary } from '../core/workspace/WorkspaceRecord'
import { readWorkspaceFile, writeWorkspaceFile } from '../core/workspace/workspaceFile'
import type { GetState, Outside, SetState } from './Workspace'

/** How the work is kept: `failed` is shown at once, with “Save a copy” at hand. */
export type SaveState = 'saved' | 'saving' | 'failed'

export interface StorageSlice {
  readonly saveState: SaveState
  readonly recent: readonly WorkspaceSummary[]
  listRecent(): Promise<void>
  openStored(id: string): Promise<void>
  removeStored(id: string): Promise<void>
  /** Hands the whole workspace to the user as one file. */
  saveCopy(): Promise<void>
  openWorkspaceFile(file: File): Promise<void>
  saveNew(record: WorkspaceRecord): void
  saveAct(act: Act): void
  saveView(): void
  saveSummary(): void
}

export function createStorageSlice(set: SetState, get: GetState, outside: Outside): StorageSlice {
  const { storage } = outside
  let pending = 0
  let queue = Promise.resolve()

  /** Writes in order; a failed write is said and later ones are still tried. */
  const write = (job: () => Promise<void>) => {
    pending += 1
    if (get().saveState !== 'failed') set({ saveState: 'saving' })
    queue = queue.then(job).then(
      () => {
        pending -= 1
        if (pending === 0 && get().saveState !== 'failed') set({ saveState: 'saved' })
      },
      () => {
        pending -= 1
        set({ saveState: 'failed' })
      },
    )
  }

  return {
    saveState: 'saved',
    recent: [],

    async listRecent() {
      try {
        set({ recent: await storage.list() })
      } catch {
        set({ recent: [], saveState: 'failed' })
      }
    },

    async openStored(id) {
      const stored = await storage.load(id)
      if (stored) await get().openRecord(stored.record, stored.view)
    },

    async removeStored(id) {
      await storage.remove(id)
      await get().listRecent()
    },

    async saveCopy() {
      const { document, acts } = get()
      if (!document) return
      const { summary, imported } = document
      const file = await writeWorkspaceFile({ summary, imported, acts })
      outside.download(`${summary.name}.chargewright`, file)
    },

    async openWorkspaceFile(file) {
      const record = await readWorkspaceFile(file)
      get().saveNew(record)
      await get().openRecord(record, null)
    },

    saveNew(record) {
      set({ saveState: 'saved' })
      write(() => storage.create(record))
    },

    saveAct(act) {
      const summary = get().document?.summary
      if (summary) write(() => storage.append(act, summary))
    },

    saveSummary() {
      const summary = get().document?.summary
      if (summary) write(() => storage.saveSummary(summary))
    },

    saveView() {
      const { document, lineView, active, layout } = get()
      if (document) write(() => storage.saveView(document.summary.id, { lineView, active, layout }))
    },
  }
}
