import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'

/** A file of `e2e/files`, by its path in there. */
export const storyFile = (path: string) =>
  fileURLToPath(new URL(`../files/${path}`, import.meta.url))

/** A file as the browser gets it: a path on disk, or bytes made for the story. */
export type DroppedFile = string | { name: string; mimeType: string; buffer: Buffer }

/** Where work begins. */
export function startScreen(page: Page) {
  const heading = page.getByRole('heading', { name: 'Chargewright', level: 1 })
  return {
    async open() {
      await page.goto('/')
      await expect(heading).toBeVisible()
    },

    async shows() {
      await expect(heading).toBeVisible()
    },

    async openSample() {
      await page.getByRole('button', { name: 'Try the sample chargemaster' }).click()
    },

    /** Gives a file to the window, as a drop or the file dialog does. */
    async openFile(file: DroppedFile) {
      await page.getByLabel('Open a chargemaster file').setInputFiles(file)
    },

    /** Gives several files at once. */
    async openFiles(files: { name: string; mimeType: string; buffer: Buffer }[]) {
      await page.getByLabel('Open a chargemaster file').setInputFiles(files)
    },

    /** Drops a file onto the window, whatever screen is open. */
    async drop(name: string, content: string | Buffer) {
      const transfer = await page.evaluateHandle(
        ([fileName = '', base64 = '']) => {
          const made = new DataTransfer()
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          made.items.add(new File([bytes], fileName, { type: 'text/csv' }))
          return made
        },
        [name, Buffer.from(content).toString('base64')],
      )
      const target = page.getByRole('main')
      await target.dispatchEvent('dragenter', { dataTransfer: transfer })
      await target.dispatchEvent('dragover', { dataTransfer: transfer })
      await target.dispatchEvent('drop', { dataTransfer: transfer })
    },

    /** Goes on with a workspace of the list. */
    async reopen(workspace: string | RegExp) {
      const recent = page.getByRole('region', { name: 'Recent workspaces' })
      await recent.getByRole('button', { name: workspace }).first().click()
    },
  }
}
