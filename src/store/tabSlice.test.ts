import { afterEach, expect, test, vi } from 'vitest'
import { verifyTrail } from '../core/history/trail'
import { anImport } from '../core/import/anImport'
import { packImport } from '../core/workspace/packImport'
import { anOutside, cell, memoryStorage, PATIENCE, type } from './aStore'
import { aLockManager } from './storage/aLockManager'
import { browserTabs } from './storage/workspaceTabs'
import { createWorkspace } from './Workspace'

type Store = ReturnType<typeof createWorkspace>

const LINES = 5000

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))

/** Tabs of one test do not hear those of another. */
let workspaces = 0

/** Two tabs on one workspace whose disk takes a while; the first writes, the second follows. */
async function twoTabs(disk = () => pause(60), longestHandOverMs?: number) {
  vi.stubGlobal('navigator', { locks: aLockManager() })
  const storage = memoryStorage()
  const slow: typeof storage = {
    ...storage,
    async append(acts, summary) {
      await disk()
      const taken = storage.records.get(summary.id)?.acts.length ?? 0
      if (acts[0] && acts[0].id <= taken) throw new DOMException('taken', 'ConstraintError')
      return storage.append(acts, summary)
    },
  }
  const id = `w${++workspaces}`
  const tab = () => {
    const tabs = browserTabs(longestHandOverMs)
    return createWorkspace({ ...anOutside(slow), tabs, newId: () => id })
  }
  const [first, second] = [tab(), tab()]
  const imported = anImport(Array.from({ length: LINES }, () => ({ hcpcs: '' })))
  await first.getState().openImport({ imported, packed: packImport(imported) })
  await first.getState().settled()
  await second.getState().openStored(id)
  await vi.waitFor(() => expect(second.getState().isFollower).toBe(true), PATIENCE)
  return { first, second, keptActs: () => storage.records.get(id)?.acts ?? [] }
}

const fill = (store: Store, after: string) =>
  store.getState().act({
    kind: 'pasted',
    label: `Paste ${after}`,
    changes: Array.from({ length: LINES }, (_, row) => ({ row, column: 'hcpcs' as const, after })),
  })

const writes = (store: Store) =>
  vi.waitFor(() => expect(store.getState().isFollower).toBe(false), PATIENCE)

afterEach(() => vi.unstubAllGlobals())

test('a tab that takes over while a large act is being written begins with that act', async () => {
  const { first, second, keptActs } = await twoTabs()
  fill(first, 'J1885')
  expect(first.getState().isActing()).toBe(true)
  second.getState().takeOver()
  await writes(second)
  expect(first.getState().isFollower).toBe(true)
  expect(cell(second)).toBe('J1885')
  expect(type(second, 1, 'J0696')).toBe(true)
  await second.getState().settled()
  expect(second.getState().saveState).toBe('saved')
  const kept = keptActs()
  expect(kept.map(({ id }) => id)).toEqual([1, 2, 3])
  expect(verifyTrail(kept, kept.at(-1)?.hash ?? '')).toMatchObject({ isWhole: true })
  await vi.waitFor(() => expect(first.getState().acts.length).toBe(3), PATIENCE)
  expect(first.getState().saveState).toBe('saved')
})

test('a tab that takes over while the last edit waits for the disk begins with that edit', async () => {
  const { first, second, keptActs } = await twoTabs()
  type(first, 0, 'J1885')
  second.getState().takeOver()
  await writes(second)
  expect(cell(second)).toBe('J1885')
  type(second, 1, 'J0696')
  await second.getState().settled()
  expect(keptActs().map(({ id }) => id)).toEqual([1, 2, 3])
})

test('a tab that leaves a workspace while its last edit waits for the disk hands that edit on', async () => {
  const { first, second } = await twoTabs()
  fill(first, 'J1885')
  first.getState().closeDocument()
  await writes(second)
  expect(cell(second)).toBe('J1885')
  expect(second.getState().acts.length).toBe(2)
})

test('two tabs that take over from each other at once both end with all that was done', async () => {
  const { first, second, keptActs } = await twoTabs()
  fill(first, 'J1885')
  second.getState().takeOver()
  await vi.waitFor(() => expect(first.getState().isFollower).toBe(true), PATIENCE)
  first.getState().takeOver()
  await writes(first)
  type(first, 1, 'J0696')
  second.getState().takeOver()
  await writes(second)
  type(second, 2, 'J1100')
  await second.getState().settled()
  const kept = keptActs()
  expect(kept.map(({ id }) => id)).toEqual([1, 2, 3, 4])
  expect(verifyTrail(kept, kept.at(-1)?.hash ?? '')).toMatchObject({ isWhole: true })
  await vi.waitFor(() => expect(first.getState().acts.length).toBe(4), PATIENCE)
})

test('a tab that hangs is passed over, and what it stores late is read where nothing was done meanwhile', async () => {
  let free = () => {}
  const freed = new Promise<void>((resolve) => {
    free = resolve
  })
  let hangs = false
  const { first, second } = await twoTabs(() => (hangs ? freed : Promise.resolve()), 100)
  hangs = true
  type(first, 0, 'J1885')
  second.getState().takeOver()
  await writes(second)
  expect(cell(second)).toBe('')
  free()
  await vi.waitFor(() => expect(cell(second)).toBe('J1885'), PATIENCE)
  expect(type(second, 1, 'J0696')).toBe(true)
  expect(second.getState().acts.map(({ id }) => id)).toEqual([1, 2, 3])
})
