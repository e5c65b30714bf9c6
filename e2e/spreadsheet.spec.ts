import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test.beforeEach(async ({ app }) => {
  await app.openSample()
  await gridScreen(app.page).focus()
})

test('Ctrl with an arrow goes to the edge of what is filled, pages and Home and End as in Excel', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const lines = await app.lines.lineCount()
  await grid.press('Control+Home', 'Control+ArrowDown')
  await grid.expectActive('Charge code', lines)
  await grid.press('Control+ArrowUp')
  await grid.expectActive('Charge code', 1)
  await grid.press('Home', 'ArrowRight', 'Home')
  await grid.expectActive('Charge code', 1)
  await grid.press('PageDown', 'PageUp')
  await grid.expectActive('Charge code', 1)

  // Below a blank cell the next filled one, above the last of a block that ends.
  await grid.click(1, 'Description')
  for (const line of [3, 4]) {
    await grid.click(line, 'Description')
    await grid.press('Delete')
  }
  await grid.click(1, 'Description')
  await grid.press('Control+ArrowDown')
  await grid.expectActive('Description', 2)
  await grid.press('Control+ArrowDown')
  await grid.expectActive('Description', 5)
})

test('Tab and Enter go on, with Shift back, and Enter after Tabs returns to where they began', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.press('Control+Home', 'ArrowRight', 'Tab', 'Shift+Tab')
  await grid.expectActive('Description', 1)
  await grid.press('Tab', 'Enter')
  await grid.expectActive('Description', 2)
  await grid.press('Shift+Enter')
  await grid.expectActive('Description', 1)
})

test('Ctrl+D fills a block down with its first line, and Ctrl+Enter all selected cells with what was typed', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.click(2, 'Description')
  await grid.type('BED')
  await grid.press('Enter')
  await grid.click(2, 'Description')
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  for (const line of [2, 3, 4]) await grid.expectText(line, 'Description', 'BED')
  await expect(app.page.getByRole('button', { name: /^Undo: Fill 2 cells down/ })).toBeVisible()

  await grid.type('ROOM')
  await grid.press('Control+Enter')
  for (const line of [2, 3, 4]) await grid.expectText(line, 'Description', 'ROOM')
  await grid.press('Control+z')
  for (const line of [2, 3, 4]) await grid.expectText(line, 'Description', 'BED')
})

test('Ctrl+R fills to the right, and Backspace empties a cell to type into it', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.click(2, 'Rev code')
  await grid.type('0450')
  await grid.press('Enter')
  await grid.click(2, 'Rev code')
  await grid.press('Shift+ArrowRight', 'Control+r')
  await grid.expectText(2, 'HCPCS', '0450')
  await expect(app.page.getByRole('button', { name: /^Undo: Fill 1 cell to the/ })).toBeVisible()

  await grid.click(2, 'Description')
  await grid.press('Backspace')
  await grid.type('BED')
  await grid.press('Enter')
  await grid.expectText(2, 'Description', 'BED')
  await grid.expectActive('Description', 3)
})

test('a double click on the corner fills down as far as the column beside goes', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const lines = await app.lines.lineCount()
  await grid.click(1, 'Description')
  await grid.type('SAME')
  await grid.press('Enter')
  await grid.click(1, 'Description')
  await grid.doubleClickCorner()
  await grid.expectText(5, 'Description', 'SAME')
  const filled = (lines - 1).toLocaleString('en-US')
  await expect(
    app.page.getByRole('button', { name: new RegExp(`^Undo: Fill ${filled} cells`) }),
  ).toBeVisible()
  await grid.press('Control+z')
  await expect(app.page.getByRole('button', { name: /^Undo: Set Description/ })).toBeVisible()
  // The screen stays with the cell that was filled from.
  await grid.expectText(1, 'Description', 'SAME')
})

test('whole lines, whole columns and all cells are selected by key; several blocks with Ctrl and the mouse', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const lines = await app.lines.lineCount()
  await grid.press('Control+Home', 'Shift+ArrowDown', 'Shift+Space')
  await grid.expectSaid(/^Selected 2 lines by \d+ columns/)
  await grid.press('Control+Home', 'Control+Space')
  await grid.expectSaid(`Selected ${lines} lines by 1 column`)
  await grid.press('Control+a')
  await grid.expectSaid(new RegExp(`^Selected ${lines} lines by \\d+ columns`))
  await grid.press('Escape')

  await grid.click(1, 'Description')
  await grid.click(2, 'Description', 'Shift')
  await grid.click(5, 'Description', 'ControlOrMeta')
  await grid.expectSelected(3)
  await expect(app.page.getByText(/^3 cells · \d distinct/)).toBeVisible()
})

test('the status bar adds up the prices that are selected', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('100.00\n250.50\n100.00')
  await grid.click(1, 'Price')
  await grid.press('Control+v')
  await grid.click(1, 'Price')
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown')
  await expect(app.page.getByText('3 cells · 2 distinct · sum $450.50')).toBeVisible()
})

test('the figures follow when selected cells are changed, taken back, or sorted away', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('100.00\n250.50')
  await grid.click(1, 'Price')
  await grid.press('Control+v')
  const figures = app.page.getByRole('status').filter({ hasText: /^2 cells/ })
  await expect(figures).toContainText('sum $350.50')
  await grid.press('Control+Enter')
  await grid.press('Delete')
  await expect(figures).toHaveText('2 cells · 0 distinct')
  await grid.press('Control+z')
  await expect(figures).toContainText('sum $350.50')
  await grid.sortBy('Description')
  await expect(figures).toHaveCount(0)
})

test('what is cut is a table for other programs at once, and moves here in one step when it is pasted', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('A & B\t0450\nC <1>\t0360')
  await grid.click(1, 'Description')
  await grid.press('Control+v')
  await grid.click(1, 'Description')
  await grid.press('Shift+ArrowDown', 'Control+x')
  await grid.expectSaid('Cut 2 cells; paste moves them.')
  await grid.expectText(1, 'Description', 'A & B')
  expect((await grid.clipboard()).split(/\r?\n/)).toEqual(['A & B', 'C <1>'])
  const table = await grid.clipboardTable()
  expect(table).toMatch(/<table/)
  expect(table).toContain('A &amp; B')
  expect(table).toContain('C &lt;1&gt;')
  await grid.click(5, 'Description')
  await grid.press('Control+v')
  await grid.expectSaid('Moved 2 cells.')
  await grid.expectText(1, 'Description', '')
  await grid.expectText(2, 'Description', '')
  await grid.expectText(6, 'Description', 'C <1>')
  expect(await app.lines.undoLabel()).toContain('Move 2 cells')
  await grid.press('Control+z')
  await grid.expectText(2, 'Description', 'C <1>')
  await expect(await grid.cell(6, 'Description')).not.toHaveText('C <1>')
  // The keyboard is where the cells are again.
  await grid.expectActive('Description', 1)
  await grid.expectSelected(2)
})

test('cells cut by the menu stay where Escape takes the mark off', async ({ app }) => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const grid = gridScreen(app.page)
  const stands = await (await grid.cell(1, 'Description')).innerText()
  await grid.cellAct(1, 'Description', /^Cut/)
  await grid.expectSaid('Cut 1 cell; paste moves them.')
  await grid.press('Escape')
  await grid.expectSaid('Nothing is cut any more.')
  await grid.click(3, 'Description')
  await grid.press('Control+v')
  await grid.expectText(3, 'Description', stands)
  await grid.expectText(1, 'Description', stands)
})

test('the corner of a selection is dragged to repeat its cells', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('0450\n0360')
  await grid.click(1, 'Rev')
  await grid.press('Control+v')
  await grid.click(1, 'Rev')
  await grid.click(2, 'Rev', 'Shift')
  await grid.dragCorner(5)
  for (const [line, code] of [
    [3, '0450'],
    [4, '0360'],
    [5, '0450'],
  ] as const)
    await grid.expectText(line, 'Rev', code)
  await grid.click(5, 'Rev')
  await grid.dragCorner(3)
  await grid.expectSelected(3)
  await grid.expectText(3, 'Rev', '0450')
  await grid.expectText(4, 'Rev', '0450')
})

test('Alt+Down lists the revenue codes with what they are; typing a code or a word and Enter takes one', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const list = app.page.getByRole('listbox', { name: 'What the cell may hold' })
  await grid.click(1, 'Rev')
  const stands = await (await grid.cell(1, 'Rev')).innerText()
  await grid.press('Alt+ArrowDown')
  await expect(list.getByRole('option', { name: /^0250 ?Pharmacy.* · \d+ lines$/ })).toBeAttached()
  await expect(list.getByRole('option', { selected: true })).toHaveText(new RegExp(`^${stands}`))
  await expect(list.getByRole('option', { selected: true })).toBeInViewport()
  await grid.type('0120')
  await grid.press('Enter')
  await grid.expectText(1, 'Rev', '0120')
  await grid.expectActive('Rev code', 2)

  await grid.press('Alt+ArrowDown')
  await grid.type('telemetry')
  await expect(list.getByRole('option').first()).toContainText(/telemetry/i)
  await grid.press('ArrowDown')
  const [code = ''] = (await list.getByRole('option', { selected: true }).innerText()).split(/\D/)
  await grid.press('Enter')
  await grid.expectText(2, 'Rev', code)
})

test('codes typed one below the other with Arrow down go each into its own cell', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const options = app.page.getByRole('listbox', { name: 'What the cell may hold' })
  await grid.click(1, 'Rev')
  for (const code of ['0320', '0450', '0610']) {
    await grid.type(code)
    await expect(options.getByRole('option').first()).toContainText(code)
    await grid.press('ArrowDown')
  }
  await grid.expectText(1, 'Rev', '0320')
  await grid.expectText(2, 'Rev', '0450')
  await grid.expectText(3, 'Rev', '0610')
  await grid.type('emerg')
  await expect(options.getByRole('option').first()).toContainText('0450')
  await grid.press('ArrowDown', 'Enter')
  await grid.expectText(4, 'Rev', '0450')
  await grid.type('emerg')
  await expect(options.getByRole('option').first()).toContainText('0450')
  await grid.press('ArrowDown')
  await grid.type('0320')
  await grid.press('Enter')
  await grid.expectText(5, 'Rev', '0320')
})

test('in a file without revenue codes Alt+Down lists those that there are', async ({ app }) => {
  const grid = gridScreen(app.page)
  await app.start.open()
  await app.start.drop(
    'drugs.csv',
    'Charge Code,Description,Rev Code,Price\n10001,TABLET,,5.00\n10002,TRAY,,7.00\n10003,VISIT,,9.00\n',
  )
  await app.importing.finish()
  await grid.click(1, 'Rev')
  await grid.press('Alt+ArrowDown')
  await expect(app.page.getByText('No line has a revenue code yet.')).toBeVisible()
  const list = app.page.getByRole('listbox', { name: 'What the cell may hold' })
  await expect(list.getByRole('option').first()).toContainText('on no line')
})

test('the list of a column holds more than fits, and the arrows scroll it', async ({ app }) => {
  const grid = gridScreen(app.page)
  const options = app.page
    .getByRole('listbox', { name: 'What the cell may hold' })
    .getByRole('option')
  await grid.click(1, 'Description')
  await grid.press('Alt+ArrowDown')
  await expect(options).toHaveCount(200)
  await expect(
    app.page.getByText(/the 200 on most lines are listed\. Type to find another\.$/),
  ).toBeVisible()
  for (let step = 0; step < 30; step++) await grid.press('ArrowDown')
  await expect(options.nth(0)).not.toBeInViewport()
  await expect(options.and(app.page.locator('[aria-selected=true]'))).toBeInViewport()
})

test('columns far to the right are reached by key, under pinned ones that stay', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.press('Control+Home', 'End')
  const active = grid.grid.getByRole('gridcell', { selected: true })
  await expect(active).toBeInViewport({ ratio: 1 })
  const code = await grid.heading('Charge code').boundingBox()
  const frame = await grid.grid.boundingBox()
  expect((code?.x ?? 0) - (frame?.x ?? 0)).toBeLessThan(80)
  // Heading and cell of a column stand over each other, wherever the columns were moved.
  const index = await active.getAttribute('aria-colindex')
  const heading = grid.grid.locator(`[role=columnheader][aria-colindex="${index}"]`)
  const left = async (place: typeof active) => Math.round((await place.boundingBox())?.x ?? -1)
  expect(await left(heading)).toBe(await left(active))
  await grid.press('Home')
  await grid.expectActive('Charge code', 1)
  await expect.poll(() => grid.scrolledLeft()).toBe(0)
})

test('a pointer at rest is told what the file said of a changed cell', async ({ app }) => {
  const grid = gridScreen(app.page)
  const before = await (await grid.cell(1, 'Description')).innerText()
  const cell = await grid.cell(1, 'Description')
  await grid.click(1, 'Description')
  await expect(cell).toHaveAttribute('title', before)
  // The pointer stays where it is while its cell changes.
  await grid.type('ANOTHER')
  await grid.press('Enter')
  await expect(cell).toHaveAttribute('title', new RegExp(`^ANOTHER\\nFile: ${before.slice(0, 4)}`))
})

test('numbers within words sort by their amount', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('0 ROOM 10\n0 ROOM 9\n0 ROOM 100')
  await grid.click(1, 'Description')
  await grid.press('Control+v')
  await grid.sortBy('Description')
  for (const [line, text] of [
    [1, '0 ROOM 9'],
    [2, '0 ROOM 10'],
    [3, '0 ROOM 100'],
  ] as const)
    await grid.expectText(line, 'Description', text)
})

test('Tab in the menu of a cell closes it, and the keyboard is in the grid', async ({ app }) => {
  const grid = gridScreen(app.page)
  const menu = app.page.getByRole('menu')
  await grid.click(2, 'Description')
  await grid.press('Shift+F10')
  await expect(menu).toBeVisible()
  await grid.press('Tab')
  await expect(menu).toBeHidden()
  await grid.press('ArrowDown')
  await grid.expectActive('Description', 3)
})
