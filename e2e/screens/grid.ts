import { expect, type Page } from '@playwright/test'

/** The grid as a spreadsheet user sees it: cells by the column's heading and the place of the line in the list. */
export function gridScreen(page: Page) {
  const grid = page.getByRole('grid', { name: 'Charge lines' })
  const input = page.getByRole('textbox', { name: /, line \d+$/ })

  const heading = (column: string) => grid.getByRole('columnheader', { name: column })

  /** The n-th line shown, from 1. */
  const line = (number: number) => grid.locator(`[role=row][aria-rowindex="${number + 1}"]`)

  const cell = async (number: number, column: string) => {
    const index = await heading(column).getAttribute('aria-colindex')
    return line(number).locator(`[aria-colindex="${index}"]`)
  }

  return {
    grid,
    heading,

    async focus() {
      await grid.focus()
      await expect(input).toBeFocused()
    },

    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key)
    },

    async type(text: string) {
      await page.keyboard.type(text)
    },

    async click(number: number, column: string, modifier?: 'Shift' | 'ControlOrMeta') {
      await (await cell(number, column)).click(modifier ? { modifiers: [modifier] } : {})
    },

    async doubleClick(number: number, column: string) {
      await (await cell(number, column)).dblclick()
    },

    async expectText(number: number, column: string, text: string | RegExp) {
      await expect(await cell(number, column)).toHaveText(text)
    },

    /** The place of the keyboard, as the input names it for screen readers. */
    async expectActive(column: string, number: number) {
      await expect(input).toHaveAttribute('aria-label', `${column}, line ${number}`)
    },

    async expectSelected(count: number) {
      await expect(grid.getByRole('gridcell', { selected: true })).toHaveCount(count)
    },

    /** What the grid said last to a screen reader. */
    async expectSaid(text: string | RegExp) {
      await expect(page.getByRole('status').filter({ hasText: text }).first()).toBeAttached()
    },

    /** Puts cells on the clipboard as another program does. */
    async putOnClipboard(text: string) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((cells) => navigator.clipboard.writeText(cells), text)
    },

    /** Puts cells on the clipboard in both flavours, as spreadsheets do. */
    async putTableOnClipboard(text: string, html: string) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate(
        ([plain = '', table = '']) =>
          navigator.clipboard.write([
            new ClipboardItem({
              'text/plain': new Blob([plain], { type: 'text/plain' }),
              'text/html': new Blob([table], { type: 'text/html' }),
            }),
          ]),
        [text, html],
      )
    },

    async clipboard(): Promise<string> {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      return page.evaluate(() => navigator.clipboard.readText())
    },

    async sortBy(column: string, { more = false } = {}) {
      await heading(column)
        .getByRole('button')
        .first()
        .click(more ? { modifiers: ['Shift'] } : {})
    },

    async expectSorted(column: string, order: 'ascending' | 'descending' | 'none') {
      await expect(heading(column)).toHaveAttribute('aria-sort', order)
    },

    /** Chooses from the menu of a heading. */
    async columnAct(column: string, act: string) {
      await heading(column).click({ button: 'right' })
      await page.getByRole('menuitem', { name: act, exact: true }).click()
    },

    /** Chooses from the menu of a cell. */
    async cellAct(number: number, column: string, act: string | RegExp) {
      await (await cell(number, column)).click({ button: 'right' })
      await page.getByRole('menuitem', { name: act }).click()
    },

    /** Opens the filter of a column from the menu of its heading. */
    async filter(column: string, name = column) {
      await heading(column).click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Filter…' }).click()
      return filterOf(page, name)
    },

    filterPopover: (column: string) => filterOf(page, column),

    find: {
      field: page.getByRole('textbox', { name: 'Find', exact: true }),
      bar: page.getByRole('search', { name: 'Find in cells' }),
      async replaceAll(text: string) {
        await page.getByRole('textbox', { name: 'Replace with' }).fill(text)
        await page.getByRole('button', { name: 'Replace all…' }).click()
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^Replace [\d,]+$/ })
          .click()
      },
    },
  }
}

/** The open filter of a column. */
function filterOf(page: Page, column: string) {
  const dialog = page.getByRole('dialog', { name: `Filter ${column}` })
  return {
    dialog,
    contains: dialog.getByRole('textbox', { name: 'Contains' }),
    from: dialog.getByRole('textbox', { name: 'From' }),
    to: dialog.getByRole('textbox', { name: 'To' }),
    cells: dialog.getByRole('combobox', { name: 'Cells' }),
    search: dialog.getByRole('searchbox', { name: 'Find a value' }),
    box: (name: string | RegExp) => dialog.getByRole('checkbox', { name }),
    done: () => dialog.getByRole('button', { name: 'Done' }).click(),
  }
}
