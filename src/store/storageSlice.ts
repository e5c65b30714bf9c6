import { UserError } from '../core/UserError'
import {
  undeleted,
  type WorkspaceRecord,
  type WorkspaceSummary,
} from '../core/workspace/WorkspaceRecord'
import type { Notice } from './screenSlice'
import type { KeptAct } from './storage/packAct'
import type { GetState, Outside, SetState } from './Workspace'
import { createWriteQueue, type SaveState } from './writeQueue'

/** How the work is kept in this browser, and the list of what is kept. */
export interface StorageSlice {
  /**
   * How the work is kept. `failed`: the browser refuses; `overtaken`: another tab wrote to the same workspace. Both
   * are shown at once, with “Save a copy” at hand.
   */
  readonly saveState: SaveState
  /** Whether something is not written yet. */
  readonly isUnsaved: () => boolean
  /** Asks whether what could not be kept may be dropped, as another workspace is about to be opened. */
  readonly leaving: { readonly decide: (goOn: boolean) => void } | null
  /** Writes what waits; where that fails a person decides whether the open workspace may be left. */
  readonly mayLeave: () => Promise<boolean>
  readonly recent: readonly WorkspaceSummary[]
  /** Whether the browser promised to keep what is stored; null where it cannot be asked. */
  readonly isKeptForGood: boolean | null
  readonly askToKeep: () => Promise<void>
  readonly listRecent: () => Promise<void>
  readonly openStored: (id: string) => Promise<void>
  readonly renameStored: (id: string, name: string) => Promise<void>
  /** Takes a workspace from the list; it can be had back for a day. Refused while another tab has it open. */
  readonly removeStored: (id: string) => Promise<void>
  /** Clears a deleted workspace away at once. */
  readonly removeForGood: (id: string) => Promise<void>
  readonly restoreStored: (id: string) => Promise<void>
  readonly saveNew: (record: WorkspaceRecord, packed: Blob) => void
  readonly saveAct: (act: KeptAct) => void
  readonly saveView: () => void
  /** Keeps the summary soon; acts bring theirs along at once. */
  readonly saveSummary: () => void
  /** Writes at once what waits to be written soon: the page may be closing. */
  readonly flush: () => void
  readonly settled: () => Promise<void>
}

const SOON_MS = 400
/** How long a deleted workspace can be had back. */
const GRACE_MS = 24 * 60 * 60 * 1000

/** What the browser answered when it was asked to keep the work. */
const promisedNotice: Notice = {
  tone: 'info',
  message: 'The browser promised to keep your work.',
  advice: 'It goes only where you delete a workspace or clear the data of this page.',
}
const notPromisedNotice: Notice = {
  tone: 'info',
  message: 'The browser did not promise to keep your work.',
  advice:
    'It may clear it when the disk is nearly full. Save the workspace as a file from time to time, or bookmark this page and ask again.',
}

/** What waits to be written of a workspace. */
interface Unwritten {
  readonly acts: readonly KeptAct[]
  readonly summary: WorkspaceSummary
}

export function createStorageSlice(set: SetState, get: GetState, outside: Outside): StorageSlice {
  const { storage, persistence } = outside
  const queue = createWriteQueue((saveState) => set({ saveState }))
  let soon: ReturnType<typeof setTimeout> | undefined
  let isPurged = false
  const unwritten = new Map<string, Unwritten>()
  // The database stays closed: written anew it would hold acts without the import they belong to.
  storage.onLost(() => queue.fail())

  const forget = () => {
    unwritten.clear()
    queue.forget()
  }
  /** Another tab may have given the open workspace a new name. */
  const showName = ({ id, name }: WorkspaceSummary) => {
    const { document } = get()
    if (document?.summary.id === id && document.summary.name !== name)
      set({ document: { ...document, summary: { ...document.summary, name } } })
  }
  /** Writes acts and the summary that stands after them at once: neither is ever ahead of the other. */
  const writeWork = async () => {
    for (const [id, work] of unwritten) {
      showName(await storage.append(work.acts, work.summary))
      const now = unwritten.get(id)
      const acts = now?.acts.filter((act) => !work.acts.includes(act)) ?? []
      if (!now || now === work) unwritten.delete(id)
      else unwritten.set(id, { ...now, acts })
    }
  }
  /** Each write waits for the disk, which takes longer than a fast edit: what waits is written together. */
  const write = (acts: readonly KeptAct[]) => {
    const summary = get().document?.summary
    if (!summary) return
    const before = unwritten.get(summary.id)?.acts ?? []
    unwritten.set(summary.id, { acts: [...before, ...acts], summary })
    queue.write(writeWork)
  }
  const writeSummary = () => {
    clearTimeout(soon)
    soon = undefined
    if (!get().isFollower) write([])
  }
  /** What is being written is part of the work too. */
  const settled = () => {
    get().finishAct()
    return queue.settled()
  }
  const change = async (id: string, part: Partial<WorkspaceSummary>) => {
    await settled()
    await storage.changeSummary(id, (summary) => ({ ...summary, ...part }))
    await get().listRecent()
  }
  const isLosing = () => ['failed', 'overtaken'].includes(get().saveState)
  const isOpenAnywhere = async (id: string) =>
    get().document?.summary.id === id || (await outside.tabs.isOpenElsewhere(id))
  /** Clears away what was deleted so long ago that nobody will want it back; never what a tab still shows. */
  const purge = async (all: readonly WorkspaceSummary[]) => {
    const latest = new Date(Date.parse(outside.now()) - GRACE_MS).toISOString()
    const gone = new Set<string>()
    for (const { id, deleted } of all) {
      if (deleted === undefined || deleted > latest || (await isOpenAnywhere(id))) continue
      await storage.removeDeleted(id)
      gone.add(id)
    }
    return all.filter(({ id }) => !gone.has(id))
  }
  const refuseIfOpenElsewhere = async (id: string) => {
    if (!(await outside.tabs.isOpenElsewhere(id))) return
    throw new UserError(
      'workspace/open-elsewhere',
      'Another tab has this workspace open; it was not deleted.',
      'Close it there first, then delete it here.',
    )
  }

  return {
    saveState: 'saved',
    isUnsaved: () => get().isActing() || queue.isWaiting(),
    leaving: null,
    recent: [],
    isKeptForGood: null,

    async mayLeave() {
      get().flush()
      await settled()
      if (get().document === null || !isLosing()) return true
      get().leaving?.decide(false)
      return new Promise((resolve) => {
        const decide = (goOn: boolean) => {
          set({ leaving: null })
          resolve(goOn)
        }
        set({ leaving: { decide } })
      })
    },

    async askToKeep() {
      const isKept = await persistence.ask()
      set({ isKeptForGood: isKept })
      get().tell(isKept ? promisedNotice : notPromisedNotice)
    },

    async listRecent() {
      try {
        const all = await storage.list()
        const recent = isPurged ? all : await purge(all)
        isPurged = true
        set({ recent })
        set({ isKeptForGood: await persistence.isGranted() })
      } catch {
        set({ recent: [] })
        queue.fail()
      }
    },

    async openStored(id) {
      await settled()
      const { document, saveState, isFollower } = get()
      // Read anew, the open workspace would stand as it was last kept.
      if (document?.summary.id === id && saveState === 'failed' && !isFollower) {
        get().showScreen('lines')
        return
      }
      if (!(await get().mayLeave())) return
      const stored = await storage.load(id)
      if (!stored) {
        throw new UserError(
          'workspace/gone',
          'This workspace is no longer in this browser.',
          'Open its file again, or a copy you saved.',
        )
      }
      if (isLosing()) forget()
      await get().openRecord(stored.record, stored.packed, stored.view)
      if (get().document?.summary.id !== id) return
      get().tellMissingEnd(stored.record)
      // Nobody waits for it; where the worker fails, that is told by what needs it.
      if (document?.summary.id !== id)
        get()
          .checkOpened(stored.record)
          .catch(() => undefined)
    },

    async renameStored(id, name) {
      await change(id, { name })
      const { document } = get()
      if (document) showName({ ...document.summary, id, name })
    },

    async removeStored(id) {
      await refuseIfOpenElsewhere(id)
      if (get().document?.summary.id === id) get().closeDocument()
      await change(id, { deleted: outside.now() })
    },

    async removeForGood(id) {
      await refuseIfOpenElsewhere(id)
      await storage.removeDeleted(id)
      await get().listRecent()
    },

    async restoreStored(id) {
      await storage.changeSummary(id, undeleted)
      await get().listRecent()
    },

    saveNew(record, packed) {
      forget()
      queue.write(() => storage.create(record, packed))
    },

    saveAct: (act) => write([act]),

    saveSummary() {
      soon ??= setTimeout(writeSummary, SOON_MS)
    },

    saveView() {
      const { document, lineView, active, layout, savedViews, placedLines, isFollower } = get()
      const view = { lineView, active, layout, savedViews, placedLines }
      if (document && !isFollower) queue.write(() => storage.saveView(document.summary.id, view))
    },

    flush() {
      get().finishAct()
      if (soon !== undefined) writeSummary()
    },

    settled,
  }
}
