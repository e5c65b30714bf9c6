import { expect, test } from 'vitest'
import type { SealedAct } from '../core/history/trail'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import { anOutside, calmSheetWorker, memoryStorage, twoLines, type } from './aStore'
import { createWorkspace } from './Workspace'

/** How often trails were looked through. */
let looks = 0
const countingWorker = ((name: keyof SheetCalls, ask: never) => {
  if (name === 'verifyTrail') looks += 1
  return calmSheetWorker(name, ask)
}) as Caller<SheetCalls>

/** What is told after a workspace of four acts was opened whose acts were changed behind its back. */
async function toldAfter(change: (acts: readonly SealedAct[]) => readonly SealedAct[]) {
  const storage = memoryStorage()
  const first = createWorkspace(anOutside(storage))
  await first.getState().openImport(twoLines())
  for (const code of ['J0696', 'J1885', 'J1100']) type(first, 0, code)
  await first.getState().settled()
  const record = storage.records.get('w1')
  if (!record) throw new Error('A workspace must be kept.')
  storage.records.set('w1', { ...record, acts: change(record.acts) })
  const store = createWorkspace({ ...anOutside(storage), sheetWorker: countingWorker })
  await store.getState().openStored('w1')
  return store
}

const notice = (store: Awaited<ReturnType<typeof toldAfter>>) =>
  store.getState().notice?.message ?? ''

test('an entry that was altered in the browser is named once the workspace is open', async () => {
  const store = await toldAfter((acts) =>
    acts.map((act) => (act.id === 2 ? { ...act, by: 'Somebody else' } : act)),
  )
  await expect
    .poll(() => notice(store))
    .toBe('The history of “june” is not whole. Entry 2 was altered after it was written.')
})

test('an entry that is missing in the middle is named, and work goes on', async () => {
  const store = await toldAfter((acts) => acts.filter(({ id }) => id !== 3))
  await expect.poll(() => notice(store)).toContain('Entry 3 is missing.')
  expect(type(store, 1, 'J0696')).toBe(true)
})

test('it is said once: not again where the workspace is read anew', async () => {
  const store = await toldAfter((acts) => acts.filter(({ id }) => id !== 3))
  await expect.poll(() => notice(store)).toContain('Entry 3 is missing.')
  const before = looks
  await store.getState().openStored('w1')
  expect(await store.getState().verifyTrail()).toMatchObject({ isWhole: false })
  expect(looks).toBe(before)
})

test('of a trail that is whole nothing is said', async () => {
  const store = await toldAfter((acts) => acts)
  const { acts, document } = store.getState()
  if (!document) throw new Error('A workspace must be open.')
  await store.getState().checkOpened({ acts, summary: document.summary })
  expect(notice(store)).toBe('')
})
