import { openDB } from 'idb'
import { type Database, type Schema, storeNames } from './schema'
import { sealStoredActs } from './sealStoredActs'

/**
 * Opens the database of the app; rejects where the browser blocks it (private mode, policy). What an older
 * version of the app stored is brought up to date first, in one transaction: all of it or nothing.
 */
export function openDatabase(): Promise<Database> {
  return openDB<Schema>('chargewright', 2, {
    async upgrade(database, oldVersion, _, transaction) {
      if (oldVersion < 1) for (const name of storeNames) database.createObjectStore(name)
      else if (oldVersion < 2) await sealStoredActs(transaction)
    },
  })
}
