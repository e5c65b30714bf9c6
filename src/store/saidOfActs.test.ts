import { expect, test } from 'vitest'
import { anOutside, memoryStorage, twoLines, type } from './aStore'
import { createWorkspace } from './Workspace'

test('what was said of an act goes with the next one and with undo; what asks for something stays', async () => {
  const store = createWorkspace(anOutside(memoryStorage()))
  await store.getState().openImport(twoLines())
  const say = (advice = '') =>
    store.getState().tell({ tone: 'info', message: 'Pasted 1 cell.', advice })
  say()
  type(store, 0, 'J0696')
  expect(store.getState().notice).toBeNull()
  say()
  store.getState().undo()
  expect(store.getState().notice).toBeNull()
  say('Look at it.')
  type(store, 0, 'J1100')
  expect(store.getState().notice?.advice).toBe('Look at it.')
})
