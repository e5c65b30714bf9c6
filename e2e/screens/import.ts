import { expect, type Page } from '@playwright/test'

/** How a file will be read, what can be changed about it, and the button that finishes. */
export function importScreen(page: Page) {
  const finish = page.getByRole('button', { name: /^Import ([\d,]+ )?lines?/ })
  const roleOf = (heading: string) => page.getByLabel(`What ${heading} is read as`, { exact: true })
  return {
    preview: page.getByRole('region', { name: 'First lines', exact: true }),
    leftOut: page.getByRole('region', { name: 'Rows left out' }),
    legendAsLines: page.getByRole('checkbox', { name: /which looks? like a legend/ }),
    joinRows: page.getByRole('checkbox', { name: 'Join the two rows of each charge' }),
    joinDescriptions: page.getByRole('checkbox', {
      name: 'Join descriptions that go on in the next row',
    }),
    oddRows: page.getByRole('region', { name: 'Rows written oddly', exact: true }),
    /** What separates the cells of a text file. */
    separator: page.getByLabel('Cells separated by'),
    headingRows: page.getByRole('group', { name: 'Heading row' }),
    absent: page.getByRole('list', { name: 'Fields without a column' }),
    /** The whole screen, for what is said of the file. */
    page: page.getByRole('main').filter({ has: finish }),
    /** What is said of a file that cannot be imported. */
    failure: page.getByRole('alert').filter({ hasText: 'This file cannot be imported' }),

    async shows() {
      await expect(finish).toBeVisible({ timeout: 60_000 })
    },

    /** Takes what is proposed: the button has the keyboard, so Enter is enough. */
    async finish() {
      await expect(finish).toBeFocused({ timeout: 60_000 })
      await expect(finish).toHaveText(/\d/)
      await page.keyboard.press('Enter')
      await expect(finish).toBeHidden({ timeout: 60_000 })
    },

    /** Finishes by the mouse, as after looking around. */
    async finishByMouse() {
      await finish.click()
      await expect(finish).toBeHidden({ timeout: 60_000 })
    },

    /** What the column is read as, in the words of the screen. */
    async role(heading: string): Promise<string> {
      return roleOf(heading).locator('option:checked').innerText()
    },

    async setRole(heading: string, role: string) {
      await roleOf(heading).selectOption({ label: role })
    },

    /** Chooses the last row of the heading, as the file counts rows, and over how many rows it is spread. */
    async chooseHeading(row: number, spread: string) {
      const rows = page.getByRole('group', { name: 'Heading row' })
      await rows.getByRole('radio', { name: new RegExp(`^${row}\\b`) }).check()
      await rows.getByLabel('Spread over').selectOption({ label: spread })
    },

    /** Cuts a print extract where its columns begin, the first character of a line being 1. */
    async cutAt(places: string) {
      await page.getByLabel('Columns begin at').fill(places)
      await page.getByRole('button', { name: 'Cut here' }).click()
    },

    /** Opens the list of rows that become no line, and returns it row by row. */
    async rowsLeftOut(): Promise<string[]> {
      await page.getByRole('button', { name: 'Show the rows left out' }).click()
      const list = page.getByRole('dialog', { name: 'Rows left out' })
      await expect(list.getByRole('row').nth(1)).toBeVisible()
      const rows = await list.getByRole('row').allInnerTexts()
      await list.getByRole('button', { name: 'Close' }).last().click()
      return rows.slice(1)
    },

    async leave() {
      await page
        .getByRole('button', { name: /^(Cancel|Choose another file|Back to the lines)$/ })
        .click()
    },
  }
}
