import { expect, type Page } from '@playwright/test'
import { gridOf } from './grid'

export const codingNames = ['Static', 'Dynamic', 'No code needed', 'Code required'] as const

/** The work: worklists, the list of lines with its search and filters, the counts at the foot. */
export function linesScreen(page: Page) {
  const grid = gridOf(page)
  const worklists = page.getByRole('navigation', { name: 'Worklists' })
  const undoButton = page.getByRole('banner').getByRole('button', { name: /^Undo/ })
  const foot = page.getByRole('main').locator('footer')
  const shown = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^[\d,]+ lines?$/ })
    .first()

  /** The number beside a worklist, once all lines are read. */
  async function worklistCount(name: string): Promise<number> {
    const row = worklists.getByRole('button', { name: new RegExp(`^${name} ?[\\d,]+$`) })
    await expect(row).toBeVisible()
    return numberIn((await row.innerText()).slice(name.length))
  }

  /** Finds the line and makes it the active one. */
  async function choose(text: string) {
    await page.getByRole('searchbox', { name: 'Find lines' }).fill(text)
    await grid.getByRole('gridcell', { name: text, exact: true }).first().click()
  }

  /** Makes a cell of a line the active one; the grid names it for screen readers: “Price, line 3”. */
  async function goToCell(line: string, column: string) {
    await choose(line)
    const active = page.getByRole('textbox', { name: /, line \d/ })
    // By key: a cell out of sight moves under the mouse while the grid scrolls to it.
    await page.keyboard.press('Home')
    for (let steps = 0; steps < 60; steps++) {
      const name = (await active.getAttribute('aria-label')) ?? ''
      if (name.startsWith(`${column}, line`)) return
      await page.keyboard.press('ArrowRight')
      await expect(active).not.toHaveAttribute('aria-label', name)
    }
    throw new Error(`The grid has no column ${column}.`)
  }

  return {
    grid,
    choose,

    /** Waits until the grid stands and every line has its coding and its checks. */
    async ready() {
      await expect(grid).toBeVisible()
      await expect(foot).toContainText(/Code required\s*[\d,]+/)
    },

    /** Says who works here and answers the question about the CPT licence, asked once in a browser. */
    async answerLicence(
      answer: 'Yes, we are licensed' | 'No, leave CPT out',
      { name = 'Maria Lopez', role = 'Chargemaster coordinator' } = {},
    ) {
      const question = page.getByRole('dialog', { name: 'Before you start' })
      await question.getByLabel('Your name').fill(name)
      await question.getByLabel('Your role').selectOption(role)
      await question.getByRole('button', { name: answer }).click()
      await expect(question).toBeHidden()
    },

    /** How many lines the sheet has. */
    async lineCount(): Promise<number> {
      return numberIn(await foot.getByText(/^[\d,]+ lines?$/).innerText())
    },

    /** How many lines the grid shows now. */
    async shownCount(): Promise<number> {
      return numberIn(await shown.innerText())
    },

    async expectShown(count: number) {
      await expect(shown).toHaveText(new RegExp(`^${count.toLocaleString('en-US')} lines?$`))
    },

    worklistCount,

    async codingCounts(): Promise<Record<(typeof codingNames)[number], number>> {
      const counts = []
      for (const name of codingNames) counts.push([name, await worklistCount(name)] as const)
      return Object.fromEntries(counts) as Record<(typeof codingNames)[number], number>
    },

    async openWorklist(name: string) {
      const row = worklists.getByRole('button', { name: new RegExp(`^${name}\\b`) })
      await row.click()
      await expect(row).toHaveAttribute('aria-current', 'true')
    },

    /** Narrows the grid to a department or a revenue code. */
    async tick(facet: 'Department' | 'Revenue code', value: string | RegExp) {
      await worklists
        .getByRole('group', { name: facet })
        .getByRole('checkbox', { name: value })
        .check()
    },

    /** Narrows the grid to lines with these words or this code. */
    async find(text: string) {
      await page.getByRole('searchbox', { name: 'Find lines' }).fill(text)
    },

    async clearFilters() {
      await page.getByRole('button', { name: 'Clear filters' }).click()
    },

    /** Puts a text into a cell by keyboard, as after a click on the line. */
    async edit(line: string, column: string, text: string) {
      await goToCell(line, column)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },

    async pressIn(line: string, column: string, key: string) {
      await goToCell(line, column)
      await page.keyboard.press(key)
    },

    async expectCell(line: string, column: string, text: string | RegExp) {
      await goToCell(line, column)
      await expect(grid.getByRole('gridcell', { selected: true })).toHaveText(text)
    },

    /** What the list is called that the grid shows. */
    async title(): Promise<string> {
      return page.getByRole('heading', { level: 1 }).innerText()
    },

    /** The names of the checks that are open on any line. */
    async checkTitles(): Promise<string[]> {
      const heading = worklists.getByRole('heading', { name: 'Checks' })
      const list = heading.locator('xpath=following-sibling::ul[1]')
      // In one look: a row that goes meanwhile would be waited for.
      return list
        .getByRole('button')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('title') ?? ''))
    },

    /** Waits until codes were looked for on every line that needs one. */
    async suggestionsReady() {
      await expect(page.getByRole('button', { name: 'Take suggestions…' })).toBeVisible({
        timeout: 60_000,
      })
      await expect(foot.getByRole('progressbar')).toBeHidden({ timeout: 50_000 })
    },

    async undo() {
      await undoButton.click()
    },

    async redo() {
      await page.getByRole('button', { name: /^Redo/ }).click()
    },

    /** The name of the act that undo would take back. */
    async undoLabel(): Promise<string> {
      return (await undoButton.getAttribute('aria-label')) ?? ''
    },

    async saved() {
      await expect(page.getByText('Saved in this browser')).toBeVisible()
      // The mark does not flicker for short writes: a write of our own comes after those under way.
      await page.evaluate(async () => {
        const opened = indexedDB.open('chargewright')
        await new Promise((resolve) => opened.addEventListener('success', resolve))
        const write = opened.result.transaction(['acts', 'summaries', 'views'], 'readwrite')
        await new Promise((resolve) => write.addEventListener('complete', resolve))
        opened.result.close()
      })
    },

    async goTo(screen: 'Lines' | 'Review' | 'History' | 'Export') {
      await page
        .getByRole('navigation', { name: 'Screens' })
        .getByRole('button', { name: screen })
        .click()
    },

    async goToStart() {
      await page.getByRole('banner').getByRole('button', { name: 'Chargewright' }).click()
    },
  }
}

function numberIn(text: string): number {
  return Number(text.replaceAll(/[^\d]/g, ''))
}
