import type { SealedAct } from '../../core/history/trail'
import { packImport, unpackImport } from '../../core/workspace/packImport'
import {
  type OriginalFile,
  summaryKept,
  type WorkspaceRecord,
  type WorkspaceSummary,
} from '../../core/workspace/WorkspaceRecord'
import { painted } from '../../workers/painted'
import { openDatabase } from './database'
import { inParts } from './inParts'
import { type KeptAct, packAct, unpackAct } from './packAct'
import { actsOf, type Database, storeNames } from './schema'

/** A workspace as it was left: what was done, the import as bytes, and where the user was. */
export interface StoredWorkspace {
  readonly record: WorkspaceRecord
  readonly packed: Blob
  readonly view: unknown
}

/** Where workspaces are kept between visits. Every method rejects when the browser refuses to store. */
export interface WorkspaceStorage {
  list(): Promise<WorkspaceSummary[]>
  load(id: string): Promise<StoredWorkspace | null>
  loadOriginals(id: string): Promise<readonly OriginalFile[]>
  /** The acts alone, as they are kept. */
  loadActs(id: string): Promise<SealedAct[]>
  /** Writes a whole workspace: once after its import, or after opening a workspace file. */
  create(record: WorkspaceRecord, packed: Blob): Promise<void>
  /**
   * Appends acts and the summary after them, all or nothing; rejects if the number of one is taken, or if the import
   * they belong to is gone. Gives the summary as it stands then: name and deletion are those that were stored.
   */
  append(acts: readonly KeptAct[], summary: WorkspaceSummary): Promise<WorkspaceSummary>
  /** Changes the summary as it is stored now, whatever tab wrote it; nothing when it is gone. */
  changeSummary(id: string, change: (stored: WorkspaceSummary) => WorkspaceSummary): Promise<void>
  saveView(id: string, view: unknown): Promise<void>
  /** Clears a workspace away for good, unless somebody had it back meanwhile. */
  removeDeleted(id: string): Promise<void>
  /** `listener` hears when the browser clears all that is kept here while the app is open. */
  onLost(listener: () => void): void
}

/** Written through to the disk before it counts as kept: a power cut must not take it back. */
const durable = { durability: 'strict' } as const

/** Storage in IndexedDB: the import once as packed columns, then an append-only log of acts. */
export function indexedDbStorage(): WorkspaceStorage {
  let opening: Promise<Database> | null = null
  let tellLost = () => {}
  const database = () => {
    opening ??= openDatabase(() => tellLost()).catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }

  return {
    onLost(listener) {
      tellLost = listener
    },

    async list() {
      const summaries = await (await database()).getAll('summaries')
      return summaries.toSorted((a, b) => b.changed.localeCompare(a.changed))
    },

    async load(id) {
      const open = await database()
      const [summary, stored, acts, view] = await Promise.all([
        open.get('summaries', id),
        open.get('imports', id),
        actsIn(open, id),
        open.get('views', id),
      ])
      if (!summary || !stored) return null
      const packed = stored instanceof Blob ? stored : packImport(stored)
      const imported = await unpackImport(packed)
      return { record: { summary, imported, acts }, packed, view }
    },

    async loadOriginals(id) {
      return (await (await database()).get('originals', id)) ?? []
    },

    async loadActs(id) {
      return actsIn(await database(), id)
    },

    async create({ summary, acts, originals = [] }, packed) {
      const write = (await database()).transaction(storeNames, 'readwrite', durable)
      const log = write.objectStore('acts')
      await Promise.all([
        write.objectStore('summaries').put(summary, summary.id),
        write.objectStore('imports').put(packed, summary.id),
        write.objectStore('originals').put(originals, summary.id),
        inParts(acts, (act) => log.put(packAct(act), [summary.id, act.id])),
        write.done,
      ])
    },

    async append(acts, summary) {
      // Starting a transaction would hold up the frame that shows what was done.
      await painted(NO_FRAME_MS)
      const stores = ['summaries', 'imports', 'acts'] as const
      const write = (await database()).transaction(stores, 'readwrite', durable)
      // It fails with what made it fail, which is thrown below.
      write.done.catch(() => undefined)
      // All is asked at once, and the end told: each answer that is waited for takes a turn of a thread that may be busy.
      const log = write.objectStore('acts')
      const summaries = write.objectStore('summaries')
      const [imported, stored] = await Promise.all([
        write.objectStore('imports').getKey(summary.id),
        summaries.get(summary.id),
        inParts(acts, (act) => log.add(packAct(act), [summary.id, act.id])),
      ])
      if (imported === undefined) {
        write.abort()
        throw new Error('The import of the workspace is gone.')
      }
      const kept = summaryKept(summary, stored)
      const put = summaries.put(kept, summary.id)
      write.commit()
      await Promise.all([put, write.done])
      return kept
    },

    async changeSummary(id, change) {
      const write = (await database()).transaction('summaries', 'readwrite')
      const stored = await write.store.get(id)
      if (stored) await write.store.put(change(stored), id)
      await write.done
    },

    async saveView(id, view) {
      await (await database()).put('views', view, id)
    },

    async removeDeleted(id) {
      const write = (await database()).transaction(storeNames, 'readwrite', durable)
      const summary = await write.objectStore('summaries').get(id)
      if (summary?.deleted === undefined) return
      await Promise.all([
        write.objectStore('summaries').delete(id),
        write.objectStore('imports').delete(id),
        write.objectStore('views').delete(id),
        write.objectStore('originals').delete(id),
        write.objectStore('acts').delete(actsOf(id)),
        write.done,
      ])
    },
  }
}

/** Longest wait for a frame: a busy page paints late. */
const NO_FRAME_MS = 50

/** Acts that are read at once: the browser makes them on the page's own thread, between two of its frames. */
const AT_ONCE = 2000

/** The acts of a workspace, read in parts. */
async function actsIn(open: Database, id: string): Promise<SealedAct[]> {
  const { store } = open.transaction('acts')
  const acts: SealedAct[] = []
  let part: SealedAct[]
  do {
    part = (await store.getAll(actsOf(id, (acts.at(-1)?.id ?? 0) + 1), AT_ONCE)).map(unpackAct)
    acts.push(...part)
  } while (part.length === AT_ONCE)
  return acts
}
