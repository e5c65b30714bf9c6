import type { Locator } from '@playwright/test'
import { gridScreen } from './screens/grid'
import { type App, expect, test } from './story'

test.beforeEach(async ({ app }) => {
  await app.openSample()
})

const widthOf = async (heading: Locator) => Math.round((await heading.boundingBox())?.width ?? 0)

/** The right border of a heading, where the pointer takes it. */
async function borderOf(heading: Locator): Promise<{ x: number; y: number }> {
  const box = await heading.boundingBox()
  if (!box) throw new Error('The heading is not on screen.')
  return { x: box.x + box.width - 3, y: box.y + box.height / 2 }
}

async function reopened(app: App) {
  await app.lines.saved()
  await app.page.reload()
  await app.start.reopen(/^chargewright-sample/)
  await app.lines.ready()
}

test('a column is dragged wider, is made to fit by a double click, and keeps its width after a reload', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const description = grid.heading('Description')
  const before = await widthOf(description)
  const border = await borderOf(description)
  await app.page.mouse.move(border.x, border.y)
  await app.page.mouse.down()
  await app.page.mouse.move(border.x + 90, border.y, { steps: 5 })
  await app.page.mouse.up()
  await expect.poll(() => widthOf(description)).toBe(before + 90)

  const revenue = grid.heading('Rev code')
  const narrow = await widthOf(revenue)
  await grid.putOnClipboard('J1885 AND MANY WORDS MORE')
  await grid.click(1, 'Rev code')
  await grid.press('Control+v')
  const end = await borderOf(revenue)
  await app.page.mouse.dblclick(end.x, end.y)
  await expect.poll(() => widthOf(revenue)).toBeGreaterThan(narrow + 40)
  const fitting = await widthOf(revenue)

  await reopened(app)
  expect(await widthOf(grid.heading('Description'))).toBe(before + 90)
  expect(await widthOf(grid.heading('Rev code'))).toBe(fitting)
})

test('order, hidden columns, pins and a fitted width are there after a reload, by keyboard alone', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const choose = async (column: string, act: string) => {
    await grid.heading(column).getByRole('button').first().focus()
    await app.page.keyboard.press('Alt+ArrowDown')
    const item = app.page.getByRole('menuitem', { name: act, exact: true })
    await item.focus()
    await app.page.keyboard.press('Enter')
    await expect(item).toHaveCount(0)
  }
  await choose('Mod', 'Hide')
  await expect(grid.heading('Mod')).toHaveCount(0)
  await grid.expectFocused()
  const before = await widthOf(grid.heading('Description'))
  await choose('Description', 'Fit width')
  await expect.poll(() => widthOf(grid.heading('Description'))).not.toBe(before)
  const width = await widthOf(grid.heading('Description'))
  await choose('Price', 'Pin at the left')
  const index = await grid.heading('Price').getAttribute('aria-colindex')

  await reopened(app)
  await expect(grid.heading('Mod')).toHaveCount(0)
  expect(await widthOf(grid.heading('Description'))).toBe(width)
  await expect(grid.heading('Price')).toHaveAttribute('aria-colindex', index ?? '')
})

test('Left and Right go from heading to heading', async ({ app }) => {
  const heading = (name: string) => app.page.getByRole('button', { name, exact: true })
  await heading('Charge code').focus()
  await app.page.keyboard.press('ArrowRight')
  await expect(heading('Description')).toBeFocused()
  await app.page.keyboard.press('ArrowRight')
  await expect(heading('Dept')).toBeFocused()
  await app.page.keyboard.press('ArrowLeft')
  await expect(heading('Description')).toBeFocused()
  await app.page.keyboard.press('Home')
  await expect(heading('Description')).not.toBeFocused()
  await app.page.keyboard.press('ArrowDown')
  await gridScreen(app.page).expectActive('Description', 1)
})
