import { readFile } from 'node:fs/promises'
import { expect, test } from './story'

test('the history tells who did what and why, and Verify finds one altered byte', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.inspector.writeNote('Price of January.')
  await app.lines.undo()
  await app.lines.saved()
  await app.lines.goTo('History')

  const entries = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('time') })
  await expect(entries).toHaveCount(4)
  await expect(entries.first()).toContainText('Undo: Write a note')
  await expect(entries.last()).toContainText('Import chargewright-sample.csv')

  await page.getByRole('button', { name: 'Verify' }).click()
  const verdict = page.getByRole('main').getByRole('status').first()
  await expect(verdict).toContainText('The trail is whole: 4 entries')
  await expect(verdict).toContainText(
    'The imported file and its lines are those that were imported',
  )

  await page.getByLabel('What').selectOption('Note')
  await expect(entries).toHaveCount(1)
  await page.getByLabel('What').selectOption('Everything')
  await page.getByLabel('Find').fill('85.00')
  await expect(entries).toHaveCount(1)
  await expect(entries).toContainText('CBC NO DIFF')

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = await readFile(await (await saving).path(), 'utf8')
  expect(csv).toContain('Hash of the entry before')
  expect(csv).toContain('85.00')

  // Somebody changes one digit of what the browser keeps.
  await page.evaluate(async () => {
    const opened = indexedDB.open('chargewright')
    await new Promise((resolve) => opened.addEventListener('success', resolve))
    const store = opened.result.transaction('acts', 'readwrite').objectStore('acts')
    const cursor = store.openCursor()
    await new Promise<void>((resolve) => {
      cursor.addEventListener('success', () => {
        const at = cursor.result
        if (!at) return resolve()
        if (at.value.id === 2) at.update({ ...at.value, at: at.value.at.replace('2', '1') })
        at.continue()
      })
    })
    opened.result.close()
  })
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(verdict).toContainText('Entry 2 was altered after it was written.')
})

test('a version is named, compared with what stands, and gone back to in one step', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.lines.goTo('History')
  await page.getByRole('button', { name: 'Name this version…' }).click()
  await page.getByLabel('Name of the chargemaster as it stands now').fill('As sent in January')
  await page.keyboard.press('Enter')
  const version = page.getByRole('region', { name: 'Versions' }).getByRole('listitem')
  await expect(version).toContainText('As sent in January')

  await app.lines.goTo('Lines')
  await app.lines.edit('CBC NO DIFF', 'Price', '99.00')
  await app.lines.edit('LAP CHOLE', 'Price', '900.00')
  await app.lines.goTo('History')
  await version.getByRole('button', { name: 'Compare with' }).click()
  const dialog = page.getByRole('dialog', { name: 'Now and “As sent in January”' })
  await expect(dialog).toContainText('2 cells of 2 lines differ')
  await expect(dialog.getByRole('row', { name: 'CBC NO DIFF' })).toContainText('85.00')
  await dialog.getByRole('button', { name: 'Go back to this version' }).click()

  await version.getByRole('button', { name: 'Compare with' }).click()
  await expect(dialog).toContainText('stands as it stood in this version')
  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await app.lines.goTo('Lines')
  await app.lines.undo()
  await app.lines.goTo('History')
  await version.getByRole('button', { name: 'Compare with' }).click()
  await expect(dialog).toContainText('2 cells of 2 lines differ')
})

test('an entry names its line as it was called then, and as it is called now', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.lines.edit('CBC NO DIFF', 'Description', 'BLOOD COUNT')
  await app.lines.goTo('History')
  const entry = page.getByRole('listitem').filter({ hasText: '85.00' }).last()
  await expect(entry).toContainText(/CBC NO DIFF \(now .* BLOOD COUNT\) · Price/)

  // The line is found by both names; the renaming itself by both too.
  const count = page.getByRole('main').getByText(/^\d+ entr(?:y|ies)$/)
  for (const name of ['cbc no diff', 'blood count']) {
    await page.getByLabel('Find').fill(name)
    await expect(count).toHaveText('2 entries')
  }
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = await readFile(await (await saving).path(), 'utf8')
  const [, price = ''] = csv.split('\r\n')
  expect(price).toMatch(/,CBC NO DIFF,[^,]*,BLOOD COUNT,Price,/)
})

test('the history of one line is reached from its inspector', async ({ app, page }) => {
  await app.openSample()
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.lines.edit('LAP CHOLE', 'Price', '900.00')
  await app.inspector.history.getByRole('button', { name: 'In full' }).click()
  await expect(page.getByText('1 entry', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Only LAP CHOLE/ }).click()
  await expect(page.getByText('3 entries', { exact: true })).toBeVisible()
})

test('the printed report holds every entry with every changed cell', async ({ app, page }) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('All flagged', 'With open checks')
  await app.lines.goTo('History')
  const cells = page.getByRole('main').locator('ol li li')
  const more = page.getByRole('button', { name: /^Show all [\d,]+ changes$/ })
  const all = Number((await more.innerText()).replaceAll(/\D/g, ''))
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(cells).toHaveCount(all)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect.poll(() => cells.count()).toBeLessThan(all)
})

test('a second version does not take the name of the first', async ({ app, page }) => {
  await app.openSample()
  await app.lines.goTo('History')
  const dialog = page.getByRole('dialog', { name: 'Name this version' })
  const nameIt = dialog.getByRole('button', { name: 'Name it' })
  await page.getByRole('button', { name: 'Name this version…' }).click()
  await dialog.getByRole('textbox').fill('As sent in January')
  await nameIt.click()
  await page.getByRole('button', { name: 'Name this version…' }).click()
  await dialog.getByRole('textbox').fill('As sent in January ')
  await expect(dialog.getByRole('alert')).toContainText('A version of this name is there already')
  await expect(nameIt).toBeDisabled()
  await dialog.getByRole('textbox').fill('As sent in February')
  await nameIt.click()
  const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem')
  await expect(versions).toHaveCount(2)
})

test('a workspace whose history was changed in the browser says so once it is open again', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.lines.edit('LAP CHOLE', 'Price', '900.00')
  await app.lines.saved()
  await app.lines.goToStart()
  await page.evaluate(async () => {
    const opened = indexedDB.open('chargewright')
    await new Promise((resolve) => opened.addEventListener('success', resolve))
    const change = opened.result.transaction('acts', 'readwrite')
    const cursor = change.objectStore('acts').openCursor()
    cursor.addEventListener('success', () => {
      const at = cursor.result
      if (at?.value.id === 2) at.update({ ...at.value, by: 'Somebody else' })
      at?.continue()
    })
    await new Promise((resolve) => change.addEventListener('complete', resolve))
    opened.result.close()
  })
  await page.reload()
  await app.start.reopen(/^chargewright-sample/)
  await expect(
    page.getByRole('alert').filter({ hasText: 'Entry 2 was altered after it was written.' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'See the history' }).click()
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText('The trail is not whole.')).toBeVisible()
})
