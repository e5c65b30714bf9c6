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
  const before = await app.page
    .locator('[role=row][aria-rowindex="2"] [aria-colindex="3"]')
    .innerText()
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
  await expect(grid.grid.locator(`[role=row][aria-rowindex="${lines + 1}"]`)).toBeVisible()
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
  await expect(grid.find.bar.getByRole('status')).toHaveText(/^\d+ found$/)
  await grid.press('Enter')
  await expect(grid.find.bar.getByRole('status')).toHaveText(/^1 of \d+$/)
  await grid.find.replaceAll('RM')
  await expect(grid.find.bar.getByRole('status')).toHaveText('Not found')
  await grid.find.field.press('Escape')
  await grid.press('Control+z')
  await grid.press('Control+f')
  await grid.find.field.fill('ROOM')
  await expect(grid.find.bar.getByRole('status')).toHaveText(/^\d+ found$/)
})

test('the question mark shows all keys', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.press('?')
  await expect(app.page.getByRole('dialog', { name: 'Keys of the grid' })).toBeVisible()
  await grid.press('Escape')
  await expect(app.page.getByRole('textbox', { name: /, line \d+$/ })).toBeFocused()
})
