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
  await expect(grid.find.bar.getByText('4 found')).toBeVisible()
  await grid.find.bar.getByRole('checkbox', { name: 'Match case' }).check()
  await expect(grid.find.bar.getByText('1 found')).toBeVisible()
  await grid.find.bar.getByRole('checkbox', { name: 'Match case' }).uncheck()
  await grid.find.bar.getByRole('checkbox', { name: 'Whole cell' }).check()
  await expect(grid.find.bar.getByText('3 found')).toBeVisible()
  await grid.find.bar.getByRole('checkbox', { name: 'Only HCPCS' }).check()
  await expect(grid.find.bar.getByText('1 found')).toBeVisible()
  await grid.find.bar.getByRole('checkbox', { name: 'Only HCPCS' }).uncheck()
  await grid.find.bar.getByRole('button', { name: 'Replace…' }).click()
  await app.page.getByRole('textbox', { name: 'Replace with' }).fill('AC')
  await grid.find.field.press('Enter')
  await expect(grid.find.bar.getByText('1 of 3')).toBeVisible()
  await grid.find.bar.getByRole('button', { name: 'Replace', exact: true }).press('Enter')
  await expect.poll(() => app.lines.undoLabel()).toContain('Replace “zztop” with “AC”')
  await expect(grid.find.bar.getByText(/ of 2$|^2 found$/)).toBeVisible()
  await grid.find.field.press('Escape')
  await expect(grid.find.bar).toHaveCount(0)
})
