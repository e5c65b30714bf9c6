import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test.beforeEach(({ app }) => app.openSample())

test('Ctrl with a click adds a line by its number, and a column by its heading', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await app.lines.tick('Department', /^AMBULANCE/)
  await app.lines.expectShown(5)
  const number = (line: number) => app.lines.grid.getByRole('rowheader').nth(line - 1)
  await number(1).click()
  await number(3).click({ modifiers: ['ControlOrMeta'] })
  const isSelected = async (line: number) =>
    (await grid.cell(line, 'Price')).getAttribute('aria-selected')
  await expect.poll(() => isSelected(1)).toBe('true')
  await expect.poll(() => isSelected(2)).not.toBe('true')
  await expect.poll(() => isSelected(3)).toBe('true')

  await grid.click(1, 'Description')
  await grid
    .heading('Charge code')
    .getByRole('button')
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await grid.expectSelected(5)
  await expect(grid.heading('Charge code')).toHaveAttribute('aria-sort', 'none')
  await grid
    .heading('Description')
    .getByRole('button')
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await grid.expectSelected(10)
  await grid.columnAct('Description', 'Select column')
  await grid.expectSelected(5)
})
