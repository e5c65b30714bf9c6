import { expect, test } from 'vitest'
import { noPreview } from '../core/export/filePreview'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import { anOutside, calmSheetWorker, memoryStorage, twoLines } from './aStore'
import { createWorkspace } from './Workspace'

const prepared = { preflight: null, diff: null, preview: noPreview }

test('what stands on the export screen is out of date until the last choice is looked at', async () => {
  const answers: ((answer: typeof prepared) => void)[] = []
  const sheetWorker = ((name: keyof SheetCalls, ask: never): Promise<unknown> =>
    name === 'prepareExport'
      ? new Promise<typeof prepared>((resolve) => answers.push(resolve))
      : calmSheetWorker(name, ask)) as Caller<SheetCalls>
  const store = createWorkspace({ ...anOutside(memoryStorage()), sheetWorker })
  await store.getState().openImport(twoLines())
  await expect.poll(() => store.getState().counts).not.toBeNull()
  expect(store.getState().isExportOutdated).toBe(false)

  store.getState().showScreen('export')
  store.getState().chooseExport({ lines: 'all' })
  const [first, second] = answers
  first?.(prepared)
  await Promise.resolve()
  expect(store.getState().isExportOutdated).toBe(true)
  second?.(prepared)
  await expect.poll(() => store.getState().isExportOutdated).toBe(false)
})
