import { expect, type Page } from '@playwright/test'

/** Taking all suggestions above a confidence, after seeing what that does. */
export function takeAllDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Take suggestions' })
  return {
    async open() {
      await page.getByRole('button', { name: 'Take suggestions…' }).click()
      await expect(dialog).toBeVisible()
    },

    /** Takes all of at least this confidence in percent; returns how many the preview promised. */
    async take(percent: number): Promise<number> {
      await this.open()
      await dialog.getByLabel(/Confidence of at least/).fill(String(percent))
      const take = dialog.getByRole('button', { name: /^Take [\d,]+ codes$/ })
      const promised = Number((await take.innerText()).replaceAll(/[^\d]/g, ''))
      await take.click()
      await expect(dialog).toBeHidden()
      return promised
    },
  }
}
