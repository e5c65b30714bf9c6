import { expect, type Page } from '@playwright/test'

/** What the app knows codes from, and the user's own list of code texts. */
export function referenceDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Reference data' })
  const ownTexts = dialog.getByRole('region', { name: 'Your own code texts' })
  return {
    ownTexts,

    async open() {
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('menuitem', { name: /Reference data/ }).click()
      await expect(dialog).toBeVisible()
    },

    async loadCodeTexts(csv: string) {
      await this.open()
      await ownTexts
        .getByLabel('List of code texts')
        .setInputFiles({ name: 'texts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
      await expect(ownTexts).toContainText(/texts? loaded/)
      await dialog.getByRole('button', { name: 'Close' }).click()
    },
  }
}
