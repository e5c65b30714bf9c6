import { expect, test } from './story'

test('a policy is chosen by keys alone: the arrows pass all codings, and Enter asks for the reason', async ({
  app,
}) => {
  const { page, rules } = app
  await app.openSample()
  await rules.open('Policies')
  const policy = rules.policy('Procedures in the emergency department')
  await expect(policy).toHaveText('As the file shows: Static')
  await policy.focus()
  await page.keyboard.press('Enter')
  const choices = page.getByRole('menuitemcheckbox')
  await expect(choices.first()).toBeFocused()
  for (let choice = 1; choice < (await choices.count()); choice++) {
    await page.keyboard.press('ArrowDown')
    await expect(choices.nth(choice)).toBeFocused()
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.keyboard.press('d')
  await expect(choices.filter({ hasText: 'Dynamic' })).toBeFocused()
  await page.keyboard.press('Enter')

  const reason = page.getByRole('dialog').getByRole('textbox')
  await expect(reason).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(policy).toBeFocused()
  await expect(policy).toHaveText('As the file shows: Static')

  await rules.choosePolicy(
    'Procedures in the emergency department',
    'Dynamic',
    'HIM codes our emergency procedures.',
  )
  await expect(policy).toHaveText('Dynamic')
  await expect(policy).toBeFocused()
})

test('the way to the policies gives the keyboard to the heading of their screen', async ({
  app,
}) => {
  await app.openSample()
  await app.page.getByRole('button', { name: 'See all policies' }).press('Enter')
  await expect(app.page.getByRole('heading', { name: 'Rules', level: 1 })).toBeFocused()
  await app.page.keyboard.press('Tab')
  await expect(app.page.getByRole('tab', { name: 'Policies' })).toBeFocused()
})
