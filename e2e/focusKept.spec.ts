import { expect, followingTab, test } from './story'

test('on the start screen the keyboard stays with the workspace that is renamed, deleted and had back', async ({
  app,
  page,
}) => {
  // The browser promises to keep the work only when it is asked.
  await page.addInitScript(() => {
    Object.assign(navigator.storage, {
      persisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(true),
    })
  })
  await app.openSample()
  await app.lines.saved()
  await app.lines.goToStart()
  const recent = page.getByRole('region', { name: 'Recent workspaces' })
  const button = (name: string | RegExp) => recent.getByRole('button', { name })
  await button('Rename chargewright-sample').press('Enter')
  await page.keyboard.press('Escape')
  await expect(button('Rename chargewright-sample')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('January')
  await page.keyboard.press('Enter')
  await expect(button('Rename January')).toBeFocused()

  await button('Delete January').press('Enter')
  await expect(button('Undo: delete January')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button(/^January/)).toBeFocused()

  await button('Ask the browser to keep them').press('Enter')
  await expect(page.getByRole('status')).toContainText('The browser promised to keep your work.')
  await expect(button(/^January/)).toBeFocused()
})

test('after taking over the keyboard is where it was before', async ({ app, context }) => {
  test.slow(true, 'two windows analyse the sheet')
  await app.openSample()
  await app.lines.saved()
  const second = await followingTab(context)
  await second.lines.goTo('Review')
  const takeOver = second.page.getByRole('button', { name: 'Take over' })
  await takeOver.focus()
  await takeOver.press('Enter')
  await expect(takeOver).toBeHidden()
  await expect(second.page.getByRole('button', { name: 'Review', exact: true })).toBeFocused()
})

test('after a signed line is opened again the keyboard is at the decisions', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('One line', 'With open checks', { random: 1 })
  await app.review.giveName('Ruth Okafor', 'Compliance reviewer')
  await app.review.press('a')
  await app.review.signOff('One line')
  await app.review.openQueue('One line')
  await page.getByRole('button', { name: 'Open it again…' }).press('Enter')
  await app.review.say('The payer changed its rule.', 'Open it again')
  await expect(app.review.bar.getByRole('button', { name: /^Approve/ })).toBeVisible()
  await expect(app.review.bar).toBeFocused()
})

test('after a batch is signed off the keyboard is on the batch, and it is said that it is signed', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('One line', 'With open checks', { random: 1 })
  await app.review.giveName('Ruth Okafor', 'Compliance reviewer')
  await app.review.press('a')
  const batch = app.review.batch('One line')
  const sign = batch.getByRole('button', { name: 'Sign off…' })
  await sign.press('Enter')
  await page.keyboard.press('Escape')
  await expect(sign).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sign off 1 line' }).press('Enter')
  await expect(batch.getByRole('button', { name: /^One line/ })).toBeFocused()
  const said = page.getByRole('status').filter({ hasText: '“One line” is signed off: 1 line' })
  await expect(said).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(said).toHaveCount(0)
  await expect(app.review.bar.getByRole('button', { name: 'Open it again…' })).toBeVisible()
})
