import { expect, test } from 'vitest'
import { emptyFacts } from '../core/analysis/Analysis'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import { anOutside, calmSheetWorker, memoryStorage, twoLines, type } from './aStore'
import { createWorkspace } from './Workspace'

/** A sheet worker for which any setting makes the first line dynamic. */
const recodingWorker = ((name: string, ask: never) => {
  const answer = calmSheetWorker(name as never, ask) as Promise<unknown>
  if (name !== 'setSettings') return answer
  const facts = emptyFacts(2)
  facts.coding[0] = 1
  return answer.then((calm) => ({ ...(calm as object), facts }))
}) as Caller<SheetCalls>

test('a setting that codes a reviewed line otherwise opens it again; undo takes both back', async () => {
  const outside = { ...anOutside(memoryStorage()), sheetWorker: recodingWorker }
  const store = createWorkspace(outside)
  await store.getState().openImport(twoLines())
  const review = (row: number) => store.getState().document?.sheet.get(row, 'review')
  store.getState().act({
    kind: 'review',
    label: 'Approve',
    changes: [
      { row: 0, column: 'review', after: 'approved' },
      { row: 1, column: 'review', after: 'approved' },
    ],
  })
  store.getState().changeSettings({
    label: 'Implants: Dynamic',
    reason: 'So agreed.',
    changes: [{ name: 'policy:implants', after: 'dynamic' }],
  })
  await expect.poll(() => review(0)).toBe('reopened')
  expect(review(1)).toBe('approved')
  expect(store.getState().acts.at(-1)).toMatchObject({
    kind: 'review',
    reason: 'Coded otherwise by “Implants: Dynamic”.',
  })
  store.getState().undo()
  store.getState().undo()
  await store.getState().settled()
  expect(review(0)).toBe('approved')
  expect(store.getState().workspaceSettings.has('policy:implants')).toBe(false)
})

test('a trail whose end was cut off says so when it is opened, and from then on', async () => {
  const storage = memoryStorage()
  const first = createWorkspace(anOutside(storage))
  await first.getState().openImport(twoLines())
  type(first, 0, 'J0696')
  await first.getState().settled()
  const [[id, record] = []] = storage.records
  if (!id || !record) throw new Error('A workspace must be kept.')
  storage.records.set(id, { ...record, acts: record.acts.slice(0, -1) })

  const store = createWorkspace(anOutside(storage))
  await store.getState().openStored(id)
  expect(store.getState().notice?.message).toContain('The end of the history is missing')
  type(store, 0, 'J1885')
  await store.getState().settled()
  expect(await store.getState().verifyTrail()).toMatchObject({
    isWhole: false,
    problem: 'was-cut',
  })
})
