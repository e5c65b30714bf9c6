import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Act } from '../../core/history/Act'
import type { ImportResult } from '../../core/import/ImportResult'
import type { WorkspaceSummary } from '../../core/workspace/WorkspaceRecord'

/** `summaries`: the recent list. `imports`: written once. `acts`: one record per act, appended. `views`: where the user was. */
export interface Schema extends DBSchema {
  summaries: { key: string; value: WorkspaceSummary }
  imports: { key: string; value: ImportResult }
  acts: { key: [workspace: string, act: number]; value: Act }
  views: { key: string; value: unknown }
}

export type Database = IDBPDatabase<Schema>

/** Opens the database of the app; rejects where the browser blocks it (private mode, policy). */
export function openDatabase(): Promise<Database> {
  return openDB<Schema>('chargewright', 1, {
    upgrade(database) {
      for (const name of ['summaries', 'imports', 'acts', 'views'] as const) {
        database.createObjectStore(name)
      }
    },
  })
}
