import { expect, test } from './story'

test('after an import the policies are told; another one codes the lines anew, undo brings them back', async ({
  app,
}) => {
  await app.openSample()
  await app.page.getByRole('button', { name: 'See all policies' }).click()
  const policy = 'Procedures in the emergency department'
  await expect(app.rules.item(policy)).toContainText('carry a code; we treat them as static')

  await app.lines.goTo('Lines')
  const before = await app.lines.codingCounts()
  await app.rules.open('Policies')
  await app.rules.choosePolicy(policy, 'Dynamic', 'HIM codes our emergency procedures.')
  await expect(app.rules.item(policy)).toContainText('You chose to treat them as dynamic')
  await expect(app.rules.item(policy)).toContainText('Why: HIM codes our emergency procedures.')
  await app.lines.goTo('Lines')
  await expect
    .poll(async () => (await app.lines.codingCounts()).Dynamic)
    .toBeGreaterThan(before.Dynamic)

  expect(await app.lines.undoLabel()).toContain(policy)
  await app.lines.undo()
  await expect.poll(() => app.lines.codingCounts()).toEqual(before)
})

test('a check is switched off with a reason, stays off, and is switched on again', async ({
  keptBrowser,
}) => {
  const app = await keptBrowser.open()
  await app.openSample()
  const title = 'Placeholder price'
  const before = await app.lines.worklistCount(title)
  await app.rules.open('Checks')
  await app.rules.find('placeholder')
  await app.rules.switchOff(title, 'The interface sets these prices.')
  await expect(app.rules.item(title)).toContainText('Off: The interface sets these prices.')
  await app.lines.saved()

  const again = await keptBrowser.open()
  await again.start.open()
  await again.start.reopen(/chargewright-sample/)
  await again.lines.ready()
  expect(await again.lines.checkTitles()).not.toContain(title)
  await again.rules.open('Checks')
  await again.rules.switchOn(title)
  await again.lines.goTo('Lines')
  await expect.poll(() => again.lines.worklistCount(title)).toBe(before)
})

test('coding rules are searched, and each shows the lines it caught', async ({ app }) => {
  await app.openSample()
  await app.rules.open('Coding rules')
  await expect.poll(() => app.rules.count()).toBeGreaterThan(180)
  await app.rules.find('surgical dressing')
  await expect.poll(() => app.rules.count()).toBeLessThan(10)
  await app.rules.find('')
  await app.rules.open('Policies')
  const lines = app.page
    .getByRole('main')
    .getByRole('button', { name: /^[\d,]+ lines?$/ })
    .first()
  const count = Number.parseInt(await lines.innerText(), 10)
  await lines.click()
  await app.lines.expectShown(count)
})

test('a local code added by pattern is no longer called wrong', async ({ app }) => {
  await app.openSample()
  await app.lines.edit('04100120', 'HCPCS', 'Z7610')
  await expect(app.inspector.flag('Local code of one payer')).toHaveCount(1)
  await app.rules.open('Local tables')
  await app.rules.add('Local codes', { Code: 'Z76*', 'What it is': 'Medi-Cal supplies' })
  await expect(app.rules.item('Z76*')).toContainText('1 line')
  await app.lines.goTo('Lines')
  await app.lines.choose('04100120')
  await expect(app.inspector.flag('Local code of one payer')).toHaveCount(0)
})

test('lines with a code that HIM assigns are flagged and made dynamic in one step', async ({
  app,
}) => {
  await app.openSample()
  await app.rules.open('HIM codes')
  await app.rules.loadFile(
    'him.csv',
    'Item,CPT,Owner\n10001,85025,Laboratory\n10002,71046,Imaging\n10003,93458,Cath lab\n',
  )
  const list = app.page.getByRole('dialog', { name: 'Codes that HIM assigns: him.csv' })
  await expect(list.getByRole('checkbox', { name: /^Item/ })).not.toBeChecked()
  await expect(list.getByRole('checkbox', { name: /^CPT/ })).toBeChecked()
  await expect(list.getByRole('region', { name: 'Rows without a code' })).toContainText('Item')
  await list.getByRole('button', { name: 'Load 3 codes' }).click()
  await expect(app.page.getByRole('status').filter({ hasText: '3 codes' })).toBeVisible()
  await app.page.getByRole('button', { name: 'Take 93458 off the list' }).click()
  await expect(app.page.getByText('2 codes.')).toBeVisible()
  await app.page.getByRole('button', { name: 'Make them dynamic…' }).click()
  await app.rules.fixAll('HIM codes these from the record.')
  await expect(app.page.getByText('no lines')).toBeVisible()

  await app.lines.goTo('Lines')
  await app.lines.openWorklist('Decided by a person')
  expect(await app.lines.shownCount()).toBeGreaterThan(0)
  await app.lines.undo()
  await expect.poll(() => app.lines.worklistCount('Decided by a person')).toBe(0)
})

test('the lines of a check that have a certain fix are fixed together after a preview', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.openWorklist('Coded line looks dynamic')
  await app.page.getByRole('button', { name: 'Fix all…' }).click()
  const question = app.page.getByRole('dialog', { name: /^Fix all/ })
  // What only a person can judge is told, and left out.
  await expect(question.getByRole('list', { name: 'Lines that need a person' })).toContainText(
    'Whether coders assign such a code depends on',
  )
  await expect(question.getByRole('button', { name: 'Change 0 lines' })).toBeDisabled()
  await question.getByRole('button', { name: 'Cancel' }).click()

  const title = 'Modifier that belongs to one case'
  const before = await app.lines.worklistCount(title)
  await app.lines.openWorklist(title)
  await app.page.getByRole('button', { name: 'Fix all…' }).click()
  const preview = app.page.getByRole('dialog', { name: /^Fix all/ })
  const first = preview
    .getByRole('listitem')
    .filter({ has: app.page.getByRole('checkbox') })
    .first()
  await expect(first).toContainText('→')
  // A line left out is no longer counted; taken again it is.
  const change = preview.getByRole('button', { name: /^Change/ })
  const all = await change.innerText()
  await first.getByRole('checkbox').uncheck()
  await expect(change).not.toHaveText(all)
  await first.getByRole('checkbox').check()
  await expect(change).toHaveText(all)
  await app.rules.fixAll('Charge entry adds them.')
  await expect.poll(() => app.lines.checkTitles()).not.toContain(title)
  await app.lines.undo()
  await expect.poll(() => app.lines.worklistCount(title)).toBe(before)
})

test('a check waived on a line is waived in the next file, and the user is told', async ({
  app,
}) => {
  await app.openSample()
  const title = 'Placeholder price'
  await expect.poll(() => app.lines.worklistCount(title)).toBe(1)
  await app.lines.choose('SPECIAL CHEM SENDOUT MISC')
  await app.inspector.waive(title, 'Priced by the reference lab at each order.')
  await app.lines.goToStart()
  await app.start.openSample()
  await app.importing.finish()
  await expect(
    app.page.getByRole('status').filter({ hasText: 'waived on 1 line here' }),
  ).toBeVisible()
  await expect.poll(() => app.lines.checkTitles()).not.toContain(title)
  await app.lines.choose('SPECIAL CHEM SENDOUT MISC')
  await expect(app.inspector.waived).toContainText('Priced by the reference lab')
})

test('a check that is not built is found by its number and nothing says that it is not', async ({
  app,
}) => {
  await app.openSample()
  await app.rules.open('Checks')
  await app.rules.find('V083')
  await expect(app.page.getByRole('region', { name: 'Not checked' })).toContainText('V083')
  await expect(app.page.getByText('Nothing here has')).toBeHidden()
})

test('what was looked for among the checks is not looked for among tables, and loaded tables are told', async ({
  app,
}) => {
  await app.openSample()
  await app.rules.open('Checks')
  await app.rules.find('unlisted')
  await expect.poll(() => app.rules.count()).toBeLessThan(5)
  await app.rules.open('Local tables')
  await expect(app.page.getByText('Nothing here has')).toBeHidden()
  await app.rules.loadFile('tables.csv', 'Table,Code,Payer,Text\nLocal code,Z7610,,Medi-Cal')
  await expect(app.rules.notice).toContainText('1 row of local tables was read from tables.csv.')
})

test('a HIM list tells ranges from codes, and which numbers got their zeros back', async ({
  app,
}) => {
  await app.openSample()
  await app.rules.open('HIM codes')
  await app.rules.loadFile('him.csv', 'CPT\n340\n85025\n10021-69990\n')
  const list = app.page.getByRole('dialog', { name: 'Codes that HIM assigns: him.csv' })
  await expect(list.getByText('Read with zeros in front')).toContainText('340')
  await list.getByRole('button', { name: 'Load 2 codes and 1 range' }).click()
  await expect(app.page.getByText('2 codes and 1 range.')).toBeVisible()
})

test('words that no policy has lead to the checks that have them', async ({ app }) => {
  await app.openSample()
  await app.rules.open('Policies')
  await app.rules.find('glued')
  const main = app.page.getByRole('main')
  await expect(main.getByText('Nothing here has “glued” in it.')).toBeVisible()
  await main.getByRole('button', { name: /^Show \d+ checks? with it$/ }).press('Enter')
  await expect(main.getByRole('region', { name: 'Checks' })).toBeVisible()
  await expect(main.getByRole('searchbox', { name: 'Find rules' })).toHaveValue('glued')
  await expect(main.getByRole('tab', { name: 'Checks' })).toBeFocused()
  await expect.poll(() => app.rules.count()).toBeLessThan(8)
  await app.rules.find('no rule has this')
  await expect(main.getByText('Try fewer words.')).toBeVisible()
})
