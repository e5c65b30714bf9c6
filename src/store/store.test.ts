import { expect, test, vi } from 'vitest'
import type { ShownLines } from '../core/analysis/SheetViews'
import { HEADING } from '../core/sheet/rowGroups'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import { anOutside, calmSheetWorker, cell, memoryStorage, twoLines } from './aStore'
import { createWorkspace } from './Workspace'

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
