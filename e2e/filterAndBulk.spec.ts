import { gridScreen } from './screens/grid'
import { type App, expect, test } from './story'

test.beforeEach(({ app }) => app.openSample())

/** Opens the change of the prices of the five ambulance lines. */
async function changePricesOfAmbulance(app: App) {
  const grid = gridScreen(app.page)
  await app.lines.tick('Department', /^AMBULANCE/)
  await app.lines.expectShown(5)
  await grid.columnAct('Price', 'Change all lines shown…')
  return {
    grid,
    dialog: app.page.getByRole('dialog', { name: 'Change Price on all lines shown' }),
  }
}

test('after Clear filters the keyboard is in the grid', async ({ app, page }) => {
  const grid = gridScreen(page)
  await app.lines.tick('Department', /^AMBULANCE/)
  await app.lines.expectShown(5)
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter')
  await grid.press('Control+Home', 'ArrowDown')
  await grid.expectActive('Charge code', 2)
})

test('a column is emptied on all lines shown only where that is chosen by name', async ({
  app,
}) => {
  const { grid, dialog } = await changePricesOfAmbulance(app)
  await expect(dialog.getByRole('status')).toHaveText('Type the text.')
  await expect(dialog.getByRole('button', { name: /^Change/ })).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'What to do' }).selectOption('Empty the cells')
  await dialog.getByRole('button', { name: 'Change 5 lines' }).click()
  await grid.expectText(1, 'Price', '')
  expect(await app.lines.undoLabel()).toContain('Empty the cells in Price of 5 lines')
})

test('a bulk change is made with Enter in its field once it is shown what changes', async ({
  app,
}) => {
  const { grid, dialog } = await changePricesOfAmbulance(app)
  const field = dialog.getByRole('textbox', { name: 'Text' })
  await field.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('Type the text.')
  await field.fill('15.00')
  await expect(dialog.getByRole('button', { name: 'Change 5 lines' })).toBeEnabled()
  await field.press('Enter')
  await expect(dialog).toBeHidden()
  await grid.expectText(1, 'Price', '15.00')
  expect(await app.lines.undoLabel()).toContain('Set to 15.00 in Price of 5 lines')
})

test('bounds of a filter that cannot be read, or are crossed, are told', async ({ app }) => {
  const filter = await gridScreen(app.page).filter('Price')
  await filter.from.fill('abc')
  await expect(filter.dialog.getByText('“abc” is no amount.')).toBeVisible()
  await filter.from.fill('200')
  await filter.to.fill('100')
  await expect(filter.dialog).toContainText('No line lies between: “200” comes after “100”.')
  await filter.to.fill('300')
  await expect(filter.dialog).not.toContainText('No line lies between')
})
