import { expect, test } from 'vitest'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import { anOutside, calmSheetWorker, memoryStorage, twoLines } from './aStore'
import { createWorkspace } from './Workspace'

test('a review sheet without its column of comments is no chargemaster to import: the column is asked for', async () => {
  const sheetWorker = ((name: keyof SheetCalls, ask: never) =>
    name === 'readReviewSheet'
      ? Promise.resolve('no-comment-column')
      : calmSheetWorker(name, ask)) as Caller<SheetCalls>
  const store = createWorkspace({ ...anOutside(memoryStorage()), sheetWorker })
  await store.getState().openImport(twoLines())
  await expect(store.getState().takeReviewSheet(new File([''], 'lab.xlsx'))).rejects.toMatchObject({
    message: 'lab.xlsx is a review sheet, but its column “Comment” is missing.',
  })
  expect(store.getState().acts.length).toBe(1)
})
