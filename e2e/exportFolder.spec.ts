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
    const { write } = FileSystemWritableFileStream.prototype
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

test('while files are written the keyboard is on the progress, then on what was written', async ({
  app,
  page,
}) => {
  await readyToWrite(app)
  const release = await holdBackTheDisk(page)
  await intoFolder(page).focus()
  await page.keyboard.press('Enter')
  await expect(progress(page)).toBeFocused()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await release()
  await expect(page.getByRole('heading', { name: 'Written by the last export' })).toBeFocused()
})

test('a cancelled export leaves nothing in the folder, and the keyboard is back on Save', async ({
  app,
  page,
}) => {
  await readyToWrite(app)
  const release = await holdBackTheDisk(page)
  await intoFolder(page).focus()
  await page.keyboard.press('Enter')
  await expect(progress(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await release()
  await expect(page.getByText('The export was cancelled. No file was written.')).toBeVisible()
  await expect(app.exporting.saveButton).toBeFocused()
  expect(await namesInFolder(page)).toEqual([])
})
