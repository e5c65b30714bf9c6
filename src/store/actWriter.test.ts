import { expect, test, vi } from 'vitest'
import { verifyTrail } from '../core/history/trail'
import { anImport } from '../core/import/anImport'
import { packImport } from '../core/workspace/packImport'
import { anOutside, memoryStorage, PATIENCE } from './aStore'
import { createWorkspace } from './Workspace'

const LINES = 30_000

async function manyLines(storage = memoryStorage()) {
  const imported = anImport(Array.from({ length: LINES }, () => ({ hcpcs: '' })))
  const store = createWorkspace(anOutside(storage))
  await store.getState().openImport({ imported, packed: packImport(imported) })
  const cell = (row: number) => store.getState().document?.sheet.get(row, 'hcpcs')
  const fill = (after: string, from = 0) =>
    store.getState().act({
      kind: 'bulk',
      label: `Set all to ${after}`,
      changes: Array.from({ length: LINES - from }, (_, index) => {
        return { row: from + index, column: 'hcpcs', after } as const
      }),
    })
  return { store, storage, cell, fill }
}

test('an act of many cells is written in slices, is one undo step and is kept whole', async () => {
  const { store, storage, cell, fill } = await manyLines()
  fill('J1885')
  expect(store.getState().isActing()).toBe(true)
  expect(store.getState().isUnsaved()).toBe(true)
  await vi.waitFor(() => expect(store.getState().isActing()).toBe(false), PATIENCE)
  await store.getState().settled()
  expect([cell(0), cell(LINES - 1)]).toEqual(['J1885', 'J1885'])
  const kept = storage.records.get('w1')?.acts ?? []
  expect(kept.map(({ type }) => type)).toEqual(['event', 'edit'])
  expect(verifyTrail(kept, store.getState().document?.summary.lastHash ?? '')).toMatchObject({
    isWhole: true,
  })
  store.getState().undo()
  store.getState().finishAct()
  expect([cell(0), cell(LINES - 1)]).toEqual(['', ''])
  store.getState().redo()
  store.getState().finishAct()
  expect([cell(0), cell(LINES - 1)]).toEqual(['J1885', 'J1885'])
})

test('what is done meanwhile comes after it, in the cells and in the trail', async () => {
  const { store, cell, fill } = await manyLines()
  fill('J1885')
  const changes = [{ row: 0, column: 'hcpcs', after: 'J0696' } as const]
  store.getState().act({ kind: 'typed', label: 'Type J0696', changes })
  fill('J1100', 10)
  store.getState().undo()
  store.getState().finishAct()
  expect([cell(0), cell(1), cell(10), cell(LINES - 1)]).toEqual([
    'J0696',
    'J1885',
    'J1885',
    'J1885',
  ])
  const { acts, document } = store.getState()
  expect(acts.map(({ id, type }) => `${id} ${type}`)).toEqual([
    '1 event',
    '2 edit',
    '3 edit',
    '4 edit',
    '5 undo',
  ])
  expect(verifyTrail(acts, document?.summary.lastHash ?? '')).toMatchObject({ isWhole: true })
})

test('a page that closes meanwhile keeps the whole act', async () => {
  const { store, storage, fill } = await manyLines()
  fill('J1885')
  store.getState().flush()
  await store.getState().settled()
  const last = storage.records.get('w1')?.acts.at(-1)
  expect(last?.type === 'edit' && last.edits.length).toBe(LINES)
})

test('cells that stand so already are no act, however many', async () => {
  const { store, fill } = await manyLines()
  fill('')
  store.getState().finishAct()
  expect(store.getState().acts).toHaveLength(1)
})
