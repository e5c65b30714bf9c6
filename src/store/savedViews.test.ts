import { expect, test } from 'vitest'
import { anOutside, memoryStorage, twoLines } from './aStore'
import { createWorkspace } from './Workspace'

async function withViews(...names: readonly string[]) {
  const store = createWorkspace(anOutside(memoryStorage()))
  await store.getState().openImport(twoLines())
  for (const name of names) store.getState().saveViewAs(name)
  return {
    store,
    names: () => store.getState().savedViews.map(({ name }) => name),
    said: () => store.getState().notice?.message,
  }
}

test('saving, replacing and deleting a view is told', async () => {
  const { store, names, said } = await withViews('Dear rooms')
  expect(said()).toBe('The view “Dear rooms” was saved.')
  store.getState().saveViewAs('Dear rooms')
  expect(said()).toBe('The view “Dear rooms” was replaced.')
  store.getState().deleteSavedView('Dear rooms')
  expect(said()).toBe('The view “Dear rooms” was deleted.')
  expect(names()).toEqual([])
})

test('a name in other capitals is the same name', async () => {
  const { store, names } = await withViews('Dear rooms', 'Labs', 'dear ROOMS')
  expect(names()).toEqual(['dear ROOMS', 'Labs'])
  store.getState().renameSavedView('dear ROOMS', 'Dear Rooms')
  expect(names()).toEqual(['Dear Rooms', 'Labs'])
  store.getState().renameSavedView('Labs', 'dear rooms')
  expect(names()).toEqual(['dear rooms'])
})
