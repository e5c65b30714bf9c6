import { expect, hasRealFile, realFile, test, whyNoRealFile } from './story'

test('the sample is understood, and every row of it is a line or left out with its reason', async ({
  app,
}) => {
  await app.start.open()
  await app.start.openSample()
  await app.importing.shows()

  const proposed = {
    'Charge Code': 'Charge code',
    'Charge Description': 'Description',
    Department: 'Department',
    'GL Account': 'Keep as it is',
    'Rev Code': 'Revenue code',
    'HCPCS/CPT': 'HCPCS or CPT',
    Mod: 'Modifiers',
    Price: 'Price',
    NDC: 'NDC',
  }
  for (const [heading, role] of Object.entries(proposed)) {
    expect(await app.importing.role(heading), heading).toBe(role)
  }
  await expect(app.importing.headingRows.getByRole('radio', { name: /^4\b/ })).toBeChecked()
  await expect(app.importing.preview).toContainText('01000010')
  await expect(app.importing.preview).toContainText('ROOM MED SURG PRIVATE')

  await expect(app.importing.leftOut).toContainText(
    '475 lines and 7 rows left out are all 482 rows',
  )
  const left = await app.importing.rowsLeftOut()
  expect(left).toHaveLength(7)
  expect(left.join('\n')).toContain('*** IMAGING ***')
  expect(left.join('\n')).toContain('Total lines: 475')

  await app.importing.setRole('Department', 'Keep as it is')
  await app.importing.setRole('GL Account', 'Department')
  await expect(app.importing.preview).toContainText('40100-00')
})

test('one Enter finishes a certain file, and its leading zeros are there', async ({ app }) => {
  await app.openSample()

  expect(await app.lines.lineCount()).toBe(475)
  await app.lines.expectCell('01000010', 'Charge code', '01000010')
  await app.lines.expectCell('ROOM MED SURG PRIVATE', 'Rev code', '0110')
  await app.lines.expectCell('CREATININE SERUM', 'Rev code', '0301')
})

test('who works here is asked before the first act, by one Enter, and never again', async ({
  app,
  page,
}) => {
  await app.start.open()
  await app.start.openSample()
  await app.importing.finish()
  const question = page.getByRole('dialog', { name: 'Before you start' })
  await expect(question.getByLabel('Your name')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(question).toBeVisible()
  await page.keyboard.type('Maria Lopez')
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await app.lines.ready()
  await app.lines.goTo('History')
  const trail = page.getByRole('main')
  await expect(trail.getByText('Import chargewright-sample.csv').first()).toBeVisible()
  await expect(trail.getByText('Maria Lopez').filter({ visible: true }).first()).toBeVisible()
  await expect(trail).not.toContainText('No name given')

  await app.start.open()
  await app.start.openSample()
  await app.importing.finish()
  await app.lines.ready()
})

test('a dropped file opens from any screen', async ({ app }) => {
  await app.start.open()
  await app.start.drop(
    'pharmacy.csv',
    'CDM,Description,UB Code,HCPCS,Amount\n0012,KETOROLAC 15MG INJ,0636,J1885,31.00\n0013,ASPIRIN 81MG,0637,,3.10\n',
  )
  await app.importing.finish()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(2)
  await app.lines.expectCell('ASPIRIN 81MG', 'Charge code', '0013')
})

test('of a hospital’s workbook every row is a line, or left out with its reason', async ({
  app,
}) => {
  test.skip(!hasRealFile, whyNoRealFile)
  await app.start.open()
  await app.start.openFile(realFile)
  await app.importing.shows()
  // 9 rows before, between and after the data; of the 7,629 others some have neither a charge code nor a price.
  await expect(app.importing.leftOut).toContainText('are all 7,638 rows of the sheet')
  const left = await app.importing.rowsLeftOut()
  const withoutCharge = left.filter((row) => row.includes('No charge')).length
  expect(left).toHaveLength(withoutCharge + 9)

  await app.importing.finishByMouse()
  await app.lines.answerLicence('Yes, we are licensed')
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(7629 - withoutCharge)
})

test('what no column gives is said, and a heading over two rows is chosen by hand', async ({
  app,
}) => {
  await app.start.open()
  await app.start.drop(
    'list.csv',
    [
      'Charge,Item,Amount',
      'Key,Words,Each',
      ...Array.from({ length: 30 }, (_, n) => `${7000 + n * 3},GAUZE ${n} STERILE,${n + 1}.50`),
    ].join('\n'),
  )
  await app.importing.shows()
  await expect(app.importing.absent).toContainText('No column is read as HCPCS or CPT')
  await expect(app.importing.absent).toContainText('No column is read as the revenue code')

  await app.importing.chooseHeading(2, '2 rows')
  expect(await app.importing.role('Charge Key')).toBe('Charge code')
  await expect(app.importing.leftOut).toContainText('30 lines and 2 rows left out are all 32 rows')
})
