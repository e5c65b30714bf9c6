import { expect, type Locator, type Page } from '@playwright/test'

/** Scrolls to a cell or heading, and waits until what moves under the pinned columns has followed. */
async function scrolledTo(place: Locator): Promise<Locator> {
  await place.evaluate(
    (element) =>
      new Promise<void>((done) => {
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        requestAnimationFrame(() => requestAnimationFrame(() => done()))
      }),
  )
  return place
}

/** The grid as a spreadsheet user sees it: cells by the column's heading and the place of the line in the list. */
export function gridScreen(page: Page) {
  const grid = gridOf(page)
  const input = page.getByRole('textbox', { name: /, line \d+$/ })
  const groupInput = page.getByRole('textbox', { name: /, group \d+ of \d+, / })

  const heading = (column: string) => grid.getByRole('columnheader', { name: column })

  /** The n-th line shown, from 1. */
  const line = (number: number) => grid.locator(`[role=row][aria-rowindex="${number + 1}"]`)

  const cell = async (number: number, column: string) => {
    const index = await heading(column).getAttribute('aria-colindex')
    return line(number).locator(`[aria-colindex="${index}"]`)
  }

  /** The heading that stays on top while the lines of its group scroll; for the eye and the mouse. */
  const stuckHeading = grid.locator('[aria-hidden=true] > div > button')
  /** The heading of a group, and the button that collapses it. */
  const group = (name: string) => grid.getByRole('button', { name: new RegExp(`^${name}`) })

  /** The small square at the corner of the selection: for the mouse alone, so that it has no name. */
  const corner = page.locator('[class*=fillHandle]')

  const commentBox = page.getByRole('dialog', { name: /^Comments on / })

  return {
    grid,
    heading,
    line,
    cell,
    group,
    stuckHeading,

    /** Groups the lines by the menu above the grid. */
    async groupBy(column: 'No groups' | 'Department' | 'Revenue code' | 'Coding' | 'Check') {
      await page.getByRole('button', { name: /^(?:Group|By )/ }).click()
      await page.getByRole('menuitemcheckbox', { name: column, exact: true }).click()
      await expect(page.getByRole('treegrid')).toHaveCount(column === 'No groups' ? 0 : 1)
    },

    async allGroups(act: 'Expand' | 'Collapse') {
      await page.getByRole('button', { name: /^By / }).click()
      await page.getByRole('menuitem', { name: `${act} all groups` }).click()
    },

    /** How many headings and lines the grid holds, on screen or not. */
    async expectPlaces(count: number) {
      await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))
    },

    /** The heading the keyboard is on, as the input names it for screen readers. */
    async expectOnGroup(words: string | RegExp) {
      await expect(groupInput).toHaveAttribute('aria-label', words)
    },

    async focus() {
      await grid.focus()
      await expect(input.or(groupInput)).toBeFocused()
    },

    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key)
    },

    async type(text: string) {
      await page.keyboard.type(text)
    },

    async click(number: number, column: string, modifier?: 'Shift' | 'ControlOrMeta') {
      const place = await scrolledTo(await cell(number, column))
      await place.click(modifier ? { modifiers: [modifier] } : {})
    },

    /** Drags the corner of the selection to a line, which repeats the selected cells up to there. */
    async dragCorner(toLine: number) {
      const from = await corner.boundingBox()
      const to = await line(toLine).boundingBox()
      if (!from || !to) throw new Error('The corner or the line is not on screen.')
      await page.mouse.move(from.x + 3, from.y + 3)
      await page.mouse.down()
      await page.mouse.move(from.x + 3, to.y + to.height / 2, { steps: 4 })
      await page.mouse.up()
    },

    /** Fills down as far as the column beside goes. */
    async doubleClickCorner() {
      await corner.dblclick()
    },

    async expectText(number: number, column: string, text: string | RegExp) {
      await expect(await cell(number, column)).toHaveText(text)
    },

    /** The place of the keyboard, as the input names it for screen readers. */
    async expectActive(column: string, number: number) {
      await expect(input).toHaveAttribute('aria-label', `${column}, line ${number}`)
    },

    async expectFocused() {
      await expect(input).toBeFocused()
    },

    async expectSelected(count: number) {
      await expect(grid.getByRole('gridcell', { selected: true })).toHaveCount(count)
    },

    /** What the grid said last to a screen reader. */
    async expectSaid(text: string | RegExp) {
      await expect(page.getByRole('status').filter({ hasText: text }).first()).toBeAttached()
    },

    /** How far the columns are scrolled, in pixels. */
    scrolledLeft: () => grid.evaluate((element) => element.scrollLeft),

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

    /** What another program finds as a table. */
    async clipboardTable(): Promise<string> {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      return page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        return (await item?.getType('text/html'))?.text() ?? ''
      })
    },

    async clipboard(): Promise<string> {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      return page.evaluate(() => navigator.clipboard.readText())
    },

    async sortBy(column: string, { more = false } = {}) {
      await (await scrolledTo(heading(column)))
        .getByRole('button')
        .first()
        .click(more ? { modifiers: ['Shift'] } : {})
    },

    async expectSorted(column: string, order: 'ascending' | 'descending' | 'none') {
      await expect(heading(column)).toHaveAttribute('aria-sort', order)
    },

    /** Chooses from the menu of a heading. */
    async columnAct(column: string, act: string) {
      await (await scrolledTo(heading(column))).click({ button: 'right' })
      await page.getByRole('menuitem', { name: act, exact: true }).click()
    },

    /** Chooses from the menu of a cell. */
    async cellAct(number: number, column: string, act: string | RegExp) {
      await (await cell(number, column)).click({ button: 'right' })
      await page.getByRole('menuitem', { name: act }).click()
    },

    /** Opens the filter of a column from the menu of its heading. */
    async filter(column: string, name = column) {
      await (await scrolledTo(heading(column))).click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Filter…' }).click()
      return filterOf(page, name)
    },

    /** The comments of a line while they are open. */
    comments: {
      box: commentBox,
      field: commentBox.getByRole('textbox', { name: 'Add a comment' }),
      thread: commentBox.getByRole('list', { name: 'Comments' }).getByRole('listitem'),
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

/** Lines in groups make the grid a tree of two levels. */
export function gridOf(page: Page) {
  const name = { name: 'Charge lines' }
  return page.getByRole('grid', name).or(page.getByRole('treegrid', name))
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
