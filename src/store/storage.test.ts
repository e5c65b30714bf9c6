import { expect, test } from 'vitest'
import type { WorkspaceRecord } from '../core/workspace/WorkspaceRecord'
import { aFollower, anOutside, cell, memoryStorage, twoLines, type } from './aStore'
import { createWorkspace } from './Workspace'

test('a storage that refuses is said at once', async () => {
  const storage = memoryStorage()
  const store = createWorkspace(
    anOutside({ ...storage, create: () => Promise.reject(new Error('QuotaExceededError')) }),
  )
  await store.getState().openImport(twoLines())
  await new Promise((resolve) => setTimeout(resolve))
  expect(store.getState().saveState).toBe('failed')
})

test('acts that could not be written are written with the next one, so that none is missing', async () => {
  const storage = memoryStorage()
  let isFull = false
  const store = createWorkspace(
    anOutside({
      ...storage,
      append: (acts, summary) =>
        isFull ? Promise.reject(new Error('QuotaExceededError')) : storage.append(acts, summary),
    }),
  )
  await store.getState().openImport(twoLines())
  const type = async (after: string) => {
    const changes = [{ row: 0, column: 'hcpcs' as const, after }]
    store.getState().act({ kind: 'typed', label: `Type ${after}`, changes })
    await new Promise((resolve) => setTimeout(resolve))
  }
  isFull = true
  await type('J0696')
  expect(store.getState().saveState).toBe('failed')
  isFull = false
  await type('J1100')
  expect(store.getState().saveState).toBe('saved')
  expect(storage.records.get('w1')?.acts.map(({ id }) => id)).toEqual([1, 2, 3])
})

test('acts done while the disk is busy are written together once it is free', async () => {
  const storage = memoryStorage()
  const writes: number[][] = []
  let free = () => {}
  const store = createWorkspace(
    anOutside({
      ...storage,
      async append(acts, summary) {
        writes.push(acts.map(({ id }) => id))
        await new Promise<void>((resolve) => {
          free = resolve
        })
        return storage.append(acts, summary)
      },
    }),
  )
  await store.getState().openImport(twoLines())
  for (const after of ['J0696', 'J1100', 'J1885']) {
    const changes = [{ row: 0, column: 'hcpcs' as const, after }]
    store.getState().act({ kind: 'typed', label: `Type ${after}`, changes })
    store.getState().saveSummary()
    store.getState().flush()
    await new Promise((resolve) => setTimeout(resolve))
  }
  expect(writes).toEqual([[2]])
  free()
  await new Promise((resolve) => setTimeout(resolve))
  expect(writes).toEqual([[2], [3, 4]])
  free()
  await store.getState().settled()
  const kept = storage.records.get('w1')
  expect(kept?.acts.map(({ id }) => id)).toEqual([1, 2, 3, 4])
  expect(kept?.summary.lastHash).toBe(kept?.acts.at(-1)?.hash)
})

/** A workspace that was imported and then left. */
async function aStoredWorkspace() {
  const storage = memoryStorage()
  const first = createWorkspace(anOutside(storage))
  await first.getState().openImport(twoLines())
  await first.getState().settled()
  return storage
}

test('a deleted workspace stays for a day, and as long as a tab has it open', async () => {
  const storage = await aStoredWorkspace()
  await createWorkspace(anOutside(storage)).getState().removeStored('w1')
  const visit = async (now: string, isOpenElsewhere: boolean) => {
    const outside = anOutside(storage)
    const tabs = { ...outside.tabs, isOpenElsewhere: () => Promise.resolve(isOpenElsewhere) }
    await createWorkspace({ ...outside, tabs, now: () => now })
      .getState()
      .listRecent()
    return [...storage.records.keys()]
  }
  expect(await visit('2026-01-05T21:00:00.000Z', false)).toEqual(['w1'])
  expect(await visit('2026-01-07T09:00:00.000Z', true)).toEqual(['w1'])
  expect(await visit('2026-01-07T09:00:00.000Z', false)).toEqual([])
})

test('a workspace that another tab has open is not deleted', async () => {
  const storage = await aStoredWorkspace()
  const outside = anOutside(storage)
  const tabs = { ...outside.tabs, isOpenElsewhere: () => Promise.resolve(true) }
  const store = createWorkspace({ ...outside, tabs })
  await expect(store.getState().removeStored('w1')).rejects.toMatchObject({
    code: 'workspace/open-elsewhere',
  })
  expect(storage.records.get('w1')?.summary.deleted).toBeUndefined()
})

/** A store on a disk that is full or not; its first workspace has an edit that could not be written. */
async function anUnsavedEdit() {
  const storage = memoryStorage()
  const disk = { isFull: false }
  const full = () => Promise.reject(new Error('QuotaExceededError'))
  const store = createWorkspace(
    anOutside({
      ...storage,
      create: (record, packed) => (disk.isFull ? full() : storage.create(record, packed)),
      append: (acts, summary) => (disk.isFull ? full() : storage.append(acts, summary)),
    }),
  )
  await store.getState().openImport(twoLines())
  await store.getState().settled()
  disk.isFull = true
  type(store, 0, 'J0696')
  await store.getState().settled()
  expect(store.getState().saveState).toBe('failed')
  return { store, storage, disk }
}

test('what could not be written is written before another file is opened', async () => {
  const { store, storage, disk } = await anUnsavedEdit()
  disk.isFull = false
  await store.getState().openImport(twoLines())
  await store.getState().settled()
  expect(storage.records.get('w1')?.acts.map(({ id }) => id)).toEqual([1, 2])
  expect(store.getState().document?.summary.id).toBe('w2')
})

test('work that is not kept gives way to another workspace only when a person says so', async () => {
  const { store, storage } = await anUnsavedEdit()
  const ask = async (open: () => Promise<void>, goOn: boolean) => {
    const opening = open()
    await expect.poll(() => store.getState().leaving).not.toBeNull()
    store.getState().leaving?.decide(goOn)
    await opening
  }
  await storage.create(anotherRecord(), new Blob())
  const openAnother = () => store.getState().openImport(twoLines())
  await ask(openAnother, false)
  await ask(() => store.getState().openStored('other'), false)
  await store.getState().openStored('w1')
  expect(cell(store)).toBe('J0696')
  expect(store.getState().saveState).toBe('failed')
  await ask(openAnother, true)
  expect(cell(store)).toBe('')
})

function anotherRecord(): WorkspaceRecord {
  const { imported } = twoLines()
  const summary = {
    id: 'other',
    name: 'other',
    fileName: 'other.csv',
    lineCount: 2,
    created: '2026-01-01T09:00:00.000Z',
    changed: '2026-01-01T09:00:00.000Z',
    counts: null,
    lastHash: '',
  }
  return { summary, imported, acts: [] }
}

test('a name given in another tab stays when this one works on', async () => {
  const storage = memoryStorage()
  const writer = createWorkspace(anOutside(storage))
  await writer.getState().openImport(twoLines())
  await writer.getState().settled()
  await createWorkspace(anOutside(storage)).getState().renameStored('w1', 'January')
  type(writer, 0, 'J0696')
  await writer.getState().settled()
  expect(storage.records.get('w1')?.summary.name).toBe('January')
  expect(writer.getState().document?.summary.name).toBe('January')
})

test('a tab that follows refuses what it cannot do, and claims nothing', async () => {
  const downloads: string[] = []
  const store = await aFollower(await aStoredWorkspace(), {
    download: (name) => downloads.push(name),
  })
  const { act, makeBatch, recordEvent, decide, exportFiles } = store.getState()
  expect(act({ kind: 'typed', label: 'Type', changes: [] })).toBe(false)
  expect(recordEvent('Open', { kind: 'opened', fileName: 'june.csv' })).toBe(false)
  const rows = new Uint32Array([0, 1])
  expect(makeBatch({ name: 'B', rows, sample: { type: 'all' }, described: '' })).toBe(false)
  const { waive, applyFixes, goBackTo, putHimCodes, putLocalEntry, decideLike } = store.getState()
  expect(waive(0, 'price-placeholder', 'Placeholder price', 'Priced later.')).toBe(false)
  expect(applyFixes('price-placeholder', [], 'Priced.')).toBe(false)
  expect(goBackTo({ act: 1, hash: '', within: null, name: 'A', at: '', by: '' })).toBe(false)
  expect(putHimCodes('him.csv', ['36415'])).toBe(false)
  const entry = { table: 'localCode', code: 'X1', payer: '', text: 'State code' } as const
  expect(putLocalEntry(entry)).toBe(false)
  store.setState({ queue: { source: { type: 'flagged' }, rows: [0, 1], position: 0 } })
  const decision = { note: '', reviewer: 'Ruth', corrections: [], openChecks: [] }
  decide({ outcome: 'approved', ...decision })
  expect(decideLike([1], { outcome: 'approved', ...decision })).toBe(false)
  expect(store.getState().queue?.position).toBe(0)
  await exportFiles()
  expect(downloads).toEqual([])
  expect(store.getState().notice?.message).toContain('nothing was changed here')
})
