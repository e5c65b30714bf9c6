import { expect, test } from './story'

test('Escape leaves a file that is still being read and gives the keyboard to Open a file; Tab reaches Cancel first', async ({
  app,
  page,
}) => {
  await app.start.open()
  // Without its reader the file stays in reading, however fast the computer is.
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/import.worker*', async (route) => {
    await held
    await route.abort()
  })
  await app.start.openSample()
  await expect(page.getByRole('heading', { name: /^Reading / })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: /^Reading / })).toBeHidden()
  await app.start.shows()
  await expect(page.getByRole('button', { name: 'Open a file…' })).toBeFocused()
  release()
})
