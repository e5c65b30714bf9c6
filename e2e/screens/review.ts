import { expect, type Page } from '@playwright/test'

/** One line after another with all facts, decided by key or button; batches at the left. */
export function reviewScreen(page: Page) {
  const queues = page.getByRole('navigation', { name: 'Review queues' })
  const bar = page.getByRole('toolbar', { name: 'Decision' })
  const heading = page.getByRole('heading', { level: 1 })
  const queue = (name: string) => queues.getByRole('button', { name: new RegExp(`^${name}`) })
  return {
    bar,
    heading,
    facts: page.getByRole('region', { name: 'Facts of the line' }),
    /** The fields of the line and what stands in them now. */
    values: page.getByRole('region', { name: 'As it stands now' }).getByRole('table'),
    batch: (name: string) =>
      queues
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: new RegExp(`^${name}`) }) }),

    async openQueue(name: string) {
      await queue(name).click()
      await expect(queue(name)).toHaveAttribute('aria-current', 'true')
      await expect(bar).toBeVisible()
    },

    /** Waits until the checks of the line are there: only then it can be decided about. */
    async lineReady() {
      await expect(page.getByText('Checking the line…')).toBeHidden()
      await expect(bar.getByRole('button', { name: /^(?:Approve|Open it again)/ })).toBeEnabled()
    },

    /** Presses the letter of a decision once the line can be decided about. */
    async press(letter: string) {
      await this.lineReady()
      await page.keyboard.press(letter)
    },

    async description(): Promise<string> {
      return heading.innerText()
    },

    /** Where the line stands: “Line 3 of 12”. */
    place: page.getByText(/^Line [\d,]+ of [\d,]+$/),

    async say(note: string, act: string) {
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('button', { name: act, exact: true })).toBeDisabled()
      await dialog.getByRole('textbox').fill(note)
      await dialog.getByRole('button', { name: act, exact: true }).click()
    },

    /** Makes a batch from lines of a worklist, all of them or a random sample, always the same one. */
    async makeBatch(
      name: string,
      from: string,
      { department = '', random = 0, takesSigned = false } = {},
    ) {
      await page
        .getByRole('button', { name: /^(?:New batch…|Send lines to review…)$/ })
        .first()
        .click()
      const dialog = page.getByRole('dialog', { name: 'Send lines to review' })
      await dialog.getByLabel('Lines to choose from').selectOption({ label: from })
      if (department) await dialog.getByLabel('Department').selectOption(department)
      if (takesSigned) await dialog.getByRole('checkbox', { name: /signed batches/ }).check()
      if (random > 0) {
        await dialog.getByRole('radio', { name: 'A random sample' }).check()
        await dialog.getByLabel('Lines in the sample').fill(String(random))
        await dialog.getByLabel('Number the sample is drawn with').fill('1')
      }
      await dialog.getByLabel('Name of the batch').fill(name)
      await dialog.getByRole('button', { name: /^Send [\d,]+ lines?$/ }).click()
      await expect(dialog).toBeHidden()
    },

    /** Says by the menu who works here from now on. */
    async giveName(name: string, role: string) {
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('menuitem', { name: 'Your name…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Your name' })
      await dialog.getByLabel('Your name').fill(name)
      await dialog.getByLabel('Your role').selectOption(role)
      await dialog.getByLabel('Your name').press('Enter')
      await expect(dialog).toBeHidden()
    },

    async signOff(batch: string) {
      await queues
        .getByRole('listitem')
        .filter({ hasText: batch })
        .getByRole('button', { name: 'Sign off…' })
        .click()
      await page
        .getByRole('button', { name: /^Sign off [\d,]+ lines?(?:, [\d,]+ returned)?$/ })
        .click()
    },
  }
}
