import { gridScreen } from './screens/grid'
import { type App, expect, test } from './story'

/** How many rows of the bar above the grid there are: the middles of its buttons. */
async function barRows(app: App): Promise<number> {
  const bar = app.page.getByRole('heading', { level: 1 }).locator('..')
  const middles = await bar
    .getByRole('button')
    .or(bar.getByRole('searchbox'))
    .evaluateAll((all) =>
      all.map((one) => {
        const { top, height } = one.getBoundingClientRect()
        return Math.round(top + height / 2)
      }),
    )
  return new Set(middles).size
}

test('the bar above the grid stays in one row on a small screen, whatever the list, and nothing is cut off', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.suggestionsReady()
  const search = app.page.getByRole('searchbox', { name: 'Find lines' })
  const bar = app.page.getByRole('heading', { level: 1 }).locator('..')
  for (const list of ['All lines', 'Suggestions ready', 'Code required', 'Code has ended']) {
    await app.lines.openWorklist(list)
    await expect(search).toBeInViewport({ ratio: 1 })
    const beyond = await bar.evaluate((row) => row.scrollWidth - row.clientWidth)
    expect(beyond, `${list}: pixels beyond the edge of the bar`).toBe(0)
    expect(await barRows(app)).toBe(1)
  }
  const grid = gridScreen(app.page)
  await grid.click(1, 'HCPCS')
  await grid.type('A0427')
  await grid.press('Enter')
  await expect(app.page.getByText('1 line no longer fits')).toBeAttached()
  expect(await barRows(app)).toBe(1)
})

test('at 400 % zoom lines are found, edited, grouped and commented on', async ({ app }) => {
  await app.openSample()
  const { page } = app
  // A window of 1280 by 1024 at 400 % has room for as much as one of 320 by 256.
  await page.setViewportSize({ width: 320, height: 256 })
  const grid = gridScreen(page)
  await grid.grid.scrollIntoViewIfNeeded()
  await grid.focus()
  await grid.press('Control+Home', 'ArrowRight', 'ArrowDown')
  await grid.expectActive('Description', 2)
  await grid.type('ROOM TWO')
  await grid.press('Enter')
  await grid.expectText(2, 'Description', 'ROOM TWO')
  await expect(grid.grid.getByRole('gridcell', { selected: true })).toBeInViewport()

  await grid.press('End')
  await expect(grid.grid.getByRole('gridcell', { selected: true })).toBeInViewport()

  await grid.groupBy('Department')
  await grid.focus()
  await grid.press('Control+Home', 'ArrowLeft')
  await grid.expectOnGroup(/^AMBULANCE, 5 lines, .*collapsed$/)
  await expect(grid.group('AMBULANCE')).toBeInViewport()

  await grid.press('ArrowDown', 'ArrowRight', 'ArrowRight', 'Shift+F2')
  await grid.type('Read at four times the size')
  await expect(grid.comments.field).toBeInViewport()
  await grid.press('Enter')
  await expect(grid.comments.thread).toHaveCount(1)
  const isWiderThanScreen = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(isWiderThanScreen).toBe(false)
})

test('at 400 % zoom what is found is seen beside the bar that finds it', async ({ app }) => {
  await app.openSample()
  const { page } = app
  await page.setViewportSize({ width: 320, height: 256 })
  const grid = gridScreen(page)
  const { bar, field } = grid.find
  await grid.grid.scrollIntoViewIfNeeded()
  await grid.focus()
  await grid.press('Control+Home', 'Control+f')
  await field.fill('ROOM')
  const hit = grid.grid.getByRole('gridcell', { selected: true })
  for (let count = 1; count <= 6; count++) {
    await field.press('Enter')
    await expect(bar).toContainText(`${count} of `)
    await expect(hit).toHaveText(/ROOM/)
    await expect(hit).toBeInViewport({ ratio: 0.5 })
    const [found, covering] = [await hit.boundingBox(), await bar.boundingBox()]
    expect((found?.y ?? 0) + (found?.height ?? 0)).toBeLessThanOrEqual(covering?.y ?? 0)
  }
})

test('in forced colours the active cell, a selection, a heading and a comment can be told apart', async ({
  app,
}) => {
  await app.page.emulateMedia({ forcedColors: 'active' })
  await app.openSample()
  const grid = gridScreen(app.page)
  const outlineOf = (selector: string) =>
    grid.grid
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return `${outlineStyle} ${outlineWidth}`
      })
  await grid.click(2, 'Description')
  await grid.press('Shift+ArrowDown')
  expect(await outlineOf('[aria-rowindex="3"] [aria-selected=true]')).toBe('solid 2px')
  expect(await outlineOf('[aria-rowindex="4"] [aria-selected=true]')).toBe('dashed 1px')
  await grid.press('Shift+F2')
  await grid.type('Seen in the colours of the system')
  await grid.press('Enter')
  await expect(grid.comments.thread).toHaveCount(1)
  await grid.press('Escape')
  const mark = grid.grid.locator('[aria-rowindex="3"] [role=rowheader] span')
  const colours = await mark.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(element.closest('[role=rowheader]') ?? element).backgroundColor,
  ])
  expect(colours[0]).not.toBe(colours[1])
  await grid.groupBy('Department')
  await grid.focus()
  await grid.press('Control+Home')
  expect(await outlineOf('[aria-level="1"] [aria-selected=true]')).toBe('solid 2px')
})

test('in forced colours cells with checks are marked, and the screen and the list shown are told from the others', async ({
  app,
}) => {
  await app.page.emulateMedia({ forcedColors: 'active' })
  await app.openSample()
  await app.lines.openWorklist('With open checks')
  const { grid } = gridScreen(app.page)
  const markedCells = () =>
    grid
      .getByRole('gridcell')
      .evaluateAll(
        (cells) =>
          cells.filter((cell) => getComputedStyle(cell, '::after').borderBottomWidth === '2px')
            .length,
      )
  await expect.poll(markedCells).toBeGreaterThan(0)
  const underline = (name: string) =>
    app.page
      .getByRole('banner')
      .getByRole('button', { name, exact: true })
      .evaluate((element) => getComputedStyle(element).borderBottomColor)
  expect(await underline('Lines')).not.toBe(await underline('Review'))
  const outline = await app.page
    .getByRole('button', { name: /^With open checks/ })
    .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).toBe('solid')
})
