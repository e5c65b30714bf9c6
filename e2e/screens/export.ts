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
  const saveButton = page.getByRole('button', { name: /^Save the / })
  return {
    preflight,
    saveButton,
    layout: page.getByRole('combobox', { name: 'Layout of the sheet' }),
    changes: page.getByRole('region', { name: 'What this export changes' }),
    preview: page.getByRole('region', { name: 'First lines of the export' }),

    async ready() {
      await expect(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible()
      await expect(preflight).toBeVisible()
    },

    /** Says which lines go in. */
    async choose(choice: string) {
      await page.getByRole('radio', { name: choice }).check()
    },

    /** Chooses a layout by its name. */
    async chooseLayout(name: string) {
      await page.getByRole('combobox', { name: 'Layout of the sheet' }).selectOption(name)
    },

    /** Says as what the lines of a workbook are written. */
    async writeWorkbookAs(format: string) {
      await page.getByRole('combobox', { name: /^Your file is a workbook/ }).selectOption(format)
    },

    /** Gives a fact about the hospital. */
    async give(label: string, text: string) {
      await page.getByRole('textbox', { name: label }).fill(text)
    },

    /** Adds or takes away a file beside the sheet. */
    async toggleFile(name: string) {
      await page.getByRole('checkbox', { name }).click()
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

    /** Lets everything through that stands as in the imported file, where it blocks. */
    async letThroughWhatCame() {
      const button = page.getByRole('button', { name: 'Let through what stands as in your file' })
      await expect(
        preflight.getByText(/blocks? the export\.|loader would reject/).first(),
      ).toBeVisible()
      // Another choice of lines may let go of what blocked before, and of the button with it.
      await expect(async () => {
        if (await button.isVisible()) await button.click({ timeout: 1000 })
        await expect(saveButton).toBeEnabled({ timeout: 1000 })
      }).toPass()
    },

    /** Lets everything through that blocks, for one reason. */
    async letAllThrough(reason: string) {
      const button = preflight.getByRole('button', { name: /^Let all [\d,]+ through/ })
      const count = /[\d,]+/.exec(await button.innerText())?.[0]
      await expect(preflight).toContainText(`${count} problems block the export.`)
      await button.click()
      const dialog = page.getByRole('dialog', { name: 'Let through what blocks the export' })
      await dialog.getByRole('textbox').fill(reason)
      await dialog.getByRole('button', { name: 'Let through' }).click()
      await expect(saveButton).toBeEnabled()
    },

    /** Lets a problem through, with a reason. */
    async letThrough(problem: string, reason: string) {
      await preflight.getByRole('button', { name: `Let through: ${problem}` }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill(reason)
      await dialog.getByRole('button', { name: 'Let through' }).click()
      await expect(preflight).toContainText(`let through: ${reason}`)
    },

    /** Leaves out the lines of every finding that blocks. */
    async leaveOutWhatBlocks() {
      const blocking = preflight.getByRole('listitem').filter({ hasText: 'blocks the export' })
      await expect(blocking.first()).toBeVisible()
      while ((await blocking.count()) > 0) {
        const before = await blocking.count()
        await blocking.first().getByRole('checkbox', { name: 'Leave out' }).click()
        await expect(blocking).toHaveCount(before - 1)
      }
      await expect(saveButton).toBeEnabled()
    },

    /** Writes the files of an earlier export again: so many of them. */
    async writeAgain(name: string, count: number): Promise<readonly SavedFile[]> {
      const downloads: Download[] = []
      const hear = (download: Download) => downloads.push(download)
      page.on('download', hear)
      await page.getByRole('button', { name: `Write ${name} again` }).click()
      await expect.poll(() => downloads.length).toBe(count)
      page.off('download', hear)
      return Promise.all(downloads.map(readDownload))
    },

    /** Makes an own layout from that of the file: columns CODE, AMOUNT with these contents. */
    async makeOwnLayout(name: string, contents: readonly [string, string]) {
      await page.getByRole('button', { name: 'Make your own from this…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Your own layout' })
      await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
      await dialog.getByRole('button', { name: 'Choose columns one by one' }).click()
      const remove = dialog.getByRole('button', { name: 'Remove column 3' })
      while ((await remove.count()) > 0) await remove.click()
      for (const [index, content] of contents.entries()) {
        const place = index + 1
        const heading = dialog.getByRole('textbox', { name: `Heading of column ${place}` })
        await heading.fill(['CODE', 'AMOUNT'][index] ?? '')
        await dialog
          .getByRole('combobox', { name: `Content of column ${place}`, exact: true })
          .selectOption(content)
      }
      await dialog.getByRole('button', { name: 'Use this layout' }).click()
    },

    /** Changes settings of the chosen own layout, by their labels. */
    async editLayout(settings: Readonly<Record<string, string>>) {
      await page.getByRole('button', { name: 'Edit layout…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Edit layout' })
      for (const [label, choice] of Object.entries(settings))
        await dialog.getByRole('combobox', { name: label }).selectOption(choice)
      await dialog.getByRole('button', { name: 'Use this layout' }).click()
    },

    /** Saves the chosen own layout as a file. */
    async saveLayout(): Promise<SavedFile> {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save layout' }).click()
      return readDownload(await download)
    },

    async deleteLayout() {
      await page.getByRole('button', { name: 'Delete' }).click()
    },

    /** Opens a layout from a file. */
    async openLayout({ name, text }: SavedFile) {
      await page
        .getByLabel('Layout file')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text, 'utf8') })
    },

    /** Saves the files and reads them back; the sheet comes first. */
    async saveFiles(): Promise<readonly SavedFile[]> {
      const downloads: Download[] = []
      const count = Number(/\d+/.exec(await saveButton.innerText())?.[0] ?? 1)
      const hear = (download: Download) => downloads.push(download)
      page.on('download', hear)
      await saveButton.click()
      await expect.poll(() => downloads.length).toBe(count)
      page.off('download', hear)
      return Promise.all(downloads.map(readDownload))
    },

    /** Saves the sheet and the dynamic worklist, as they are proposed. */
    async save(): Promise<{ sheet: SavedFile; worklist: SavedFile; manifest: SavedFile }> {
      const [sheet, worklist, manifest] = await this.saveFiles()
      if (!sheet || !worklist || !manifest) throw new Error('Not all files came.')
      return { sheet, worklist, manifest }
    },
  }
}

async function readDownload(download: Download): Promise<SavedFile> {
  const text = await readFile(await download.path(), 'utf8')
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  return { name: download.suggestedFilename(), text, rows: data }
}
