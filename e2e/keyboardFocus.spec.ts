import { gridScreen } from './screens/grid'
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

test('waiving by keys goes into the note, and back to where it began', async ({ app }) => {
  const { page, lines, inspector } = app
  const title = 'Local code of one payer'
  await app.openSample()
  await lines.edit('04100120', 'HCPCS', 'Z7610')
  const flag = inspector.flag(title)
  const waive = flag.getByRole('button', { name: 'Waive with a note…' })
  await waive.press('Enter')
  await expect(inspector.waiverNote).toBeFocused()
  await flag.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(waive).toBeFocused()
  await waive.press('Enter')
  await page.keyboard.press('Escape')
  await expect(waive).toBeFocused()

  await waive.press('Enter')
  await page.keyboard.type('Medi-Cal supplies')
  await page.keyboard.press('Enter')
  await expect(inspector.waived).toContainText('Medi-Cal supplies')
  await gridScreen(page).expectFocused()
  await inspector.waived.getByRole('button', { name: 'Take back' }).press('Enter')
  await expect(waive).toBeVisible()
  await gridScreen(page).expectFocused()
})

test('Enter in the reason fixes all lines of a check, and in a table goes on with the next entry', async ({
  app,
}) => {
  const { page, lines, rules } = app
  const title = 'Modifier that belongs to one case'
  await app.openSample()
  await lines.openWorklist(title)
  await page.getByRole('button', { name: 'Fix all…' }).press('Enter')
  const question = page.getByRole('dialog', { name: /^Fix all/ })
  const reason = question.getByLabel(/^Reason/)
  // Without a reason nothing is done.
  await reason.press('Enter')
  await expect(question).toBeVisible()
  await reason.fill('Charge entry adds them.')
  await reason.press('Enter')
  await expect(question).toBeHidden()
  await expect.poll(() => lines.checkTitles()).not.toContain(title)

  await rules.open('Local tables')
  const code = page.getByRole('form', { name: 'Add to Local codes' }).getByLabel('Code')
  await code.focus()
  await page.keyboard.type('Z76*')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Medi-Cal supplies')
  await page.keyboard.press('Enter')
  await expect(rules.item('Z76*')).toBeVisible()
  await expect(code).toBeFocused()
  await expect(code).toHaveValue('')
})
