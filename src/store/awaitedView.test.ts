import { expect, test } from 'vitest'
import type { Analysis } from '../core/analysis/Analysis'
import type { ShownLines } from '../core/analysis/SheetViews'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import { anOutside, calmSheetWorker, memoryStorage, twoLines } from './aStore'
import { awaitedWords, isOrderAwaited } from './awaitedView'
import { createWorkspace } from './Workspace'

/** A promise that the test keeps when it wants to. */
function later<Result>() {
  let resolve: (result: Result) => void = () => undefined
  const promise = new Promise<Result>((keep) => {
    resolve = keep
  })
  return { promise, resolve }
}

/** A store whose worker answers the analysis and the next view when the test says so. */
function aSlowStore() {
  const analysed = later<Analysis>()
  let view = later<ShownLines>()
  const sheetWorker = ((name: string, ask: unknown) => {
    if (name === 'open') return analysed.promise
    return name === 'view' ? view.promise : calmSheetWorker(name as 'values', ask as never)
  }) as Caller<SheetCalls>
  const store = createWorkspace({ ...anOutside(memoryStorage()), sheetWorker })
  return {
    store,
    words: () => awaitedWords(store.getState()),
    analyse: async () => {
      analysed.resolve(await calmSheetWorker('open', undefined as never))
    },
    answerView: () => {
      view.resolve({ rows: Uint32Array.from([1, 0]), groups: null })
      view = later()
    },
  }
}

test('an order is claimed once the lines stand in it, also while they are still being coded', async () => {
  const { store, words, answerView } = aSlowStore()
  void store.getState().openImport(twoLines())
  await expect.poll(() => store.getState().document).not.toBeNull()
  expect(words()).toBe('')
  store.getState().setLineView({ sort: [{ column: 'price', descending: false }] })
  expect(isOrderAwaited(store.getState())).toBe(true)
  expect(words()).toBe('Sorting…')
  answerView()
  await expect.poll(words).toBe('')
  expect(isOrderAwaited(store.getState())).toBe(false)
  expect(store.getState().counts).toBeNull()
})

test('what goes by the coding says that it waits for it', async () => {
  const { store, words, analyse, answerView } = aSlowStore()
  void store.getState().openImport(twoLines())
  await expect.poll(() => store.getState().document).not.toBeNull()
  store.getState().groupLines('coding')
  expect(words()).toBe('Grouping once all lines are coded and checked…')
  store.getState().setLineView({ worklist: 'required' })
  expect(words()).toBe('Filtering once all lines are coded and checked…')
  await analyse()
  await expect.poll(words).toBe('Filtering…')
  answerView()
  await expect.poll(words).toBe('')
})
