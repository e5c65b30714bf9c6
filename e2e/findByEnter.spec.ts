import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test('Enter straight after typing goes to what was typed, and Escape closes find from any of its buttons', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await app.openSample()
  await grid.putOnClipboard('ZZTOP\nKIT\nQQTOP')
  await grid.click(1, 'Description')
  await grid.press('Control+v', 'Control+Home', 'Control+f')
  await grid.type('ZZTOP')
  await grid.press('Enter')
  await expect(grid.find.bar.getByText('1 of 1')).toBeVisible()
  await grid.press('Control+a')
  await grid.type('QQTOP')
  await grid.press('Enter')
  await expect(grid.find.bar.getByText('1 of 1')).toBeVisible()
  await grid.find.bar.getByRole('checkbox', { name: 'Match case' }).focus()
  await grid.press('Escape')
  await expect(grid.find.bar).toBeHidden()
  await grid.expectActive('Description', 3)
})
