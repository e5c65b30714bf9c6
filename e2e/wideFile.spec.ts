import { gridScreen } from './screens/grid'
import { expect, test } from './story'

const COLUMNS = 1200

/** A list of ten charges with the negotiated rate of very many payers. */
const wideFile = () => {
  const payers = Array.from({ length: COLUMNS }, (_, n) => `Payer ${n} Rate`)
  const rows = Array.from({ length: 10 }, (_, row) => [
    `${4100 + row}`,
    `CHEST VIEW ${row}`,
    '0324',
    ...payers.map((_, n) => `${n}.${10 + row}`),
    `${50 + row}.00`,
  ])
  const lines = [['Charge Code', 'Description', 'Rev Code', ...payers, 'Gross Charge'], ...rows]
  return lines.map((cells) => cells.join(',')).join('\n')
}

test.beforeEach(async ({ app }) => {
  await app.start.open()
  await app.start.openFile({
    name: 'payers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(wideFile()),
  })
  await app.importing.finish()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
})

test('of very many columns the first are shown, and any other when it is found and ticked', async ({
  app,
}) => {
  const { page } = app
  const grid = gridScreen(page)
  const shownColumns = async () => Number(await app.lines.grid.getAttribute('aria-colcount'))
  const atFirst = await shownColumns()
  expect(atFirst).toBeGreaterThan(200)
  expect(atFirst).toBeLessThan(230)
  await expect(grid.heading('Price')).toBeVisible()

  await expect(page.getByText('This file has 1,204 columns')).toBeVisible()
  const columns = page.getByRole('button', { name: /^Columns, 1,0\d\d hidden$/ })
  await columns.click()
  const list = page.getByRole('dialog', { name: 'Columns' })
  await expect(list).toContainText('all are kept and exported')
  await list.getByRole('searchbox', { name: 'Find a column' }).fill('payer 1150')
  await list.getByRole('checkbox', { name: 'Payer 1150 Rate' }).check()
  await expect.poll(shownColumns).toBe(atFirst + 1)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(grid.heading('Payer 1150 Rate')).toBeVisible()
  await grid.expectText(1, 'Payer 1150 Rate', '1150.10')

  await app.lines.saved()
  await page.reload()
  await app.start.reopen(/^payers/)
  await app.lines.ready()
  await expect.poll(shownColumns).toBe(atFirst + 1)
  await page
    .getByRole('button', { name: /^Columns/ })
    .first()
    .click()
  await list.getByRole('searchbox', { name: 'Find a column' }).fill('payer 1150')
  await list.getByRole('checkbox', { name: 'Payer 1150 Rate' }).uncheck()
  await expect.poll(shownColumns).toBe(atFirst)
})

test('columns that are not shown are in the file that is written', async ({ app }) => {
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.choose('All lines')
  await expect(app.page.getByText('1,104 further columns are written')).toBeVisible()
  await app.exporting.letThroughWhatCame()
  const [sheet] = await app.exporting.saveFiles()
  const rows = sheet?.rows ?? []
  expect(rows[0]).toHaveLength(COLUMNS + 4)
  expect(rows[3]?.slice(-2)).toEqual([`${COLUMNS - 1}.12`, '52.00'])
})

test('what the file said of a line comes in parts', async ({ app }) => {
  const { page } = app
  const inspector = page.getByRole('complementary', { name: 'Line inspector' })
  await expect(inspector).toContainText('Payer 40 Rate')
  await expect(inspector).not.toContainText('Payer 70 Rate')
  await inspector.getByRole('button', { name: 'Show more columns' }).click()
  await expect(inspector).toContainText('Payer 70 Rate')
})

test('the search looks in columns that are not shown where that is ticked, and shows the one it goes to', async ({
  app,
}) => {
  const { page } = app
  const grid = gridScreen(page)
  await grid.focus()
  await grid.press('Control+f')
  await grid.find.field.fill('1150.10')
  await expect(grid.find.bar).toContainText('Not found')
  await grid.find.bar.getByRole('button', { name: 'In all columns' }).click()
  const list = page.getByRole('dialog', { name: 'Columns to search' })
  await list.getByRole('checkbox', { name: /^Also 1,0\d\d that are hidden$/ }).check()
  await page.keyboard.press('Escape')
  await expect(grid.find.bar).toContainText('1 found')
  await grid.find.field.press('Enter')
  await grid.expectActive('Payer 1150 Rate', 1)
  await expect(grid.heading('Payer 1150 Rate')).toBeInViewport()
  await expect(grid.find.bar).toContainText('1 of 1')
})
