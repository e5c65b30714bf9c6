import type { IDBPTransaction } from 'idb'
import { sealAll } from '../../core/history/trail'
import { unpackAct } from './packAct'
import { actsOf, type Schema, type storeNames } from './schema'

/** Version 1 kept acts without their hashes: they are sealed as they stand, in their order. */
export async function sealStoredActs(
  transaction: IDBPTransaction<Schema, (typeof storeNames)[number][], 'versionchange'>,
): Promise<void> {
  const summaries = transaction.objectStore('summaries')
  const acts = transaction.objectStore('acts')
  for (const summary of await summaries.getAll()) {
    const sealed = sealAll((await acts.getAll(actsOf(summary.id))).map(unpackAct))
    for (const act of sealed) await acts.put(act, [summary.id, act.id])
    await summaries.put({ ...summary, lastHash: sealed.at(-1)?.hash ?? '' }, summary.id)
  }
}
