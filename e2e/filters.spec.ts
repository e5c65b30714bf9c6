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
