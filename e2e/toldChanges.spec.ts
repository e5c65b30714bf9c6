import { gridScreen } from './screens/grid'
import { test } from './story'

test.beforeEach(async ({ app }) => {
  await app.openSample()
  await gridScreen(app.page).focus()
})

test('a screen reader hears what was typed, deleted and filled, and of undo and redo what they did', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.click(2, 'Description')
  await grid.type('BED')
  await grid.press('Enter')
  await grid.expectSaid(/^Description, line 2: BED\. Description: .*, line 3 of /)
  await grid.press('Delete')
  await grid.expectSaid(/^Description, line 3: blank$/)
  await grid.press('Control+z')
  await grid.expectSaid(/^Undone: Clear 1 cell\. Description: .+, line 3 of /)
  await grid.press('Control+y')
  await grid.expectSaid(/^Done again: Clear 1 cell\. Description: blank, line 3 of /)
  await grid.click(2, 'Description')
  await grid.press('Shift+ArrowDown', 'Control+d')
  await grid.expectSaid(/^Done: Fill 1 cell down/)
  await grid.cellAct(5, 'Description', /^Deactivate/)
  await grid.expectSaid(/^Done: Deactivate/)
})

test('undo and redo go to the cells they change and select them, from wherever one is', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.click(3, 'Description')
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Delete')
  await grid.press('Control+End', 'Control+z')
  await grid.expectActive('Description', 3)
  await grid.expectSelected(3)
  await grid.expectSaid(/^Undone: Clear 3 cells\. Selected 3 lines by 1 column$/)
  await grid.press('Control+End')
  await app.page.getByRole('button', { name: /^Redo: Clear 3 cells/ }).click()
  await grid.expectActive('Description', 3)
  await grid.expectText(4, 'Description', '')
})

test('an undo of a line that the filter hides says that it is not in the list', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.click(1, 'Description')
  await grid.type('ONLY THIS ONE')
  await grid.press('Enter')
  await grid.click(2, 'Description')
  await grid.press('Delete')
  await app.lines.find('ONLY THIS ONE')
  await grid.expectPlaces(1)
  await grid.focus()
  await grid.press('Control+z')
  await grid.expectSaid(/^Undone: Clear 1 cell\. Its lines are not in the list shown$/)
})
