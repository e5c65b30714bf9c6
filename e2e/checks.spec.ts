import { expect, test } from './story'

/** Planted faults of the sample: the charge code of the line, the check, and what its message must name. */
const faults = [
  ['04100120', 'Not a HCPCS code', '85O25'],
  ['03100020', 'Code not in the code set', '99201'],
  ['08300090', 'Code has ended', '2018'],
  ['04400030', 'Revenue code not valid', '27A'],
  ['01200080', 'Revenue code missing', ''],
  ['08000250', 'Revenue code needs a HCPCS code', '0636'],
  ['08000110', 'Code and revenue code do not go together', 'J0696'],
  ['06000020', 'Charge code used for different things', ''],
  ['07100080', 'Price missing or zero', '0.00'],
  ['04000420', 'Placeholder price', '0.01'],
  ['07300040', 'Code and modifier shared one cell', '97110GP'],
  ['07300100', 'Modifier unknown', 'ZZ'],
  ['02100060', 'Coded line looks dynamic', '62273'],
  ['08000280', 'NDC with ten digits', ''],
] as const

test('each planted fault is found, with what is wrong, why, what to do and the source', async ({
  app,
}) => {
  await app.openSample()
  for (const [chargeCode, title, value] of faults) {
    await app.lines.choose(chargeCode)
    const flag = app.inspector.flag(title)
    await expect(flag, `${chargeCode} ${title}`).toContainText(value)
    await expect(flag).toContainText('Source:')
    expect((await flag.getByRole('paragraph').allInnerTexts()).length).toBeGreaterThanOrEqual(5)
  }
})

test('a fix changes the cells it names, the flag goes, and undo brings both back', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.choose('CEFTRIAXONE 1GM VL')
  await app.inspector.applyFix('Change the revenue code to 0636')

  await expect(app.inspector.flag('Code and revenue code do not go together')).toHaveCount(0)
  await app.lines.expectCell('CEFTRIAXONE 1GM VL', 'Rev code', '0636')
  await expect(app.inspector.history).toContainText('0300')

  await app.lines.undo()
  await expect(app.inspector.flag('Code and revenue code do not go together')).toHaveCount(1)
})

test('a modifier glued to its code is read apart, and the file’s cell is kept', async ({ app }) => {
  await app.openSample()
  await app.lines.expectCell('07300040', 'HCPCS', '97110')
  await app.lines.expectCell('07300040', 'Modifiers', 'GP')
  await expect(app.inspector.file).toContainText('97110GP')
})

test('a check is waived with a note, which the line keeps', async ({ app }) => {
  await app.openSample()
  const before = await app.lines.worklistCount('Unlisted or NOC code fixed')
  await app.lines.choose('SPECIAL CHEM SENDOUT MISC')
  await app.inspector.waive(
    'Unlisted or NOC code fixed',
    'Priced by the reference lab at each order.',
  )

  await expect(app.inspector.waived).toContainText('Priced by the reference lab at each order.')
  await expect(app.inspector.history).toContainText('Priced by the reference lab')
  await expect.poll(() => app.lines.worklistCount('Unlisted or NOC code fixed')).toBe(before - 1)
})

test('the worklist of a check shows as many lines as it counts', async ({ app }) => {
  await app.openSample()
  const titles = await app.lines.checkTitles()
  expect(titles.length).toBeGreaterThan(10)
  for (const title of titles.slice(0, 8)) {
    const count = await app.lines.worklistCount(title)
    await app.lines.openWorklist(title)
    await app.lines.expectShown(count)
  }
})
