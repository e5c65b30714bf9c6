import { expect, test } from './story'
import { aReviewer, openCopy, saveFile, sentBack } from './twoComputers'

test('settings that differ in a copy are listed before a merge as the rules call them, and each is chosen', async ({
  app,
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.slow(true, 'two computers')
  await app.openSample()
  const there = await saveFile(page, testInfo.outputPath('there.chargewright'))

  const reviewer = await aReviewer(browser, baseURL, there)
  await reviewer.rules.open('Policies')
  const emergency = 'Procedures in the emergency department'
  const clinic = 'Clinic, treatment-room and bedside procedures'
  await reviewer.rules.choosePolicy(emergency, 'Static', 'The department codes them.')
  await reviewer.rules.choosePolicy(clinic, 'Dynamic', 'HIM codes them.')
  const back = await sentBack(reviewer, testInfo.outputPath('back.chargewright'))

  await app.rules.open('Policies')
  await app.rules.choosePolicy(emergency, 'Dynamic', 'HIM codes them.')
  await app.lines.saved()
  await app.start.open()
  const merge = await openCopy(app, back)
  const settings = merge.getByRole('table', { name: 'Settings that differ' })
  const row = (policy: string) => settings.getByRole('row', { name: new RegExp(`^${policy}`) })
  await expect(row(emergency)).toContainText(
    'Dynamic: HIM codes them.Static: The department codes them.',
  )
  await expect(row(clinic)).toContainText('Dynamic: HIM codes them.')
  const holds = (policy: string) => row(policy).getByLabel(`After the merge: ${policy}`)
  await expect(holds(emergency)).toHaveValue('mine')
  await expect(holds(clinic)).toHaveValue('theirs')

  await holds(emergency).selectOption('As in the file')
  await holds(clinic).selectOption('As here')
  await expect(merge).toContainText(
    'The file changes no line here. 1 setting is taken from the file, unless you choose otherwise below. 1 setting differs and stays as here, unless you choose otherwise below.',
  )
  await merge.getByRole('button', { name: /^Merge into/ }).click()
  await expect(merge).toBeHidden()
  await app.rules.open('Policies')
  await expect(app.rules.policy(emergency)).toHaveText('Static')
  await expect(app.rules.policy(clinic)).not.toHaveText('Dynamic')

  await app.lines.goTo('History')
  const entries = page.getByRole('main').getByRole('listitem')
  const changes = entries.filter({ hasText: 'Merge back.chargewright' }).getByRole('listitem')
  await expect(changes.filter({ hasText: `${emergency}:` })).toHaveText(
    `${emergency}: Dynamic: HIM codes them. → Static: The department codes them.`,
  )
  await expect(changes.filter({ hasText: `${clinic}:` })).toHaveText(
    /: \S.* stays as here \(in the file: Dynamic: HIM codes them\.\)$/,
  )
})
