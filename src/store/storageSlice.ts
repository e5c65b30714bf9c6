import type { SealedAct } from '../core/history/trail'
import { UserError } from '../core/UserError'
import { packImport } from '../core/workspace/packImport'
import type { WorkspaceRecord, WorkspaceSummary } from '../core/workspace/WorkspaceRecord'
import { readWorkspaceFile, writeWorkspaceFile } from '../core/workspace/workspaceFile'
import type { GetState, Outside, SetState } from './Workspace'

/**
 * How the work is kept. `failed`: the browser refuses; `overtaken`: another tab wrote to the same workspace. Both
 * are shown at once, with “Save a copy” at hand.
 */
export type SaveState = 'saved' | 'saving' | 'failed' | 'overtaken'

export interface StorageSlice {
  readonly saveState: SaveState
  readonly recent: readonly WorkspaceSummary[]
  readonly listRecent: () => Promise<void>
  readonly openStored: (id: string) => Promise<void>
  readonly removeStored: (id: string) => Promise<void>
  /** Hands the whole workspace to the user as one file. */
  readonly saveCopy: () => Promise<void>
  readonly openWorkspaceFile: (file: File) => Promise<void>
  readonly saveNew: (record: WorkspaceRecord, packed: Blob) => void
  readonly saveAct: (act: SealedAct) => void
  readonly saveView: () => void
  readonly saveSummary: () => void
}

export function createStorageSlice(set: SetState, get: GetState, outside: Outside): StorageSlice {
  const { storage } = outside
  /** Writes still to be done, in order. One that fails stays first: the log has no gaps. */
  const waiting: (() => Promise<void>)[] = []
  let queue = Promise.resolve()

  const drain = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      try {
        await job()
      } catch (error) {
        // Acts that another tab overtook would mix two histories: this one is no longer written.
        if (isTaken(error)) waiting.length = 0
        else waiting.unshift(job)
        set({ saveState: isTaken(error) ? 'overtaken' : 'failed' })
        return
      }
    }
    if (get().saveState !== 'overtaken') set({ saveState: 'saved' })
  }
  /** Writes after what waits; everything that failed before is tried again first. */
  const write = (job: () => Promise<void>) => {
    if (get().saveState === 'overtaken') return
    waiting.push(job)
    if (get().saveState === 'saved') set({ saveState: 'saving' })
    queue = queue.then(drain)
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
      await queue
      const stored = await storage.load(id)
      if (!stored) {
        throw new UserError(
          'workspace/gone',
          'This workspace is no longer in this browser.',
          'Open its file again, or a copy you saved.',
        )
      }
      if (get().saveState === 'overtaken') set({ saveState: 'saved' })
      await get().openRecord(stored.record, stored.packed, stored.view)
    },

    async removeStored(id) {
      if (get().document?.summary.id === id) get().closeDocument()
      await queue
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
      const saved = await readWorkspaceFile(file)
      // A workspace of its own: the one it was saved from may have gone on.
      const record = { ...saved, summary: { ...saved.summary, id: outside.newId() } }
      const packed = packImport(record.imported)
      get().saveNew(record, packed)
      await get().openRecord(record, packed, null)
    },

    saveNew(record, packed) {
      set({ saveState: 'saved' })
      write(() => storage.create(record, packed))
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
      const { document, lineView, active, layout, savedViews } = get()
      if (document)
        write(() => storage.saveView(document.summary.id, { lineView, active, layout, savedViews }))
    },
  }
}

/** Whether a write failed because the number of an act is taken: another tab went on with the workspace. */
function isTaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'ConstraintError'
}
