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

test('after a sort by keys the way back leads to where the active cell is now', async ({ app }) => {
  const grid = gridScreen(app.page)
  const active = grid.grid.getByRole('gridcell', { selected: true })
  await app.openSample()
  await grid.click(1, 'Description')
  for (const key of ['Tab', 'ArrowDown']) {
    await grid.press('Control+Home', 'ArrowRight', 'Escape', 'Shift+Tab', 'Enter')
    await grid.expectSorted('Description', key === 'Tab' ? 'ascending' : 'descending')
    await expect(active).toHaveCount(0)
    await grid.press(key)
    await grid.expectFocused()
    await expect(active).toBeInViewport()
  }
  // A menu of the cell opens at the cell, also where that was scrolled out of sight.
  await grid.grid.evaluate((element) => element.scrollTo({ top: 0 }))
  await expect(active).toHaveCount(0)
  await grid.press('Shift+F10')
  await expect(app.page.getByRole('menuitem', { name: /^Copy/ })).toBeInViewport()
  await grid.press('Escape')
  await expect(active).toBeInViewport()
})
