import { expect, test } from './story'

test('Enter in the name sends a batch, the keys go on in its queue, and each new line is said', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await page.getByRole('button', { name: 'New batch…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Send lines to review' })
  await dialog.getByRole('radio', { name: 'A random sample' }).check()
  await dialog.getByLabel('Lines in the sample').fill('3')
  await dialog.getByLabel('Name of the batch').fill('January')
  await expect(dialog.getByRole('button', { name: 'Send 3 lines' })).toBeEnabled()
  await dialog.getByLabel('Name of the batch').press('Enter')
  await expect(dialog).toBeHidden()
  await expect(app.review.heading).toBeFocused()

  const said = page.getByRole('main').getByRole('status').first()
  await expect(said).toHaveText(/^Line 1 of 3: \S/)
  await app.review.lineReady()
  await app.review.press('a')
  await expect(said).toHaveText(/^Line 2 of 3: \S/)
  await app.review.press('j')
  await expect(said).toHaveText(/^Line 3 of 3: \S/)
  await app.review.press('k')
  await expect(said).toHaveText(/^Line 2 of 3: \S/)
  await app.review.press('u')
  await expect(said).toHaveText(/^Line 1 of 3: \S/)
})
