import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test('from a heading one walked to, Tab goes on to the cells', async ({ app }) => {
  const grid = gridScreen(app.page)
  const sort = (column: string) => grid.heading(column).getByRole('button').first()
  await app.openSample()
  await grid.click(2, 'Price')
  await grid.press('Escape', 'Shift+Tab')
  await expect(sort('Price')).toBeFocused()
  await grid.press('Home', 'ArrowRight')
  await expect(sort('Description')).toBeFocused()
  await grid.press('Tab')
  await grid.expectFocused()
  await grid.expectActive('Price', 2)
})

test('whoever sorts or selects all by a click goes on typing in the active cell; Enter on a heading stays there', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await app.openSample()
  await grid.click(1, 'Description')
  await grid.sortBy('Price')
  await grid.expectSorted('Price', 'ascending')
  await grid.expectFocused()
  await grid.type('TYPED AFTER A CLICK')
  await grid.press('Enter')
  await expect(
    grid.grid.getByRole('gridcell', { name: 'TYPED AFTER A CLICK', exact: true }),
  ).toBeVisible()

  await grid.grid.getByRole('button', { name: 'Select all lines' }).click()
  await grid.expectFocused()

  const heading = grid.heading('Price').getByRole('button').first()
  await heading.press('Enter')
  await grid.expectSorted('Price', 'descending')
  await expect(heading).toBeFocused()
})
