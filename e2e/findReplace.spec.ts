import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test.beforeEach(async ({ app }) => {
  await app.openSample()
  await gridScreen(app.page).focus()
})

test('an expression that would run for ever is stopped in a sentence, and the next one finds its cells', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard(`${'Q'.repeat(40)}!\nQ15 MG\nQ7 MG`)
  await grid.click(1, 'Description')
  await grid.press('Control+v', 'Control+h')
  await grid.find.bar.getByRole('checkbox', { name: 'Expression' }).check()
  await grid.find.field.fill('(Q+)+$')
  await expect(grid.find.bar.getByRole('alert')).toContainText('This expression was stopped')
  await grid.find.field.fill('Q(\\d+) MG')
  await expect(grid.find.bar.getByRole('alert')).toHaveCount(0)
  await expect(grid.find.bar.getByText('2 found')).toBeVisible()
  await grid.find.replaceAll('QX $1 MG')
  await grid.expectText(2, 'Description', 'QX 15 MG')
  await grid.expectText(3, 'Description', 'QX 7 MG')
  await app.lines.undo()
  await grid.expectText(3, 'Description', 'Q7 MG')
})

test('find and replace by keyboard: case, whole cells, one column, one hit after the other', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('ZZTOP\nzztop kit\nZZTOP')
  await grid.click(1, 'Description')
  await grid.press('Control+v')
  await grid.click(1, 'HCPCS')
  await grid.putOnClipboard('ZZTOP')
  await grid.press('Control+v', 'Control+f')
  await expect(grid.find.field).toBeFocused()
  await grid.type('zztop')
  await expect(grid.find.bar.getByText('2 of 4')).toBeVisible()
  await grid.find.bar.getByRole('checkbox', { name: 'Match case' }).check()
  await expect(grid.find.bar.getByText('1 found')).toBeVisible()
  await grid.find.bar.getByRole('checkbox', { name: 'Match case' }).uncheck()
  await grid.find.bar.getByRole('checkbox', { name: 'Whole cell' }).check()
  await expect(grid.find.bar.getByText('2 of 3')).toBeVisible()
  await grid.find.bar.getByRole('checkbox', { name: 'Only HCPCS' }).check()
  await expect(grid.find.bar.getByText('1 of 1')).toBeVisible()
  await grid.find.bar.getByRole('checkbox', { name: 'Only HCPCS' }).uncheck()
  await expect(grid.find.bar.getByText('2 of 3')).toBeVisible()
  await grid.find.bar.getByRole('button', { name: 'Replace…' }).click()
  await app.page.getByRole('textbox', { name: 'Replace with' }).fill('AC')
  await grid.find.field.press('Enter')
  await expect(grid.find.bar.getByText('3 of 3')).toBeVisible()
  await grid.find.bar.getByRole('button', { name: 'Replace', exact: true }).press('Enter')
  await expect.poll(() => app.lines.undoLabel()).toContain('Replace “zztop” with “AC”')
  await expect(grid.find.bar.getByText(/ of 2$|^2 found$/)).toBeVisible()
  await grid.find.field.press('Escape')
  await expect(grid.find.bar).toHaveCount(0)
})

test('replacing one after the other changes the cell that is shown and passes none over', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const replace = grid.find.bar.getByRole('button', { name: 'Replace', exact: true })
  const count = grid.find.bar.getByRole('status')
  await grid.putOnClipboard('ZZTOP 1\nZZTOP 2\nZZTOP 3\nZZTOP 4')
  await grid.click(2, 'Description')
  await grid.press('Control+v')
  await grid.click(1, 'Description')
  await grid.press('Control+h')
  await grid.find.field.fill('ZZTOP')
  await app.page.getByRole('textbox', { name: 'Replace with' }).fill('AC')
  await expect(count).toHaveText('4 found')
  await grid.find.field.press('Enter')
  await expect(count).toHaveText('1 of 4')
  for (const left of [3, 2, 1]) {
    const line = 5 - left
    await grid.expectActive('Description', line)
    await replace.press('Enter')
    await grid.expectText(line, 'Description', `AC ${line - 1}`)
    await expect(count).toHaveText(`1 of ${left}`)
    await grid.expectText(line + 1, 'Description', `ZZTOP ${line}`)
  }
  await replace.press('Enter')
  await expect(count).toHaveText('Not found')
  await grid.expectText(5, 'Description', 'AC 4')
})

test('the search goes on from the active cell, whichever cell that is meanwhile', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const count = grid.find.bar.getByRole('status')
  await grid.putOnClipboard('ZZTOP\nZZTOP\n\n\nZZTOP')
  await grid.click(2, 'Description')
  await grid.press('Control+v')
  await grid.click(4, 'HCPCS')
  await grid.press('Control+f')
  await grid.find.field.fill('ZZTOP')
  await expect(count).toHaveText('3 found')
  await grid.find.field.press('Enter')
  await expect(count).toHaveText('3 of 3')
  await grid.expectActive('Description', 6)
  await grid.find.field.press('Enter')
  await grid.expectActive('Description', 2)
  await grid.click(5, 'Description')
  await grid.find.field.press('Shift+Enter')
  await expect(count).toHaveText('2 of 3')
  await grid.expectActive('Description', 3)
})

test('replacing all names line and column first, then tells how many, and the keyboard stays', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('ZZTOP 1\nZZTOP 2')
  await grid.click(2, 'Description')
  await grid.press('Control+v')
  await grid.putOnClipboard('ZZTOP')
  await grid.click(2, 'HCPCS')
  await grid.press('Control+v', 'Control+h')
  await grid.find.field.fill('ZZTOP')
  await app.page.getByRole('textbox', { name: 'Replace with' }).fill('AC')
  const replaceAll = grid.find.bar.getByRole('button', { name: 'Replace all…' })
  await expect(replaceAll).toBeEnabled()
  await replaceAll.press('Enter')
  const preview = app.page.getByRole('dialog', { name: 'Replace in 3 cells?' })
  await expect(preview.getByRole('row').nth(1)).toHaveText(/Description\s*ZZTOP 1\s*AC 1$/)
  await expect(preview.getByRole('row').nth(2)).toHaveText(/HCPCS\s*ZZTOP\s*AC$/)
  await preview.getByRole('button', { name: 'Replace 3' }).press('Enter')
  await expect(grid.find.bar.getByRole('status')).toHaveText('3 replaced')
  await expect(replaceAll).toBeFocused()
  await app.lines.undo()
  await grid.expectText(3, 'Description', 'ZZTOP 2')
})

test('find and replace look in several chosen columns and leave the others alone', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const count = grid.find.bar.getByRole('status')
  await grid.putOnClipboard('ZZTOP')
  for (const column of ['Description', 'Dept', 'HCPCS']) {
    await grid.click(2, column)
    await grid.press('Control+v')
  }
  await grid.click(1, 'Description')
  await grid.press('Control+h')
  await grid.find.field.fill('ZZTOP')
  await expect(count).toHaveText('3 found')
  await grid.find.bar.getByRole('button', { name: 'In all columns' }).click()
  const choice = app.page.getByRole('dialog', { name: 'Columns to search' })
  await choice.getByRole('button', { name: 'None' }).click()
  await choice.getByRole('checkbox', { name: 'Dept' }).check()
  await choice.getByRole('checkbox', { name: 'HCPCS' }).check()
  await app.page.keyboard.press('Escape')
  await expect(grid.find.bar.getByRole('button', { name: 'In 2 columns' })).toBeFocused()
  await expect(count).toHaveText('2 found')
  await grid.find.replaceAll('AC')
  await expect(count).toHaveText('2 replaced')
  await grid.expectText(2, 'Dept', 'AC')
  await grid.expectText(2, 'Description', 'ZZTOP')
})

test('of several selected cells only these are searched, and they stay selected from hit to hit', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const count = grid.find.bar.getByRole('status')
  await grid.putOnClipboard('ZZTOP 1\nZZTOP 2\nZZTOP 3\nZZTOP 4\nZZTOP 5')
  await grid.click(1, 'Description')
  await grid.press('Control+v')
  await grid.click(2, 'Description')
  await grid.click(3, 'Description', 'Shift')
  await grid.click(5, 'Description', 'ControlOrMeta')
  await grid.press('Control+h')
  await grid.find.field.fill('ZZTOP')
  await expect(count).toHaveText('3 of 3')
  await grid.find.field.press('Enter')
  await expect(count).toHaveText('1 of 3')
  await grid.expectActive('Description', 2)
  await grid.expectSelected(3)
  await grid.find.replaceAll('AC')
  await expect(count).toHaveText('3 replaced')
  await grid.expectText(5, 'Description', 'AC 5')
  await grid.expectText(1, 'Description', 'ZZTOP 1')
  await grid.expectText(4, 'Description', 'ZZTOP 4')
  await grid.click(9, 'Description')
  await expect(count).toHaveText('3 replaced, 2 found')
})

test('what is found is not looked for again while codes are suggested, or a screen reader would hear it each time', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.press('Control+f')
  await grid.find.field.fill('GLUCOSE')
  const count = grid.find.bar.getByRole('status')
  await expect(count).toHaveText(/found|of/)
  const told = await count.evaluateHandle((status) => {
    const texts: string[] = []
    new MutationObserver(() => texts.push(status.textContent ?? '')).observe(status, {
      ...{ childList: true, characterData: true, subtree: true },
    })
    return texts
  })
  await app.lines.suggestionsReady()
  expect(await told.jsonValue()).toEqual([])
})
