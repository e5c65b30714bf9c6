import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test('Alt+Down lists what the column holds, typing searches in it, and Escape leaves the cell as it was', async ({
  app,
}) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  const list = app.page.getByRole('listbox', { name: 'What the cell may hold' })
  await grid.focus()
  await grid.click(1, 'Dept')
  await grid.press('Alt+ArrowDown')
  await expect.poll(() => list.getByRole('option').count()).toBeGreaterThan(2)
  await grid.type('anesth')
  await expect(list.getByRole('option')).toHaveText([/^ANESTHESIA\d+ lines?$/])
  await grid.press('ArrowDown', 'Enter')
  await grid.expectText(1, 'Dept', 'ANESTHESIA')
  await grid.expectActive('Dept', 2)

  const stood = await (await grid.cell(2, 'Dept')).innerText()
  await grid.press('Alt+ArrowDown')
  await expect(list).toBeVisible()
  await grid.type('no such place')
  await expect(app.page.getByText('No other line has this.')).toBeVisible()
  await grid.press('Escape')
  await grid.expectText(2, 'Dept', stood)
})
