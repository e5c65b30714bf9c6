import type { DBSchema, IDBPDatabase } from 'idb'
import type { SealedAct } from '../../core/history/trail'
import type { ImportResult } from '../../core/import/ImportResult'
import type { OriginalFile, WorkspaceSummary } from '../../core/workspace/WorkspaceRecord'
import type { PackedAct } from './packAct'

/** `summaries`: the recent list. `imports`: written once, packed; not packed by the first versions. `acts`: one record per act, appended. `views`: where the user was. `originals`: the imported files, byte by byte. */
export interface Schema extends DBSchema {
  summaries: { key: string; value: WorkspaceSummary }
  imports: { key: string; value: Blob | ImportResult }
  acts: { key: [workspace: string, act: number]; value: SealedAct | PackedAct }
  views: { key: string; value: unknown }
  originals: { key: string; value: readonly OriginalFile[] }
}

export type Database = IDBPDatabase<Schema>

export const storeNames = ['summaries', 'imports', 'acts', 'views', 'originals'] as const

/** Where the acts of one workspace stand, from this one on. */
export function actsOf(id: string, first = 0): IDBKeyRange {
  return IDBKeyRange.bound([id, first], [id, Number.MAX_SAFE_INTEGER])
}
