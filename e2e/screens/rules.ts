import { expect, type Page } from '@playwright/test'

export type RuleTab = 'Policies' | 'Checks' | 'Coding rules' | 'Local tables' | 'HIM codes'

/** What the lines are judged by: policies, checks, coding rules, local tables, codes that HIM assigns. */
export function rulesScreen(page: Page) {
  const main = page.getByRole('main')
  const item = (text: string) =>
    main
      .getByRole('listitem')
      .filter({ has: page.getByText(text, { exact: true }) })
      .first()
  const policy = (label: string) =>
    main.getByRole('button', { name: `Coding of ${label}:`, exact: false })
  return {
    item,
    /** The button that names what holds for a policy, and opens the choices. */
    policy,
    notice: page.getByRole('status').filter({ hasText: /./ }),

    async open(tab: RuleTab) {
      await page
        .getByRole('navigation', { name: 'Screens' })
        .getByRole('button', { name: 'Rules' })
        .click()
      await main.getByRole('tab', { name: tab }).click()
      await expect(main.getByRole('region', { name: tab })).toBeVisible()
    },

    async find(text: string) {
      await main.getByRole('searchbox', { name: 'Find rules' }).fill(text)
    },

    async count(): Promise<number> {
      return main.getByRole('listitem').count()
    },

    async choosePolicy(label: string, coding: string, reason: string) {
      await policy(label).click()
      await main.getByRole('menuitemcheckbox', { name: coding, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill(reason)
      await dialog.getByRole('button', { name: 'Code all lines anew' }).click()
      await expect(dialog).toBeHidden()
    },

    async switchOff(title: string, reason: string) {
      await main.getByRole('button', { name: `Switch off “${title}”` }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('button', { name: 'Switch off' })).toBeDisabled()
      await dialog.getByRole('textbox').fill(reason)
      await dialog.getByRole('button', { name: 'Switch off' }).click()
      await expect(dialog).toBeHidden()
    },

    async switchOn(title: string) {
      await main.getByRole('button', { name: `Switch on “${title}”` }).click()
    },

    /** Adds an entry to a local table. */
    async add(table: string, fields: Readonly<Record<string, string>>) {
      const form = main.getByRole('form', { name: `Add to ${table}` })
      for (const [label, text] of Object.entries(fields))
        await form.getByLabel(label, { exact: true }).fill(text)
      await form.getByRole('button', { name: 'Add' }).click()
    },

    async loadFile(name: string, content: string) {
      const chosen = page.waitForEvent('filechooser')
      await main.getByRole('button', { name: /^Load/ }).click()
      const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
      await (await chosen).setFiles(file)
    },

    /** Fixes all lines of a check in the open preview, with a reason. */
    async fixAll(reason: string): Promise<void> {
      const dialog = page.getByRole('dialog', { name: /^Fix all/ })
      await dialog.getByLabel(/^Reason/).fill(reason)
      await dialog.getByRole('button', { name: /^Change [\d,]+ lines?$/ }).click()
      await expect(dialog).toBeHidden()
    },
  }
}
