import { readFile } from 'node:fs/promises'
import { type Download, expect, type Page } from '@playwright/test'
import Papa from 'papaparse'

/** A file the user got: its name, its text, and its rows as a spreadsheet reads them. */
export interface SavedFile {
  readonly name: string
  readonly text: string
  readonly rows: readonly (readonly string[])[]
}

/** What goes in, what a loader would reject, and the two files. */
export function exportScreen(page: Page) {
  const preflight = page.getByRole('region', { name: 'Pre-flight' })
  return {
    preflight,
    preview: page.getByRole('region', { name: 'First lines of the export' }),

    async ready() {
      await expect(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible()
      await expect(preflight).toBeVisible()
    },

    /** Says which lines go in. */
    async choose(choice: string) {
      await page.getByRole('radio', { name: choice }).check()
      await expect(page.getByRole('button', { name: 'Save the two files' })).toBeEnabled()
    },

    /** Follows the first problem to its lines; returns what was said of it and of how many lines. */
    async openFirstProblem(): Promise<{ said: string; lines: number }> {
      const problem = preflight.getByRole('listitem').first()
      const link = problem.getByRole('button', { name: /^[\d,]+ lines?$/ })
      const lines = Number((await link.innerText()).replaceAll(/[^\d]/g, ''))
      const said = await problem.innerText()
      await link.click()
      return { said, lines }
    },

    /** Saves both files and reads them back. */
    async save(): Promise<{ sheet: SavedFile; worklist: SavedFile }> {
      const downloads: Download[] = []
      page.on('download', (download) => downloads.push(download))
      await page.getByRole('button', { name: 'Save the two files' }).click()
      await expect.poll(() => downloads.length).toBe(2)
      const files = await Promise.all(downloads.map(readDownload))
      const sheet = files.find(({ name }) => !name.includes('dynamic-worklist'))
      const worklist = files.find(({ name }) => name.includes('dynamic-worklist'))
      if (!sheet || !worklist)
        throw new Error(`Not both files came: ${files.map(({ name }) => name).join(', ')}`)
      return { sheet, worklist }
    },
  }
}

async function readDownload(download: Download): Promise<SavedFile> {
  const text = await readFile(await download.path(), 'utf8')
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  return { name: download.suggestedFilename(), text, rows: data }
}
