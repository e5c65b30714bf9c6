import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anExportQuestion } from '../core/analysis/anExportQuestion'
import { anImport } from '../core/import/anImport'
import { packImport } from '../core/workspace/packImport'
import type { ExportFolder } from './fileSinks'
import { sheetHandlers } from './sheetHandlers'

const full = () => Promise.reject(new DOMException('No space left.', 'QuotaExceededError'))

/** A folder of a disk whose third file does not fit; `keeps` says that it gives nothing back either. */
function aFolder({ keeps = false } = {}) {
  const names = new Set<string>()
  const handleOf = (name: string) => ({
    createWritable: () =>
      Promise.resolve({
        write: () => (names.size > 2 ? full() : Promise.resolve()),
        close: () => Promise.resolve(),
        abort: () => Promise.reject(new TypeError(`The stream of ${name} has failed.`)),
      }),
  })
  const folder = {
    getFileHandle(name: string, options?: { create?: boolean }) {
      if (!options?.create && !names.has(name))
        return Promise.reject(new DOMException('', 'NotFoundError'))
      names.add(name)
      return Promise.resolve(handleOf(name))
    },
    removeEntry(name: string) {
      if (keeps) return Promise.reject(new DOMException('', 'NoModificationAllowedError'))
      names.delete(name)
      return Promise.resolve()
    },
  }
  return { folder: folder as unknown as ExportFolder, names }
}

async function writeInto(folder: ExportFolder) {
  const imported = anImport([
    { chargeCode: '1', description: 'CBC', hcpcs: '85025', price: '9.00' },
  ])
  const handlers = sheetHandlers({
    fetchPack: (url) => Promise.resolve(new Uint8Array(readFileSync(url))),
    today: () => '2026-06-30',
  })
  const settings = new Map()
  const packs = 'public/reference/'
  await handlers.open(
    { packed: packImport(imported), edits: [], settings, packs, levelOne: false },
    () => undefined,
  )
  const question = anExportQuestion(
    { lines: 'all', lists: ['worklist', 'checks', 'manifest'] },
    { own: imported.format },
  )
  return handlers.exportFiles(
    {
      ask: { ...question, earlier: null, again: null },
      ...{ folder, workspace: 'sample', importedFile: 'sample.csv' },
      ...{ by: '', taken: [], number: null },
    },
    () => undefined,
  )
}

test('a full disk keeps nothing of an export, though a stream that failed cannot be aborted', async () => {
  const { folder, names } = aFolder()
  await expect(writeInto(folder)).rejects.toMatchObject({
    code: 'export/not-written',
    message: expect.stringMatching(/check-list.*: the disk is full\. No file/) as string,
  })
  expect([...names]).toEqual([])
})

test('files that cannot be removed again are named, so that nobody loads them', async () => {
  const { folder, names } = aFolder({ keeps: true })
  const told = await writeInto(folder).catch((error: unknown) => error)
  expect(names.size).toBe(3)
  expect(told).toMatchObject({
    code: 'export/files-left',
    message: expect.stringContaining([...names].join(', ')) as string,
    advice: expect.stringMatching(/^Delete them there/) as string,
  })
})
