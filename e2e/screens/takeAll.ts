import { expect, type Page } from '@playwright/test'

/** Taking all suggestions above a confidence, after seeing what that does. */
export function takeAllDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Take suggestions' })
  const takeButton = dialog.getByRole('button', { name: /^Take [\d,]+ codes$/ })
  return {
    async open() {
      await page.getByRole('button', { name: 'Take suggestions…' }).click()
      await expect(dialog).toBeVisible()
    },

    /** Takes all of at least this confidence in percent; returns how many the preview promised. */
    async take(percent: number): Promise<number> {
      await this.open()
      await dialog.getByLabel(/Confidence of at least/).fill(String(percent))
      return this.confirm()
    },

    /** How many codes the button promises to take. */
    async promised(): Promise<number> {
      return Number((await takeButton.innerText()).replaceAll(/[^\d]/g, ''))
    },

    /** Takes what is ticked; returns how many the button promised. */
    async confirm(): Promise<number> {
      const promised = await this.promised()
      await takeButton.click()
      await expect(dialog).toBeHidden()
      return promised
    },

    /** Takes the tick from the first line listed; returns its description. */
    async untickFirst(): Promise<string> {
      const first = dialog.getByRole('checkbox', { name: /^Take \S+ for / }).first()
      const label = (await first.getAttribute('aria-label')) ?? ''
      await first.uncheck()
      return label.replace(/^Take \S+ for /, '')
    },
  }
}
