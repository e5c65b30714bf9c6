import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test('a copy stands below its line in a filtered and sorted list, and undo leaves list, filter and line as they were', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await app.openSample()
  await app.lines.choose('08300090')
  await grid.sortBy('Description')
  const shown = await app.lines.shownCount()
  await grid.cellAct(1, 'Description', 'Duplicate line')
  await app.lines.expectShown(shown + 1)
  await grid.expectActive('Description', 2)
  await expect(app.page.getByText('1 line no longer fits')).toBeVisible()

  await grid.press('Control+z')
  await app.lines.expectShown(shown)
  await grid.expectActive('Description', 1)
  await expect(app.page.getByRole('complementary', { name: 'Line inspector' })).not.toContainText(
    'added, not in the file',
  )

  await grid.cellAct(1, 'Description', 'Add a line')
  await app.lines.expectShown(shown + 1)
  await grid.expectActive('Description', 2)
})

test('an added line keeps its place below the other through a search, a sort and a reload', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await app.openSample()
  await grid.cellAct(4, 'Description', 'Add a line')
  await grid.expectActive('Description', 5)
  await grid.type('SPLINT LEFT ARM')
  await grid.press('Enter')
  await app.lines.find('SPLINT LEFT ARM')
  await app.lines.expectShown(1)
  await app.lines.find('')
  await grid.expectText(5, 'Description', 'SPLINT LEFT ARM')
  await grid.sortBy('Price')
  await grid.expectSorted('Price', 'ascending')
  await grid.expectText(5, 'Description', /^(?!SPLINT LEFT ARM)/)
  await grid.sortBy('Price')
  await grid.sortBy('Price')
  await grid.expectSorted('Price', 'none')
  await grid.expectText(5, 'Description', 'SPLINT LEFT ARM')

  await app.lines.saved()
  await app.start.open()
  await app.start.reopen(/sample/i)
  await app.lines.ready()
  await grid.expectText(5, 'Description', 'SPLINT LEFT ARM')
})
