import { openDB } from 'idb'
import { type Database, type Schema, storeNames } from './schema'
import { sealStoredActs } from './sealStoredActs'

/**
 * Opens the database of the app; rejects where the browser blocks it (private mode, policy). What an older
 * version of the app stored is brought up to date first, in one transaction: all of it or nothing. `onLost` hears
 * when the browser takes the database away while it is open: its storage was cleared.
 */
export function openDatabase(onLost = () => {}): Promise<Database> {
  return openDB<Schema>('chargewright', 3, {
    async upgrade(database, oldVersion, _, transaction) {
      if (oldVersion < 1) {
        for (const name of storeNames) database.createObjectStore(name)
        return
      }
      // Version 3 keeps the imported files; workspaces from before have none.
      if (oldVersion < 3) database.createObjectStore('originals')
      if (oldVersion < 2) await sealStoredActs(transaction)
    },
    terminated: onLost,
  })
}
