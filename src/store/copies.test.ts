import { expect, test } from 'vitest'
import { lastToUndo } from '../core/history/undoState'
import { readWorkspaceFile, writeWorkspaceFile } from '../core/workspace/workspaceFile'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import { aFollower, anOutside, cell, memoryStorage, twoLines, type } from './aStore'
import { createWorkspace, type WorkspaceStore } from './Workspace'

/** A store that imported a file, and the workspace file saved from it. */
async function aSavedCopy(storage: ReturnType<typeof memoryStorage>) {
  const files: File[] = []
  const store = createWorkspace({
    ...anOutside(storage),
    download: (name, content) => files.push(new File([content], name)),
  })
  store.getState().keepOriginals([new File(['Code,HCPCS'], 'june.csv')])
  await store.getState().openImport(twoLines())
  await store.getState().saveCopy()
  const [file] = files
  if (!file) throw new Error('No copy was saved.')
  return { store, file }
}

/** Test data: the copy open on another computer, and the files that are saved there. */
async function aReviewer(file: File) {
  const files: File[] = []
  const reviewer = createWorkspace({
    ...anOutside(memoryStorage()),
    download: (name, content) => files.push(new File([content], name)),
  })
  await reviewer.getState().openWorkspaceFile(file)
  return { reviewer, files }
}

test('a saved copy opens elsewhere as the same workspace, with the file it was imported from', async () => {
  const { file } = await aSavedCopy(memoryStorage())
  const elsewhere = memoryStorage()
  const store = createWorkspace(anOutside(elsewhere))
  await store.getState().openWorkspaceFile(file)
  await store.getState().settled()
  const kept = elsewhere.records.get('w1')
  expect(kept?.acts.map(({ type: kind }) => kind)).toEqual(['event', 'event'])
  expect(await kept?.originals?.[0]?.content.text()).toBe('Code,HCPCS')
})

test('a copy is saved where the sheet worker cannot write it', async () => {
  const files: File[] = []
  const outside = anOutside(memoryStorage())
  const store = createWorkspace({
    ...outside,
    sheetWorker: ((name: keyof SheetCalls, ask: never) =>
      name === 'writeWorkspaceFile'
        ? Promise.reject(new Error('The bytes of the import are gone.'))
        : outside.sheetWorker(name, ask)) as Caller<SheetCalls>,
    download: (name, content) => files.push(new File([content], name)),
  })
  await store.getState().openImport(twoLines())
  type(store, 0, 'J0696')
  await store.getState().saveCopy()
  const [file] = files
  if (!file) throw new Error('No copy was saved.')
  expect((await readWorkspaceFile(file)).acts).toEqual(store.getState().acts)
})

/** A workspace as it was, and a copy that was saved after further work on it. */
async function aNewerCopy() {
  const storage = memoryStorage()
  const { store } = await aSavedCopy(storage)
  await store.getState().settled()
  const earlier = memoryStorage()
  for (const [id, record] of storage.records) earlier.records.set(id, record)
  type(store, 0, 'J0696')
  const files: File[] = []
  const newer = createWorkspace({
    ...anOutside(storage),
    download: (name, content) => files.push(new File([content], name)),
  })
  await store.getState().settled()
  await newer.getState().openStored('w1')
  await newer.getState().saveCopy()
  const [file] = files
  if (!file) throw new Error('No copy was saved.')
  return { earlier, file }
}

test('a file that goes on from what is here brings the workspace up to date', async () => {
  const { earlier, file } = await aNewerCopy()
  const here = createWorkspace(anOutside(earlier))
  await here.getState().openStored('w1')
  expect(cell(here)).toBe('')
  await here.getState().openWorkspaceFile(file)
  expect(cell(here)).toBe('J0696')
  expect([...earlier.records.keys()]).toEqual(['w1'])
})

test('a file that goes on is not written past the tab that works on the workspace', async () => {
  const { earlier, file } = await aNewerCopy()
  const follower = await aFollower(earlier)
  await expect(follower.getState().openWorkspaceFile(file)).rejects.toMatchObject({
    code: 'workspace/open-elsewhere',
  })
  expect(cell(follower)).toBe('')
  expect(earlier.records.get('w1')?.acts).toHaveLength(1)
})

test('two copies that both went on are merged as decided, and nothing is lost in silence', async () => {
  const storage = memoryStorage()
  const { store, file } = await aSavedCopy(storage)
  const { reviewer, files } = await aReviewer(file)
  type(reviewer, 0, 'J1100')
  type(reviewer, 1, 'J0696')
  await reviewer.getState().saveCopy()
  type(store, 0, 'J3490')
  await store.getState().settled()

  const [back] = files
  if (!back) throw new Error('No copy came back.')
  await store.getState().openWorkspaceFile(back)
  const { copyOffer, planMerge } = store.getState()
  if (!copyOffer) throw new Error('A merge must be offered.')
  const plan = await planMerge(copyOffer)
  expect(plan.conflicts).toMatchObject([{ row: 0, overlaps: true }])
  expect(plan.taken).toMatchObject([{ row: 1, after: 'J0696' }])
  store.getState().merge(plan, new Map([[0, 'theirs']]))
  expect(cell(store)).toBe('J1100')
  expect(store.getState().acts.at(-1)).toMatchObject({
    reason: expect.stringMatching(/1 line changed in both copies, as in the file: /),
  })
  expect(store.getState().document?.sheet.get(1, 'hcpcs')).toBe('J0696')
  store.getState().undo()
  expect(cell(store)).toBe('J3490')
})

test('a merge that leaves all as here is an act: undone, it is made again with another choice', async () => {
  const { store, file } = await aSavedCopy(memoryStorage())
  const { reviewer, files } = await aReviewer(file)
  type(reviewer, 0, 'J1100')
  reviewer.getState().changeSettings({
    label: 'Set a policy',
    changes: [{ name: 'policy:pharmacy', after: 'static' }],
  })
  await reviewer.getState().saveCopy()
  type(store, 0, 'J3490')
  const [back] = files
  if (!back) throw new Error('No copy came back.')
  const policy = () => store.getState().workspaceSettings.get('policy:pharmacy')
  const open = async (choice: 'mine' | 'theirs') => {
    await store.getState().settled()
    await store.getState().openWorkspaceFile(back)
    const { copyOffer, planMerge, merge } = store.getState()
    if (copyOffer?.kinship !== 'parted') throw new Error('A merge must be offered.')
    merge(await planMerge(copyOffer), new Map([[0, choice]]))
  }
  await open('mine')
  expect([cell(store), policy()]).toEqual(['J3490', 'static'])
  expect(lastToUndo(store.getState().undoState)).toMatchObject({
    label: `Merge ${back.name}`,
    edits: [],
    reason: expect.stringMatching(/as here: /),
  })
  store.getState().undo()
  expect([cell(store), policy()]).toEqual(['J3490', undefined])
  await open('theirs')
  expect([cell(store), policy()]).toEqual(['J1100', 'static'])
  await store.getState().settled()
  expect(await store.getState().verifyTrail()).toMatchObject({ isWhole: true })
})

test('lines that both copies added are all there, and the trail is whole', async () => {
  const { store, file } = await aSavedCopy(memoryStorage())
  const { reviewer, files } = await aReviewer(file)
  const add = (who: WorkspaceStore, row: number, description: string) =>
    who.getState().act({
      kind: 'lines',
      label: 'Add a line',
      changes: [
        { row, column: 'added', after: 'new' },
        { row, column: 'description', after: description },
      ],
    })
  const row = store.getState().document?.sheet.lineCount ?? 0
  add(reviewer, row, 'OF THE REVIEWER')
  await reviewer.getState().saveCopy()
  add(store, row, 'OF THE COORDINATOR')
  await store.getState().settled()
  const [back] = files
  if (!back) throw new Error('No copy came back.')
  await store.getState().openWorkspaceFile(back)
  const { copyOffer, planMerge } = store.getState()
  if (!copyOffer) throw new Error('A merge must be offered.')
  store.getState().merge(await planMerge(copyOffer), new Map())
  const described = (at: number) => store.getState().document?.sheet.get(at, 'description')
  expect([row, row + 1].map(described)).toEqual(['OF THE COORDINATOR', 'OF THE REVIEWER'])
  await store.getState().settled()
  expect(await store.getState().verifyTrail()).toMatchObject({ isWhole: true })
})

/** The copy with another name in its last entry, as somebody writes it who does not know of the hashes. */
async function tampered(file: File): Promise<File> {
  const record = await readWorkspaceFile(file)
  const acts = record.acts.map((act, index) =>
    index === record.acts.length - 1 ? { ...act, by: 'Eve' } : act,
  )
  return new File([await writeWorkspaceFile({ ...record, acts })], file.name)
}

test('a copy that was tampered with is not merged', async () => {
  const { store, file } = await aSavedCopy(memoryStorage())
  const { reviewer, files } = await aReviewer(file)
  type(reviewer, 1, 'J0696')
  await reviewer.getState().saveCopy()
  type(store, 0, 'J3490')
  await store.getState().settled()
  const [back] = files
  if (!back) throw new Error('No copy came back.')
  await expect(store.getState().openWorkspaceFile(await tampered(back))).rejects.toMatchObject({
    code: 'workspace/not-whole',
  })
  expect(store.getState().copyOffer).toBeNull()
})

test('a workspace file that was tampered with opens with a warning where nothing is like it', async () => {
  const { file } = await aSavedCopy(memoryStorage())
  const other = createWorkspace(anOutside(memoryStorage()))
  await other.getState().openWorkspaceFile(await tampered(file))
  expect(other.getState().notice).toMatchObject({ tone: 'error' })
  expect(other.getState().notice?.message).toContain('was altered after it was written')
})
