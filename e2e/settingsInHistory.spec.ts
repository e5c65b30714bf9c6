import { readFile } from 'node:fs/promises'
import { expect, test } from './story'

test('the history names a policy as the rules do, on screen and in its file', async ({
  app,
  page,
}) => {
  await app.openSample()
  const clinic = 'Clinic, treatment-room and bedside procedures'
  await app.rules.open('Policies')
  await app.rules.choosePolicy(clinic, 'Dynamic', 'HIM codes them.')
  // Opened anew, nothing of the rules was read before the history is shown.
  await app.lines.saved()
  await app.start.open()
  await app.start.reopen(/chargewright-sample/)
  await app.lines.ready()
  await app.lines.goTo('History')

  const main = page.getByRole('main')
  await expect(
    main
      .getByRole('listitem')
      .filter({ hasText: `${clinic}:` })
      .first(),
  ).toBeVisible()
  await expect(main.getByText(/Policy [a-z]+[A-Z]/)).toHaveCount(0)
  await expect(
    main
      .getByRole('listitem')
      .filter({ hasText: `${clinic}:` })
      .last(),
  ).toHaveText(/: \S.* → Dynamic$/)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = await readFile(await (await saving).path(), 'utf8')
  expect(csv).toContain(`,"${clinic}",`)
  expect(csv).not.toContain('Policy clinic')
  // The note is the reason, and stands once.
  expect(csv).toMatch(/,Dynamic,HIM codes them\.,/)
})
