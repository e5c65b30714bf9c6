import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test.beforeEach(async ({ app }) => {
  await app.openSample()
  await gridScreen(app.page).focus()
})

test('a coordinator edits cells by keyboard alone, and takes it back', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.press('Control+Home', 'ArrowRight', 'ArrowDown')
  await grid.expectActive('Description', 2)
  await grid.type('ROOM TWO')
  await grid.press('Enter')
  await grid.expectText(2, 'Description', 'ROOM TWO')
  await grid.expectActive('Description', 3)

  await grid.press('ArrowUp', 'F2')
  await grid.type(' BEDS')
  await grid.press('Tab')
  await grid.expectText(2, 'Description', 'ROOM TWO BEDS')

  await grid.press('Control+z', 'Control+z')
  await grid.expectText(2, 'Description', /^(?!ROOM TWO)/)
  await grid.press('Control+y')
  await grid.expectText(2, 'Description', 'ROOM TWO')
})

test('Esc drops what was typed, Delete clears', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.press('Control+Home', 'ArrowRight')
  const before = await (await grid.cell(1, 'Description')).innerText()
  await grid.type('X')
  await grid.press('Escape')
  await grid.expectText(1, 'Description', before)
  await grid.press('Delete')
  await grid.expectText(1, 'Description', '')
})

test('Ctrl with End and Home reach the last and the first line', async ({ app }) => {
  const grid = gridScreen(app.page)
  const lines = await app.lines.lineCount()
  await grid.press('Control+End')
  await expect(grid.line(lines)).toBeVisible()
  await grid.press('Control+Home')
  await grid.expectActive('Charge code', 1)
})

test('the keyboard leaves the grid after Esc', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.press('Control+Home', 'Escape', 'Tab')
  await expect(grid.grid).not.toBeFocused()
  await expect(app.page.getByRole('textbox', { name: /, line \d+$/ })).not.toBeFocused()
})

test('a block is copied and pasted, repeated to fill, and is one undo step', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('0450\n0360')
  await grid.click(1, 'Rev')
  await grid.click(4, 'Rev', 'Shift')
  await grid.press('Control+v')
  for (const [line, code] of [
    [1, '0450'],
    [2, '0360'],
    [3, '0450'],
    [4, '0360'],
  ] as const)
    await grid.expectText(line, 'Rev', code)
  await grid.press('Control+c')
  expect((await grid.clipboard()).split(/\r?\n/)).toEqual(['0450', '0360', '0450', '0360'])
  await grid.press('Control+z')
  await grid.expectText(4, 'Rev', /^(?!0360)/)
})

test('cells from Excel are read from its text, and from its table where line breaks are not in quotes', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const table = (...rows: string[]) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0 cellpadding=0>
<!--StartFragment-->
<col width=64 style='width:48pt'>${rows.map((row) => `\n <tr height=20>\n  <td class=xl65 height=20>${row}</td>\n </tr>`).join('')}
<!--EndFragment-->
</table></body></html>`
  await grid.putTableOnClipboard(
    '"SPLINT, 3"" WIDE\nLEFT"\r\nCAST\r\n',
    table('SPLINT, 3&quot; WIDE<br>\n  LEFT', 'CAST'),
  )
  await grid.click(1, 'Description')
  await grid.press('Control+v')
  await grid.expectText(1, 'Description', 'SPLINT, 3" WIDE LEFT')
  await grid.expectText(2, 'Description', 'CAST')
  await grid.putTableOnClipboard('TRAY\nLARGE\nTUBE', table('TRAY<br>LARGE', 'TUBE'))
  await grid.press('Control+v')
  await grid.expectText(1, 'Description', 'TRAY LARGE')
  await grid.expectText(2, 'Description', 'TUBE')
})

test('columns that cannot be typed over refuse a paste in a sentence', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('STATIC')
  await app.lines.pressIn('08300090', 'Coding', 'Control+v')
  await grid.expectSaid(/Nothing was pasted: Coding cannot be typed over/)
})

test('prices of the lines shown are raised after a preview, as one undo step', async ({ app }) => {
  const grid = gridScreen(app.page)
  await app.lines.tick('Department', /^AMBULANCE/)
  await app.lines.expectShown(5)
  await grid.click(1, 'Price')
  await grid.type('100')
  await grid.press('Enter')
  await grid.columnAct('Price', 'Change all lines shown…')
  const dialog = app.page.getByRole('dialog', { name: 'Change Price on all lines shown' })
  await dialog.getByRole('combobox', { name: 'What to do' }).selectOption('Raise by per cent')
  await dialog.getByRole('textbox', { name: 'Per cent' }).fill('3.5')
  await expect(dialog.getByRole('status')).toContainText(/^\d lines of 5 shown would change/)
  await dialog.getByRole('button', { name: /^Change \d lines$/ }).click()
  await grid.expectText(1, 'Price', '103.50')
  expect(await app.lines.undoLabel()).toContain('Raise by per cent 3.5 in Price of')
  await app.lines.undo()
  await grid.expectText(1, 'Price', '100')
})

test('a block that does not fit is refused in words, and nothing changes', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('A\nB\nC')
  await grid.press('Control+End', 'Home', 'Control+v')
  await grid.expectSaid(/Nothing was pasted: the block has 3 lines, 2 more than follow/)
})

test('lines sort by several columns, blanks last, and back', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.sortBy('HCPCS')
  await grid.expectSorted('HCPCS', 'ascending')
  await grid.expectText(1, 'HCPCS', /\w/)
  await grid.sortBy('HCPCS')
  await grid.expectSorted('HCPCS', 'descending')
  await grid.expectText(1, 'HCPCS', /\w/)
  await grid.sortBy('Description', { more: true })
  await grid.expectSorted('Description', 'ascending')
  await grid.sortBy('HCPCS')
  await grid.expectSorted('HCPCS', 'none')
})

test('columns are hidden, shown again, pinned and moved by their menus', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.columnAct('HCPCS', 'Hide')
  await expect(grid.heading('HCPCS')).toBeHidden()
  await grid.columnAct('Description', 'HCPCS')
  await expect(grid.heading('HCPCS')).toBeVisible()
  await grid.columnAct('HCPCS', 'Pin at the left')
  await expect(grid.heading('HCPCS')).toHaveAttribute('aria-colindex', '4')
})

test('find counts, goes from hit to hit, and replaces all after a preview', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.press('Control+h')
  await grid.find.field.fill('ROOM')
  await expect(grid.find.bar.getByRole('status')).toHaveText(/^1 of \d+$/)
  await grid.press('Enter')
  await expect(grid.find.bar.getByRole('status')).toHaveText(/^2 of \d+$/)
  await grid.find.replaceAll('RM')
  await expect(grid.find.bar.getByRole('status')).toHaveText(/^\d+ replaced$/)
  await grid.find.field.press('Escape')
  await grid.press('Control+z')
  await grid.press('Control+f')
  await grid.find.field.fill('ROOM')
  await expect(grid.find.bar.getByRole('status')).toHaveText(/^\d+ of \d+$/)
})

test('the question mark shows all keys', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.press('?')
  await expect(app.page.getByRole('dialog', { name: 'Keys of the grid' })).toBeVisible()
  await grid.press('Escape')
  await expect(app.page.getByRole('textbox', { name: /, line \d+$/ })).toBeFocused()
})

test('a line is added below the one the keyboard is on, typed into, and taken back', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const lines = await app.lines.lineCount()
  await grid.cellAct(1, 'Description', 'Add a line')
  await grid.expectActive('Description', 2)
  await grid.expectSaid(/^Description: blank, line 2 of 476,(.*,)? added line$/)
  await grid.type('SPLINT LEFT ARM')
  await grid.press('Tab')
  await grid.type('7420')
  await grid.press('Enter')
  await grid.expectText(2, 'Description', 'SPLINT LEFT ARM')
  expect(await app.lines.worklistCount('Added lines')).toBe(1)
  expect(await app.lines.lineCount()).toBe(lines + 1)
  await grid.press('Control+z', 'Control+z', 'Control+z')
  await expect(app.page.getByText(`${lines} lines`).first()).toBeVisible()
  expect(await app.lines.lineCount()).toBe(lines)
})

test('a duplicated line has its code flagged until it is confirmed, and is there after a reload', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const title = 'Code taken over from a copied line'
  await app.lines.choose('08300090')
  await grid.cellAct(1, 'Description', 'Duplicate line')
  await grid.expectActive('Description', 2)
  await app.page.getByRole('button', { name: 'Clear filters' }).click()
  await app.lines.openWorklist(title)
  await app.lines.expectShown(1)
  await app.lines.saved()
  await app.start.open()
  await app.start.reopen(/sample/i)
  await app.lines.ready()
  await app.lines.expectShown(1)
  await grid.expectText(1, 'Charge code', '')
  await app.page.getByRole('button', { name: /^Confirm / }).click()
  await grid.expectFocused()
  await app.lines.openWorklist('Added lines')
  await app.lines.expectShown(1)
  await expect(app.page.getByRole('button', { name: new RegExp(`^${title}`) })).toBeHidden()
})

test('a line out of use is struck through, has no checks and is left out of the export', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const all = await app.lines.lineCount()
  await app.lines.openWorklist('With open checks')
  await expect.poll(() => app.lines.shownCount()).toBeLessThan(all)
  const flagged = await app.lines.shownCount()
  await grid.cellAct(1, 'Description', 'Deactivate line')
  await expect(app.page.getByText('1 line no longer fits')).toBeVisible()
  await app.page.getByRole('button', { name: 'Refresh the list' }).click()
  await expect.poll(() => app.lines.shownCount()).toBeLessThan(flagged)
  const left = await app.lines.shownCount()
  await app.lines.openWorklist('Inactive lines')
  await app.lines.expectShown(1)
  await grid.cellAct(1, 'Description', 'Reactivate line')
  await app.lines.openWorklist('With open checks')
  await expect.poll(() => app.lines.shownCount()).toBeGreaterThan(left)
})

test('codes and revenue codes are searched while they are typed, and an unknown one is told', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const options = app.page.getByRole('listbox', { name: 'What the cell may hold' })
  await grid.click(1, 'Rev')
  await grid.type('emerg')
  await expect(options.getByRole('option').first()).toContainText('0450')
  await grid.press('ArrowDown', 'Enter')
  await grid.expectText(1, 'Rev', '0450')
  await expect(options).toBeHidden()

  await app.lines.suggestionsReady()
  await grid.click(1, 'HCPCS')
  await grid.type('J188')
  await expect(options.getByRole('option', { name: /^J1885/ })).toBeVisible()
  await grid.press('Escape')
  await grid.type('J0001')
  await expect(app.page.getByText('J0001 is not in the code list.')).toBeVisible()
  await grid.press('Escape')
  await grid.type('ZZZZZ')
  await expect(app.page.getByText('No code has or says “ZZZZZ”.')).toBeVisible()
  await grid.press('Escape')
})
