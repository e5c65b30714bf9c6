import { readFile } from 'node:fs/promises'
import { readXlsx, writeXlsx } from 'hucre'
import { expect, test } from './story'

test('a reviewer goes through a batch by keys, and signs it off', async ({ app, page }) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('January sample', 'With open checks', { random: 4 })
  await expect(app.review.place).toHaveText('Line 1 of 4')
  await app.review.press('u')
  await expect(page.getByText('There is no review decision to take back.')).toBeVisible()
  await expect(app.review.batch('January sample')).toContainText('0 of 4')

  await app.review.giveName('Ruth Okafor', 'Compliance reviewer')
  await app.review.press('a')
  await expect(app.review.place).toHaveText('Line 2 of 4')
  await app.review.lineReady()

  await app.review.press('r')
  await app.review.say('Ask the pharmacy for the strength.', 'Return the line')
  await expect(app.review.place).toHaveText('Line 3 of 4')
  await app.review.lineReady()

  await app.review.press('w')
  await app.review.say('The payer wants it so.', 'Waive')
  await expect(app.review.place).toHaveText('Line 4 of 4')
  await app.review.lineReady()

  // An undo shows the line it was about; the waiver is gone with it.
  await page.keyboard.press('u')
  await expect(app.review.place).toHaveText('Line 3 of 4')
  await expect(app.review.batch('January sample')).toContainText('2 of 4')
  await app.review.press('a')
  await expect(app.review.place).toHaveText('Line 4 of 4')
  await page.keyboard.press('k')
  await expect(app.review.place).toHaveText('Line 3 of 4')
  await expect(app.review.facts).toContainText('Approve')
  await page.keyboard.press('j')

  // The keys that the Undo button names work here too.
  await page.keyboard.press('Control+z')
  await expect(app.review.batch('January sample')).toContainText('2 of 4')
  await page.keyboard.press('Control+y')
  await expect(app.review.batch('January sample')).toContainText('3 of 4')

  await app.review.press('c')
  const correction = page.getByRole('dialog', { name: 'Correct the line' })
  await correction.getByLabel('Modifiers').fill('RT')
  await correction.getByRole('button', { name: 'Save as corrected' }).click()
  await app.review.signOff('January sample')
  await expect(app.review.batch('January sample')).toContainText(
    /Signed by Ruth Okafor, Compliance reviewer, on [A-Z][a-z]{2} \d{1,2}, \d{4}\./,
  )
  await expect(app.review.bar).toContainText('signed off')

  // A new batch leaves signed lines where they are, unless the reviewer says otherwise.
  await app.review.makeBatch('The others', 'With open checks')
  await expect(app.review.batch('January sample')).toContainText('4 of 4')
  await app.review.makeBatch('Second look', 'With open checks', { takesSigned: true })
  await expect(app.review.batch('January sample')).toContainText('4 lines signed')
  await expect(app.review.batch('January sample')).toContainText('moved to “Second look”')
  await app.lines.undo()
  await app.lines.undo()
  expect(await app.lines.undoLabel()).toBe('Undo')
})

test('a change after the signature opens its line where the reviewer sees it', async ({ app }) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('Two lines', 'With open checks', { random: 2 })
  await app.review.giveName('Ruth Okafor', 'Compliance reviewer')
  const first = await app.review.description()
  await app.review.press('a')
  await expect(app.review.place).toHaveText('Line 2 of 2')
  await app.review.press('a')
  await app.review.signOff('Two lines')

  await app.lines.goTo('Lines')
  await app.lines.edit(first, 'Price', '999.00')
  await expect(app.inspector.panel).toContainText('Changed since its review')
  await app.lines.goTo('Review')
  await expect(app.review.batch('Two lines')).toContainText('1 changed since the signature')
  await app.review.openQueue('Two lines')
  await expect(app.review.heading).toHaveText(first)
  await app.review.press('a')
  await app.review.signOff('Two lines')
  await expect(app.review.batch('Two lines')).not.toContainText('changed since')
})

test('one decision is made about all lines like it, after a look at them, and undone in one step', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.openQueue('Dynamic lines')
  await app.review.giveName('Ruth Okafor', 'Compliance reviewer')
  const first = await app.review.description()
  const offer = page.getByRole('button', { name: /^Decide the same for \d+ like / })
  await app.review.press('a')
  // The page shows the next line by now.
  await expect(offer).toContainText(first)
  const lines = Number(/\d+/.exec(await offer.innerText())?.[0])
  await offer.click()
  const preview = page.getByRole('dialog', { name: `the lines like ${first}` })
  await expect(preview.getByRole('row')).toHaveCount(lines + 1)
  await preview.getByRole('checkbox').first().uncheck()
  await preview.getByRole('button', { name: `Decide the same for ${lines - 1} line` }).click()
  expect(await app.lines.undoLabel()).toMatch(/^Undo: Approve: \d+ lines? like it$/)
  await app.lines.undo()
  expect(await app.lines.undoLabel()).toBe('Undo: Approve')
})

test('a correction made about lines like it shows what it changes, and leaves words and price alone', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.openQueue('Dynamic lines')
  await app.review.press('a')
  await app.review.giveName('Ruth Okafor', 'Compliance reviewer')
  await app.review.press('c')
  const correction = page.getByRole('dialog', { name: 'Correct the line' })
  await correction.getByLabel('Modifiers').fill('RT')
  await correction.getByLabel('Price').fill('4321.00')
  await correction.getByLabel('Description').fill('WORDS OF ONE LINE')
  await correction.getByRole('button', { name: 'Save as corrected' }).click()

  await page.getByRole('button', { name: /^Decide the same for \d+ like / }).click()
  const preview = page.getByRole('dialog', { name: /^Correct Modifiers.*: the lines like / })
  await expect(preview.getByRole('row').nth(1)).toContainText('blank → RT')
  await expect(preview).not.toContainText('4321.00')
  await preview.getByRole('checkbox', { name: 'Price' }).check()
  await expect(preview.getByRole('row').nth(1)).toContainText('→ 4321.00')
  await preview.getByRole('checkbox', { name: 'Price' }).uncheck()
  await preview.getByRole('button', { name: /^Decide the same for/ }).click()
  expect(await app.lines.undoLabel()).toMatch(/^Undo: Correct Modifiers: \d+ lines? like it$/)
  await app.lines.goTo('Lines')
  await page.getByRole('searchbox', { name: 'Find lines' }).fill('WORDS OF ONE LINE')
  await app.lines.expectShown(1)
})

test('a department comments in a workbook, and its comments stand at their lines', async ({
  app,
  page,
}, testInfo) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await page.getByRole('button', { name: 'Review sheet for a department…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Review sheet for a department' })
  await dialog.getByLabel('Department').selectOption('LABOR AND DELIVERY')
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save the sheet' }).click()
  const sheet = testInfo.outputPath('sheet.xlsx')
  await (await saving).saveAs(sheet)

  // The department writes beside the first line and sends the workbook back.
  const [first] = (await readXlsx(await readFile(sheet))).sheets
  if (!first) throw new Error('The workbook has no sheet.')
  const comment = first.rows[0]?.indexOf('Comment') ?? -1
  const price = first.rows[0]?.indexOf('Price') ?? -1
  const rows = first.rows.map((row, index) =>
    index === 1 ? row.with(comment, 'No longer done here.').with(price, 700) : row,
  )
  const back = await writeXlsx({ sheets: [{ name: 'Review', rows }] })
  await app.start.drop('sheet.xlsx', Buffer.from(back))
  await expect(page.getByText('1 comment of sheet.xlsx')).toBeVisible()
  await expect(page.getByText('Other cells were changed on 1 line')).toBeVisible()

  await app.lines.goTo('Lines')
  await app.lines.openWorklist('Commented')
  await app.lines.expectShown(1)
  await app.lines.grid.getByRole('gridcell').nth(2).click()
  await expect(app.inspector.panel).toContainText('LABOR AND DELIVERY: No longer done here.')
})

test('a key that is held down decides about one line; the others wait', async ({ app, page }) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('January sample', 'With open checks', { random: 4 })
  await app.review.lineReady()
  // A key that is down already and goes down again repeats, as when it is held.
  await page.keyboard.down('a')
  for (let line = 2; line <= 4; line++) {
    await page.keyboard.down('a')
    await app.review.lineReady()
  }
  await page.keyboard.up('a')
  await expect(app.review.batch('January sample')).toContainText('1 of 4')
  await expect(app.review.place).toHaveText('Line 2 of 4')

  // Stepping on may be held.
  await page.keyboard.down('j')
  await page.keyboard.down('j')
  await page.keyboard.up('j')
  await expect(app.review.place).toHaveText('Line 4 of 4')
})

test('a correction takes no price that is none', async ({ app, page }) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.openQueue('Dynamic lines')
  await app.review.press('c')
  const dialog = page.getByRole('dialog', { name: 'Correct the line' })
  const save = dialog.getByRole('button', { name: 'Save as corrected' })
  await dialog.getByLabel('Price').fill('not a price')
  await expect(save).toBeDisabled()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Price').fill('12.50')
  await expect(save).toBeEnabled()
})

test('departments of the whole sheet are offered, whatever the grid is narrowed to', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.find('nothing is called so')
  await app.lines.expectShown(0)
  await app.lines.goTo('Review')
  await page.getByRole('button', { name: 'New batch…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send lines to review' })
  await expect(dialog.getByLabel('Department').getByRole('option')).not.toHaveCount(1)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Review sheet for a department…' }).click()
  const sheet = page.getByRole('dialog', { name: 'Review sheet for a department' })
  await expect(sheet.getByRole('button', { name: 'Save the sheet' })).toBeEnabled()
})
