import { expect, test, vi } from 'vitest'
import { type Analysis, emptyFacts } from '../core/analysis/Analysis'
import type { RuleBook } from '../core/analysis/RuleBook'
import type { ShownLines } from '../core/analysis/SheetAnalysis'
import { anImport } from '../core/import/anImport'
import { HEADING } from '../core/sheet/rowGroups'
import { mergePlan } from '../core/workspace/mergePlan'
import { packImport, unpackImport } from '../core/workspace/packImport'
import { verifyWorkspace } from '../core/workspace/verifyWorkspace'
import {
  summaryKept,
  type WorkspaceRecord,
  type WorkspaceSummary,
} from '../core/workspace/WorkspaceRecord'
import { readWorkspaceFile, writeWorkspaceFile } from '../core/workspace/workspaceFile'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import type { WorkspaceStorage } from './storage/workspaceStorage'
import { createWorkspace, type Outside } from './Workspace'

const counts = {
  codings: { static: 2, dynamic: 0, none: 0, required: 0 },
  worklists: {},
  checks: [],
}

/** A sheet worker that finds nothing wrong with anything. */
const calmSheetWorker = ((name: string, ask: unknown) => {
  if (name === 'verifyWorkspace') {
    const { packed, ...kept } = ask as SheetCalls['verifyWorkspace']['ask']
    return unpackImport(packed).then((imported) => verifyWorkspace({ ...kept, imported }))
  }
  const answers: Record<string, unknown> = {
    open: { facts: emptyFacts(2), counts } satisfies Analysis,
    setSettings: { facts: emptyFacts(2), counts } satisfies Analysis,
    ruleBook: { policies: [], codingRules: [], localLines: new Map() } satisfies RuleBook,
    edit: { rows: new Uint32Array(0), facts: emptyFacts(0), counts },
    view: { rows: null, groups: null },
    linesLike: [],
    values: { values: [], distinct: 0 },
    explain: {
      row: 0,
      answer: { coding: 'static', confidence: 1, reasons: [] },
      flags: [],
      similar: [],
    },
  }
  return Promise.resolve(answers[name] ?? null)
}) as Caller<SheetCalls>

function memoryStorage(): WorkspaceStorage & { records: Map<string, WorkspaceRecord> } {
  const records = new Map<string, WorkspaceRecord>()
  const put = (summary: WorkspaceSummary, more: Partial<WorkspaceRecord>) => {
    const record = records.get(summary.id)
    if (record) records.set(summary.id, { ...record, summary, ...more })
  }
  return {
    records,
    list: () => Promise.resolve([...records.values()].map(({ summary }) => summary)),
    load: (id) => {
      const record = records.get(id)
      return Promise.resolve(
        record ? { record, packed: packImport(record.imported), view: null } : null,
      )
    },
    loadActs: (id) => Promise.resolve([...(records.get(id)?.acts ?? [])]),
    loadOriginals: (id) => Promise.resolve(records.get(id)?.originals ?? []),
    create: (record) => Promise.resolve(void records.set(record.summary.id, record)),
    append(acts, summary) {
      const record = records.get(summary.id)
      const kept = summaryKept(summary, record?.summary)
      put(kept, { acts: [...(record?.acts ?? []), ...acts] })
      return Promise.resolve(kept)
    },
    async changeSummary(id, change) {
      const record = records.get(id)
      if (record) put(change(record.summary), {})
    },
    saveView: () => Promise.resolve(),
    async removeDeleted(id) {
      if (records.get(id)?.summary.deleted !== undefined) records.delete(id)
    },
    onLost: () => {},
  }
}

function anOutside(storage: WorkspaceStorage): Outside {
  let time = 0
  let ids = 0
  return {
    sheetWorker: calmSheetWorker,
    suggestWorker: {
      load: () => Promise.resolve(),
      learnSheet: () => Promise.resolve(),
      changeSheet: () => Promise.resolve(),
      search: () => Promise.resolve([]),
      suggestBest: () =>
        Promise.resolve({ codes: [], best: new Uint16Array(0), confidence: new Uint8Array(0) }),
      disagreements: () => Promise.resolve([]),
      suggest: () => Promise.resolve([]),
    },
    storage,
    codeTexts: { load: () => Promise.resolve(new Map()), save: () => Promise.resolve() },
    persistence: { isGranted: () => Promise.resolve(true), ask: () => Promise.resolve(true) },
    tabs: {
      isOpenElsewhere: () => Promise.resolve(false),
      join: () => ({ tellAct: () => undefined, takeOver: () => undefined, leave: () => undefined }),
    },
    random: (length) => new Uint8Array(length),
    settings: {
      get: (name) => (name === 'person' ? 'Maria Lopez' : null),
      set: () => undefined,
    },
    now: () => `2026-01-05T09:00:${String(time++).padStart(2, '0')}.000Z`,
    newId: () => `w${++ids}`,
    packs: '',
    download: () => undefined,
    pickFolder: null,
  }
}

function twoLines() {
  const imported = anImport([{ hcpcs: '' }, { hcpcs: 'J1885' }], 'june.csv')
  return { imported, packed: packImport(imported) }
}

const cell = (store: ReturnType<typeof createWorkspace>) =>
  store.getState().document?.sheet.get(0, 'hcpcs')

test('an act changes the sheet, and undo and redo bring it back and forth', async () => {
  const store = createWorkspace(anOutside(memoryStorage()))
  await store.getState().openImport(twoLines())
  store.getState().act({
    kind: 'typed',
    label: 'Type J0696',
    changes: [{ row: 0, column: 'hcpcs', after: 'J0696' }],
  })
  expect(cell(store)).toBe('J0696')
  store.getState().undo()
  expect(cell(store)).toBe('')
  store.getState().redo()
  expect(cell(store)).toBe('J0696')
  expect(store.getState().acts.map(({ type }) => type)).toEqual(['event', 'edit', 'undo', 'redo'])
})

test('typing what already stands there is no act', async () => {
  const store = createWorkspace(anOutside(memoryStorage()))
  await store.getState().openImport(twoLines())
  store.getState().act({
    kind: 'typed',
    label: 'Type J1885',
    changes: [{ row: 1, column: 'hcpcs', after: 'J1885' }],
  })
  expect(store.getState().acts.map(({ type }) => type)).toEqual(['event'])
})

test('a workspace opened again stands where it was left, undo position included', async () => {
  const storage = memoryStorage()
  const first = createWorkspace(anOutside(storage))
  await first.getState().openImport(twoLines())
  const type = (after: string) =>
    first.getState().act({
      kind: 'typed',
      label: `Type ${after}`,
      changes: [{ row: 0, column: 'hcpcs', after }],
    })
  type('J0696')
  type('J1100')
  first.getState().undo()
  await first.getState().settled()

  const second = createWorkspace(anOutside(storage))
  await second.getState().openStored('w1')
  expect(cell(second)).toBe('J0696')
  second.getState().redo()
  expect(cell(second)).toBe('J1100')
})

test('a setting of the workspace is an act: it is kept, undone and there again when it is opened', async () => {
  const storage = memoryStorage()
  const first = createWorkspace(anOutside(storage))
  await first.getState().openImport(twoLines())
  const name = 'check:price-outlier' as const
  const change = (after: string) =>
    first.getState().changeSettings({ label: 'Switch', reason: 'Why', changes: [{ name, after }] })
  change('off')
  change('off')
  expect(first.getState().acts.filter(({ type }) => type === 'setting')).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve))
  const second = createWorkspace(anOutside(storage))
  await second.getState().openStored('w1')
  expect(second.getState().workspaceSettings.get(name)).toBe('off')
  second.getState().undo()
  expect(second.getState().workspaceSettings.size).toBe(0)
})

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

const type = (store: ReturnType<typeof createWorkspace>, row: number, after: string) =>
  store.getState().act({
    kind: 'typed',
    label: `Type ${after}`,
    changes: [{ row, column: 'hcpcs', after }],
  })

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
  const files: File[] = []
  const reviewer = createWorkspace({
    ...anOutside(memoryStorage()),
    download: (name, content) => files.push(new File([content], name)),
  })
  await reviewer.getState().openWorkspaceFile(file)
  type(reviewer, 0, 'J1100')
  type(reviewer, 1, 'J0696')
  await reviewer.getState().saveCopy()
  type(store, 0, 'J3490')
  await store.getState().settled()

  const [back] = files
  if (!back) throw new Error('No copy came back.')
  await store.getState().openWorkspaceFile(back)
  const { document, acts, copyOffer } = store.getState()
  if (!document || !copyOffer) throw new Error('A merge must be offered.')
  const plan = mergePlan(document.imported.sheet, acts, copyOffer.record.acts)
  expect(plan.conflicts).toMatchObject([{ row: 0, overlaps: true }])
  expect(plan.taken).toMatchObject([{ row: 1, after: 'J0696' }])
  store.getState().merge(plan, new Map([[0, 'theirs']]))
  expect(cell(store)).toBe('J1100')
  expect(store.getState().document?.sheet.get(1, 'hcpcs')).toBe('J0696')
  store.getState().undo()
  expect(cell(store)).toBe('J3490')
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
  const files: File[] = []
  const reviewer = createWorkspace({
    ...anOutside(memoryStorage()),
    download: (name, content) => files.push(new File([content], name)),
  })
  await reviewer.getState().openWorkspaceFile(file)
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

/** A store whose sheet worker notes what it is asked, and answers both lines in two groups. */
function withGroups() {
  const asked: string[] = []
  const rows = Uint32Array.from([1, 0])
  const values = ['ER', 'LAB']
  const starts = Uint32Array.from([0, 1, 2])
  const groups = { rows, values, starts, by: 'department', labels: values, above: starts } as const
  const sheetWorker = ((name: string, ask: unknown) => {
    asked.push(name)
    if (name === 'view') return Promise.resolve({ rows, groups } satisfies ShownLines)
    return calmSheetWorker(name as 'values', ask as never)
  }) as Caller<SheetCalls>
  const store = createWorkspace({ ...anOutside(memoryStorage()), sheetWorker })
  return { store, questions: () => asked.splice(0).filter((name) => name === 'view').length }
}

test('a run of keys asks for its lines at the first key and once it rests', async () => {
  vi.useFakeTimers()
  const { store, questions } = withGroups()
  await store.getState().openImport(twoLines())
  questions()
  for (const text of ['m', 'mr', 'mri']) store.getState().typeWords(text)
  expect(questions()).toBe(1)
  await vi.runAllTimersAsync()
  expect(questions()).toBe(1)
  store.getState().typeFilter({ column: 'hcpcs', contains: 'J' })
  await vi.runAllTimersAsync()
  expect(questions()).toBe(1)
  expect(store.getState().lineView.text).toBe('mri')
  vi.useRealTimers()
})

test('collapsing a group asks nobody; a line shown from elsewhere opens its group', async () => {
  const { store, questions } = withGroups()
  await store.getState().openImport(twoLines())
  await store.getState().refreshView()
  questions()
  const entries = () => [...(store.getState().groups?.entries ?? [])]
  store.getState().collapseGroups({ all: true, except: [] })
  expect(entries()).toEqual([HEADING, HEADING + 1])
  store.getState().showLine(0)
  expect(entries()).toEqual([HEADING, HEADING + 1, 0])
  expect(store.getState().goTo?.row).toBe(0)
  expect(questions()).toBe(0)
})

test('nothing is imported before there is a name to stand beside it', async () => {
  const storage = memoryStorage()
  const outside = anOutside(storage)
  const nobody = { get: () => null, set: () => undefined }
  const store = createWorkspace({ ...outside, settings: nobody })
  const opening = store.getState().openImport(twoLines())
  await expect.poll(() => store.getState().isNameAwaited).toBe(true)
  expect(store.getState().document).toBeNull()
  store.getState().setPerson('Maria Lopez')
  await opening
  expect(store.getState().acts[0]?.by).toBe('Maria Lopez')
})

/** A workspace that another tab works on, shown in this one. */
async function aFollower(storage: ReturnType<typeof memoryStorage>, more: Partial<Outside> = {}) {
  const outside = anOutside(storage)
  const seat = outside.tabs.join('', { onRole: () => undefined, onAct: () => undefined })
  const store = createWorkspace({
    ...outside,
    tabs: {
      isOpenElsewhere: () => Promise.resolve(true),
      join(_, { onRole }) {
        onRole('follower')
        return seat
      },
    },
    ...more,
  })
  await store.getState().openStored('w1')
  return store
}

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
  store.setState({ queue: { source: { type: 'flagged' }, rows: [0, 1], position: 0 } })
  decide({ outcome: 'approved', note: '', reviewer: 'Ruth', corrections: [], openChecks: [] })
  expect(store.getState().queue?.position).toBe(0)
  await exportFiles()
  expect(downloads).toEqual([])
  expect(store.getState().notice?.message).toContain('nothing was changed here')
})
