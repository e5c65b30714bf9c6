import type { Page, Worker } from '@playwright/test'
import { type App, expect, test } from './story'

/** The export screen of the sample, with a folder of the browser’s own as the one the user chooses. */
async function readyToWrite(app: App) {
  await app.page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })
  })
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.letThroughWhatCame()
}

/** The thread that writes the files. */
function writer(page: Page): Worker {
  const found = page.workers().find((worker) => worker.url().includes('sheet.worker'))
  if (!found) throw new Error('No thread has the sheet.')
  return found
}

/** Has the disk hold back all writing until it is released. */
async function holdBackTheDisk(page: Page): Promise<() => Promise<void>> {
  await writer(page).evaluate(() => {
    const write = Reflect.get(FileSystemWritableFileStream.prototype, 'write') as (
      this: FileSystemWritableFileStream,
      chunk: FileSystemWriteChunkType,
    ) => Promise<void>
    const released = new Promise((resolve) => Object.assign(self, { releaseTheDisk: resolve }))
    FileSystemWritableFileStream.prototype.write = async function (chunk) {
      await released
      await write.call(this, chunk)
    }
  })
  return () =>
    writer(page).evaluate(() =>
      (self as unknown as { releaseTheDisk: () => void }).releaseTheDisk(),
    )
}

/** The names in the folder, in alphabetical order. */
function namesInFolder(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const found: string[] = []
    for await (const name of folder.keys()) found.push(name)
    return found.sort()
  })
}

const intoFolder = (page: Page) => page.getByRole('button', { name: 'Save into a folder…' })
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Writing the files' })

/** Saves by key with a disk that holds back, until the progress has the keyboard; returns what releases the disk. */
async function beginToWrite(app: App): Promise<() => Promise<void>> {
  await readyToWrite(app)
  const release = await holdBackTheDisk(app.page)
  await intoFolder(app.page).focus()
  await app.page.keyboard.press('Enter')
  await expect(progress(app.page)).toBeFocused()
  await app.page.keyboard.press('Tab')
  return release
}

test('while files are written the keyboard is on the progress, then on what was written', async ({
  app,
  page,
}) => {
  const release = await beginToWrite(app)
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await release()
  await expect(page.getByRole('heading', { name: 'Written by the last export' })).toBeFocused()
})

test('a cancelled export leaves nothing in the folder, and the keyboard is back on Save', async ({
  app,
  page,
}) => {
  const release = await beginToWrite(app)
  await page.keyboard.press('Enter')
  await release()
  await expect(page.getByText('The export was cancelled. No file was written.')).toBeVisible()
  await expect(app.exporting.saveButton).toBeFocused()
  expect(await namesInFolder(page)).toEqual([])
})

/** Has the disk fail from the second file on, at what is named of it; returns what mends it. */
async function fillTheDisk(page: Page, act: 'write' | 'close'): Promise<() => Promise<void>> {
  await writer(page).evaluate((name) => {
    const { prototype } = FileSystemWritableFileStream
    const whole = Reflect.get(prototype, name) as (...given: unknown[]) => Promise<void>
    let room = 1
    Object.assign(self, { makeRoom: () => (room = Number.POSITIVE_INFINITY) })
    Reflect.set(
      prototype,
      name,
      function (this: FileSystemWritableFileStream, ...given: unknown[]) {
        return room-- > 0
          ? whole.apply(this, given)
          : Promise.reject(new DOMException('No space left.', 'QuotaExceededError'))
      },
    )
  }, act)
  return () => writer(page).evaluate(() => (self as unknown as { makeRoom: () => void }).makeRoom())
}

for (const act of ['write', 'close'] as const)
  test(`a disk that is full at the ${act} of a file keeps none of them, and it is said what to do`, async ({
    app,
    page,
  }) => {
    await readyToWrite(app)
    const makeRoom = await fillTheDisk(page, act)
    await intoFolder(page).focus()
    await page.keyboard.press('Enter')
    await expect(
      page.getByText(
        'could not be written: the disk is full. No file of this export is in the folder.',
      ),
    ).toBeVisible()
    await expect(
      page.getByText('Make room on it, or choose a folder on another disk'),
    ).toBeVisible()
    await expect(app.exporting.saveButton).toBeFocused()
    expect(await namesInFolder(page)).toEqual([])
    await expect(page.getByRole('heading', { name: 'Earlier exports' })).toBeHidden()

    await makeRoom()
    await intoFolder(page).click()
    await expect(page.getByText('They are in the folder you chose.')).toBeVisible()
    const names = await namesInFolder(page)
    expect(names).toHaveLength(3)
    expect(names.filter((name) => name.includes('-2.'))).toEqual([])
  })

test('a folder that is taken away is told, and downloads still work', async ({ app, page }) => {
  await readyToWrite(app)
  await writer(page).evaluate(() => {
    Reflect.set(FileSystemDirectoryHandle.prototype, 'getFileHandle', () =>
      Promise.reject(new DOMException('Gone.', 'NotFoundError')),
    )
  })
  await intoFolder(page).click()
  await expect(
    page.getByText('could not be written: the folder is not there any more.'),
  ).toBeVisible()
  const files = await app.exporting.saveFiles()
  expect(files).toHaveLength(3)
})

test('files go into a folder the user chose, all of them or none, and replace none that is there', async ({
  app,
  page,
}) => {
  await readyToWrite(app)
  await intoFolder(page).click()
  await expect(page.getByText('They are in the folder you chose.')).toBeVisible()
  const names = await namesInFolder(page)
  expect(names.filter((name) => name.endsWith('.csv'))).toHaveLength(2)
  expect(names.filter((name) => name.endsWith('-manifest-2-files.txt'))).toHaveLength(1)

  await intoFolder(page).click()
  await expect(page.getByRole('region', { name: 'Written' })).toContainText('-lines-2.csv')
  const both = await namesInFolder(page)
  expect(both.filter((name) => name.endsWith('-lines.csv'))).toHaveLength(2)
  expect(both.filter((name) => name.endsWith('-lines-2.csv'))).toHaveLength(2)
  expect(both.filter((name) => name.endsWith('-manifest-2-files-2.txt'))).toHaveLength(1)
})
