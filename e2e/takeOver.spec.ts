import type { BrowserContext } from '@playwright/test'
import { gridScreen } from './screens/grid'
import { type App, expect, followingTab, screensOf, test } from './story'

/** The sample in two tabs, of which the first writes; gives the second. */
async function openedTwice(app: App, context: BrowserContext): Promise<App> {
  await app.openSample()
  await app.lines.saved()
  return followingTab(context)
}

test('a note that is typed while another tab takes over stays in its dialog, and is kept after taking over', async ({
  app,
  page,
  context,
}) => {
  test.slow(true, 'two windows analyse the sheet')
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('January sample', 'With open checks', { random: 2 })
  await app.lines.saved()
  const second = await followingTab(context)

  await app.review.press('r')
  const dialog = page.getByRole('dialog', { name: 'Return the line' })
  const note = dialog.getByRole('textbox')
  await note.fill('Is this price right?')
  await second.page.getByRole('button', { name: 'Take over' }).click()
  await expect(dialog.getByRole('button', { name: 'Return the line' })).toBeDisabled()
  await note.press('Enter')
  await expect(note).toHaveValue('Is this price right?')
  await expect(app.review.place).toHaveText('Line 1 of 2')

  await dialog.getByRole('button', { name: 'Take over' }).click()
  await dialog.getByRole('button', { name: 'Return the line' }).click()
  await expect(dialog).toBeHidden()
  await expect(app.review.batch('January sample')).toContainText('1 returned')
})

test('a cell that is edited while another tab takes over keeps what was typed, and takes it after taking over', async ({
  app,
  page,
  context,
}) => {
  test.slow(true, 'two windows analyse the sheet')
  const { lines } = app
  const second = await openedTwice(app, context)

  await lines.pressIn('CBC NO DIFF', 'Price', '8')
  await page.keyboard.type('5.00')
  await second.page.getByRole('button', { name: 'Take over' }).click()
  const takeOver = page.getByRole('button', { name: 'Take over' })
  await expect(takeOver).toBeVisible()
  const field = page.getByRole('textbox', { name: /^Price, line/ })
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('85.00')
  await takeOver.click()
  await expect(takeOver).toBeHidden()
  await expect(field).toHaveValue('85.00')
  await field.press('Enter')
  await lines.expectCell('CBC NO DIFF', 'Price', '85.00')
})

test('a waiver and a reason to fix all lines stay as typed while another tab takes over', async ({
  app,
  page,
  context,
}) => {
  test.slow(true, 'two windows analyse the sheet')
  const { lines, inspector } = app
  const second = await openedTwice(app, context)
  const takeOver = (on: typeof page) => on.getByRole('button', { name: 'Take over' }).first()

  await lines.choose('SPECIAL CHEM SENDOUT MISC')
  await inspector.beginWaiver('Placeholder price')
  await inspector.waiverNote.fill('Priced by the reference lab.')
  await takeOver(second.page).click()
  await expect(takeOver(page)).toBeVisible()
  await inspector.waiverNote.press('Enter')
  await expect(inspector.waiverNote).toHaveValue('Priced by the reference lab.')
  await takeOver(page).click()
  await expect(takeOver(page)).toBeHidden()
  await inspector.waiverNote.press('Enter')
  await expect(inspector.waived).toContainText('Priced by the reference lab.')

  await lines.openWorklist('Modifier that belongs to one case')
  await page.getByRole('button', { name: 'Fix all…' }).click()
  const preview = page.getByRole('dialog', { name: /^Fix all/ })
  const reason = preview.getByLabel(/^Reason/)
  await reason.fill('Charge entry adds them.')
  await takeOver(second.page).click()
  await expect(preview.getByRole('status')).toContainText('Another tab works on this workspace now')
  await expect(reason).toHaveValue('Charge entry adds them.')
  await preview.getByRole('button', { name: 'Take over' }).click()
  await preview.getByRole('button', { name: /^Change [\d,]+ lines?$/ }).click()
  await expect(preview).toBeHidden()
})

test('a note on a line stays as typed while another tab takes over, also when another line is looked at meanwhile', async ({
  app,
  page,
  context,
}) => {
  test.slow(true, 'two windows analyse the sheet')
  const { lines, inspector } = app
  const second = await openedTwice(app, context)
  const takeOver = page.getByRole('button', { name: 'Take over' }).first()

  await lines.choose('CBC NO DIFF')
  await inspector.note.fill('Ask the laboratory.')
  await second.page.getByRole('button', { name: 'Take over' }).first().click()
  await expect(takeOver).toBeVisible()
  await expect(inspector.note).toHaveValue('Ask the laboratory.')
  await lines.choose('SPECIAL CHEM SENDOUT MISC')
  await expect(inspector.note).toHaveValue('')
  await lines.choose('CBC NO DIFF')
  await expect(inspector.note).toHaveValue('Ask the laboratory.')
  await takeOver.click()
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByRole('button', { name: 'Save note' })).toBeHidden()
  await lines.choose('SPECIAL CHEM SENDOUT MISC')
  await lines.choose('CBC NO DIFF')
  await expect(inspector.note).toHaveValue('Ask the laboratory.')
  expect(await lines.undoLabel()).toContain('Write a note')
})

test('a tab that takes over while many pasted prices are still being kept shows them all, and goes on behind them', async ({
  app,
  page,
  context,
}) => {
  test.slow(true, 'two windows analyse the sheet')
  const lines = 5000
  const rows = Array.from({ length: lines }, (_, n) => `${10_000 + n},CHEST VIEW ${n},0324,2.00`)
  await app.start.open()
  await app.start.openFile({
    name: 'many.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Charge Code,Description,Rev Code,Price', ...rows].join('\n')),
  })
  await app.importing.finish()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  await app.lines.saved()
  const second = screensOf(await context.newPage())
  await second.start.open()
  await second.start.reopen(/^many/)
  await second.lines.ready()

  await page.bringToFront()
  const grid = gridScreen(page)
  await grid.putOnClipboard(Array.from({ length: lines }, (_, n) => `7${n}.00`).join('\n'))
  await grid.click(1, 'Price')
  await grid.press('Control+v')
  const takeOver = second.page.getByRole('button', { name: 'Take over' })
  await takeOver.click()
  await expect(takeOver).toBeHidden()
  const other = gridScreen(second.page)
  await second.page.bringToFront()
  await other.expectText(1, 'Price', '70.00')
  await second.lines.edit('CHEST VIEW 4999', 'Price', '55.00')
  await second.lines.saved()
  await page.close()
  await second.page.reload()
  await second.start.reopen(/^many/)
  await second.lines.ready()
  await second.lines.expectCell('CHEST VIEW 4999', 'Price', '55.00')
  await second.lines.expectCell('CHEST VIEW 4998', 'Price', '74998.00')
})
