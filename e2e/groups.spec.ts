import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test.beforeEach(async ({ app }) => {
  await app.openSample()
})

test('lines stand under their departments, which collapse and open by keyboard and by mouse', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.groupBy('Department')
  await expect(grid.group('AMBULANCE')).toHaveAccessibleName('AMBULANCE 5 lines')
  await grid.focus()
  await grid.press('Control+Home')
  await grid.expectOnGroup(/^AMBULANCE, 5 lines, group 1 of \d+, expanded$/)
  await grid.press('ArrowLeft')
  await expect(grid.group('AMBULANCE')).toHaveAttribute('aria-expanded', 'false')
  await grid.press('ArrowDown')
  await grid.expectOnGroup(/^ANESTHESIA, 6 lines, group 2 of/)
  await grid.press('ArrowUp', 'Enter', 'ArrowRight')
  await grid.expectActive('Charge code', 1)
  await expect(grid.group('AMBULANCE')).toHaveAttribute('aria-expanded', 'true')

  await grid.group('ANESTHESIA').click()
  await expect(grid.group('ANESTHESIA')).toHaveAttribute('aria-expanded', 'false')
  await grid.expectOnGroup(/^ANESTHESIA, .*collapsed$/)
  await app.lines.expectShown(475)
})

test('all groups collapse to their counts and open again; filters and order hold within them', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.groupBy('Coding')
  await grid.allGroups('Collapse')
  await grid.expectPlaces(4)
  for (const [name, count] of Object.entries(await app.lines.codingCounts()))
    await expect(grid.group(name)).toHaveAccessibleName(`${name} ${count} lines`)
  await app.lines.tick('Department', /^AMBULANCE/)
  await expect(grid.group('Static')).toHaveAccessibleName('Static 3 lines')
  await grid.allGroups('Expand')
  await grid.expectPlaces(5 + 2)
  await grid.sortBy('Description')
  await grid.expectText(2, 'Description', 'ALS1 EMERGENCY BASE')
  await grid.expectText(3, 'Description', 'BLS EMERGENCY BASE')
  await grid.expectText(6, 'Description', 'ALS2 BASE')
  await grid.groupBy('No groups')
  await app.lines.expectShown(5)
  await grid.expectText(2, 'Description', 'ALS2 BASE')
})

test('by check, each line stands once, under its gravest, and the heading tells of the others', async ({
  app,
}) => {
  // A window so high that the headings of all groups stand in it.
  await app.page.setViewportSize({ width: 1280, height: 2400 })
  const grid = gridScreen(app.page)
  await grid.groupBy('Check')
  await grid.allGroups('Collapse')
  await app.lines.expectShown(475)
  const rows = grid.grid.getByRole('row', { level: 1 })
  const lines = (text: string) => Number(/([\d,]+) lines?/.exec(text)?.[1] ?? 0)
  await expect
    .poll(async () => (await rows.allInnerTexts()).reduce((sum, text) => sum + lines(text), 0))
    .toBe(475)
  const headings = await rows.allInnerTexts()
  expect(headings.at(-1)).toContain('No open check')
  expect(headings.some((text) => text.includes('more in groups above'))).toBe(true)
})

test('a revenue code is told in words; groups and what is collapsed are there after a reload and in a saved view', async ({
  app,
}) => {
  const { page } = app
  const grid = gridScreen(page)
  await grid.columnAct('Rev', 'Group by this')
  await expect(grid.group('0110')).toHaveAccessibleName(/^0110 .*[a-z].* \d+ lines$/)
  await grid.group('0110').click()
  await grid.group('0112').click()
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('By revenue code')
  await page.getByRole('button', { name: 'Save the view' }).click()
  await grid.group('0110').click()
  await expect.poll(() => grid.group('0110').getAttribute('aria-expanded')).toBe('true')
  await app.lines.saved()

  await app.start.open()
  await app.start.reopen(/sample/i)
  await app.lines.ready()
  await expect(grid.group('0112')).toHaveAttribute('aria-expanded', 'false')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'By revenue code' }).click()
  await expect(grid.group('0110')).toHaveAttribute('aria-expanded', 'false')
})

test('a line whose group changes stays until the list is refreshed; undo puts it back', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.groupBy('Department')
  await grid.click(2, 'Dept')
  await grid.type('DIETARY')
  await grid.press('Enter')
  await expect(app.page.getByText('1 line no longer fits')).toBeVisible()
  await app.page.getByRole('button', { name: 'Refresh the list' }).click()
  await expect(grid.group('AMBULANCE')).toHaveAccessibleName('AMBULANCE 4 lines')
  await grid.press('Control+z')
  await app.page.getByRole('button', { name: 'Refresh the list' }).click()
  // The undo went to the line, far below.
  await grid.focus()
  await grid.press('Control+Home')
  await expect(grid.group('AMBULANCE')).toHaveAccessibleName('AMBULANCE 5 lines')
})

test('a block is pasted past the heading of the next group; the figures leave headings out', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.groupBy('Department')
  await grid.putOnClipboard('0450\n0360')
  await grid.click(6, 'Rev')
  await grid.press('Control+v')
  await grid.expectText(6, 'Rev', '0450')
  await grid.expectText(8, 'Rev', '0360')
  await expect(app.page.getByText('2 cells · 2 distinct')).toBeVisible()
  await grid.press('Control+c')
  expect((await grid.clipboard()).split(/\r?\n/)).toEqual(['0450', '0360'])
  await grid.press('Control+z')
  await grid.expectText(8, 'Rev', /^(?!0360)/)
})

test('find reaches lines of collapsed groups and opens them', async ({ app }) => {
  const grid = gridScreen(app.page)
  await grid.groupBy('Department')
  await grid.allGroups('Collapse')
  await grid.focus()
  await grid.press('Control+f')
  await grid.find.field.fill('ALS2 BASE')
  await expect(grid.find.bar.getByRole('status')).toHaveText('1 found')
  await grid.press('Enter')
  await expect(grid.group('AMBULANCE')).toHaveAttribute('aria-expanded', 'true')
  await grid.find.field.press('Escape')
  await grid.expectActive('Description', 3)
})

test('a line added while lines stand in groups is shown, under the heading of lines without a department', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const lines = await app.lines.lineCount()
  await grid.groupBy('Department')
  await grid.cellAct(2, 'Description', 'Add a line')
  await grid.expectActive('Description', lines + 1)
  await expect(grid.group('No department')).toHaveAccessibleName('No department 1 line')
  await grid.type('SPLINT LEFT ARM')
  await grid.press('Enter')
  await expect(app.page.getByRole('gridcell', { name: 'SPLINT LEFT ARM' })).toBeVisible()
})

test('a copy of a line stands below it in its group, and undo leaves the list as it was', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const lines = await app.lines.lineCount()
  await grid.groupBy('Coding')
  await grid.cellAct(2, 'Description', 'Duplicate line')
  await app.lines.expectShown(lines + 1)
  // The first place is the heading of the group.
  await grid.expectActive('Description', 2)
  await app.lines.undo()
  await app.lines.expectShown(lines)
})

test('the heading of a group stays on top while its lines scroll, covers no line the keyboard goes to, and collapses it', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.groupBy('Coding')
  await grid.focus()
  await grid.press('Control+Home')
  await expect(grid.stuckHeading).toHaveCount(0)
  await grid.press('PageDown', 'PageDown', 'PageDown')
  const { Static: count } = await app.lines.codingCounts()
  await expect(grid.stuckHeading).toHaveText(`Static${count} lines`)

  // Back up to the first line on screen: it stands below the heading, not under it.
  await grid.press('PageUp')
  const cell = grid.grid.getByRole('gridcell', { selected: true })
  const covered = await grid.stuckHeading.boundingBox()
  await expect
    .poll(async () => ((await cell.boundingBox())?.y ?? 0) - (covered?.y ?? 0))
    .toBeGreaterThanOrEqual((covered?.height ?? 0) - 1)

  await grid.stuckHeading.click()
  await expect(grid.group('Static')).toHaveAttribute('aria-expanded', 'false')
  await expect(grid.group('Static')).toBeInViewport()
})
