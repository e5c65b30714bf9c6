import { expect, test } from './story'

test('the word that a batch is ready leads to Review, and is gone once Review is open', async ({
  app,
  page,
}) => {
  await app.openSample()
  await page.getByRole('button', { name: 'Send to review…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send lines to review' })
  await dialog.getByLabel('Name of the batch').fill('January')
  await dialog.getByRole('button', { name: /^Send [\d,]+ lines$/ }).click()
  const word = page.getByText('The batch “January” is ready for the reviewer.')
  await expect(word).toBeVisible()
  await page.getByRole('button', { name: 'Go to Review' }).click()
  await expect(app.review.batch('January')).toBeVisible()
  await expect(word).toBeHidden()
})
