import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test('the lines are narrowed by worklist, department and words, and all come back', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.tick('Department', /^AMBULANCE/)
  await app.lines.expectShown(5)

  await app.lines.openWorklist('Code required')
  await app.lines.expectShown(2)
  await app.lines.find('ALS2')
  await app.lines.expectShown(1)

  await app.lines.clearFilters()
  await app.lines.openWorklist('All lines')
  await app.lines.expectShown(475)
  expect(await app.lines.shownCount()).toBe(await app.lines.lineCount())
})

test('filters of columns combine, say what they ask for, and are cleared one by one', async ({
  app,
}) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  const chips = app.page.getByRole('list', { name: 'Filters' })
  const words = await grid.filter('Description')
  await expect(words.contains).toBeFocused()
  await words.contains.fill('tab')
  await expect(chips).toContainText('contains “tab”')
  await words.done()
  await expect(app.page.getByRole('textbox', { name: /, line \d+$/ })).toBeFocused()
  const tablets = await app.lines.shownCount()

  const price = await grid.filter('Price')
  await price.from.fill('5')
  await price.to.fill('20')
  await expect(chips).toContainText('5 to 20')
  await price.done()
  expect(await app.lines.shownCount()).toBeLessThan(tablets)
  await grid.expectText(1, 'Price', /^(?:[5-9]|1\d|20)(?:\.\d+)?$/)

  await chips.getByRole('button', { name: 'Clear the filter of Price' }).click()
  await app.lines.expectShown(tablets)
  await app.lines.clearFilters()
  await expect(chips).toBeHidden()
})

test('both bounds of a price range are within it, and each may stand alone', async ({ app }) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  await grid.putOnClipboard('777000.00\n777000.01\n$777,010\n777010.01')
  await grid.click(1, 'Price')
  await grid.press('Control+v')
  const price = await grid.filter('Price')
  await price.from.fill('777000.01')
  await price.to.fill('777,010.00')
  await app.lines.expectShown(2)
  await price.to.fill('')
  await app.lines.expectShown(3)
  await price.from.fill('')
  await price.to.fill('777000')
  const all = await app.lines.lineCount()
  await expect.poll(() => app.lines.shownCount()).toBeLessThan(all - 2)
  await price.from.fill('777000')
  await app.lines.expectShown(1)
})

test('the values of a column are found by words and ticked, from the keyboard', async ({ app }) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  await grid.click(1, 'Rev')
  await grid.press('Control+Shift+L')
  const filter = grid.filterPopover('Revenue code')
  await filter.search.fill('045')
  await filter.box(/^0450/).check()
  await filter.box(/^0450/).press('Escape')
  await grid.expectText(1, 'Rev', '0450')
  await expect(grid.heading('Rev').getByLabel('filtered')).toBeVisible()
})

test('blank cells, changed cells and cells with a check are filtered', async ({ app }) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  await app.lines.openWorklist('All lines')
  const filter = await grid.filter('HCPCS')
  await filter.cells.selectOption('Blank')
  await grid.expectText(1, 'HCPCS', /^(?:Proposed: .*)?$/)
  await filter.cells.selectOption('Any')
  await filter.box('Changed').check()
  await app.lines.expectShown(0)
  await filter.box('Changed').uncheck()
  await filter.box('Has a check').check()
  await filter.done()
  expect(await app.lines.shownCount()).toBeGreaterThan(0)
  expect(await app.lines.shownCount()).toBeLessThan(await app.lines.lineCount())
})

test('an edited line stays in the list, is told of, and leaves with the next refresh', async ({
  app,
}) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  const filter = await grid.filter('Dept', 'Department')
  await filter.box(/^AMBULANCE/).check()
  await filter.done()
  await app.lines.expectShown(5)
  await grid.click(1, 'Dept')
  await grid.type('DIETARY')
  await grid.press('Enter')
  await expect(app.page.getByText('1 line no longer fits')).toBeVisible()
  await app.lines.expectShown(5)
  await app.page.getByRole('button', { name: 'Refresh the list' }).click()
  await app.lines.expectShown(4)
  await expect(app.page.getByText('no longer fit')).toBeHidden()
})

test('a view is saved under a name, is there after a reload, and is renamed and deleted', async ({
  app,
}) => {
  await app.openSample()
  const { page } = app
  const views = () => page.getByRole('button', { name: 'Views' }).click()
  await app.lines.tick('Department', /^AMBULANCE/)
  await views()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ambulance')
  await page.getByRole('button', { name: 'Save the view' }).click()
  await app.lines.clearFilters()
  await app.lines.saved()

  await app.start.open()
  await app.start.reopen(/sample/i)
  await app.lines.ready()
  await app.lines.expectShown(475)
  await views()
  await page.getByRole('menuitem', { name: 'Ambulance' }).click()
  await app.lines.expectShown(5)

  await views()
  await page.getByRole('menuitem', { name: 'Rename or delete…' }).click()
  await page.getByRole('textbox', { name: 'Name of the view Ambulance' }).fill('Rides')
  await page.getByRole('button', { name: 'Done' }).focus()
  await page.getByRole('button', { name: 'Delete the view Rides' }).click()
  await expect(page.getByText('No view is saved.')).toBeVisible()
})
