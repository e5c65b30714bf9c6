import { expect, type Page } from '@playwright/test'

/** Everything about the active line, and what a person decides about it. */
export function inspector(page: Page) {
  const panel = page.getByRole('complementary', { name: 'Line inspector' })
  const part = (name: string | RegExp) => panel.getByRole('region', { name })
  const checks = part(/^Checks/)
  const flags = checks.getByRole('listitem')
  return {
    panel,
    coding: part('Coding'),
    suggestions: part('Suggestions'),
    checks,
    history: part('History'),
    file: part('What the file said'),
    note: panel.getByLabel('Note on this line'),

    /** One proposed code with its evidence. */
    suggestion: (code: string) =>
      part('Suggestions').getByRole('listitem').filter({ hasText: code }).first(),

    waived: checks.getByRole('list', { name: 'Waived checks' }),

    /** One check that is open on the line. */
    flag: (title: string) => flags.filter({ has: page.getByText(title, { exact: true }) }),

    async shows(description: string) {
      await expect(panel.getByRole('heading', { level: 2 })).toHaveText(description)
    },

    /** Decides the coding of the line, with the reason that its history keeps. */
    async decide(coding: string, reason: string) {
      const open = part('Coding').getByRole('button', { name: 'Set coding…' })
      const choice = part('Coding').getByRole('combobox')
      await open.click()
      await expect(choice).toBeFocused()
      await choice.selectOption({ label: coding })
      await part('Coding')
        .getByLabel(/^Reason/)
        .fill(reason)
      await part('Coding').getByRole('button', { name: 'Set coding', exact: true }).click()
      await expect(open).toBeFocused()
    },

    /** The codes proposed for the line, best first. */
    async suggestedCodes(): Promise<string[]> {
      await expect(part('Suggestions').getByText('Looking for codes…')).toBeHidden()
      return part('Suggestions').getByRole('listitem').locator('code').allInnerTexts()
    },

    async writeNote(text: string) {
      await panel.getByLabel('Note on this line').fill(text)
      await panel.getByRole('button', { name: 'Save note' }).click()
    },

    async applyFix(label: string) {
      await checks.getByRole('button', { name: label, exact: true }).click()
    },

    waiverNote: flags.getByLabel('Why this is right as it is'),

    async beginWaiver(title: string) {
      const flag = flags.filter({ has: page.getByText(title, { exact: true }) })
      await flag.getByRole('button', { name: 'Waive with a note…' }).click()
    },

    /** Leaves a flag as it is, with the note that says why. */
    async waive(title: string, note: string) {
      const flag = flags.filter({ has: page.getByText(title, { exact: true }) })
      await flag.getByRole('button', { name: 'Waive with a note…' }).click()
      await expect(flag.getByRole('button', { name: 'Waive', exact: true })).toBeDisabled()
      await flag.getByLabel('Why this is right as it is').fill(note)
      await flag.getByRole('button', { name: 'Waive', exact: true }).click()
    },
  }
}
