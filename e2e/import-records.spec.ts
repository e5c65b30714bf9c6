import { expect, test } from './story'

test('charges in two rows each become one line each, and a row with a stray quote is listed', async ({
  app,
}) => {
  const charges = Array.from({ length: 40 }, (_, n) => {
    const words = n === 6 ? '"CATH 6" STERILE' : `GAUZE ${n} STERILE`
    return `${70_000 + n * 3},${words},,,\n,,0272,A6${200 + n},${n + 1}.50`
  })
  await app.start.open()
  await app.start.drop(
    'pairs.csv',
    `Charge Code,Description,Rev Code,HCPCS,Price\n${charges.join('\n')}\n`,
  )
  await app.importing.shows()
  await expect(app.importing.page).toContainText('Each charge stands in two rows of the file')
  await expect(app.importing.oddRows).toContainText('Row 14: A quote that closes nowhere')
  await expect(app.importing.leftOut).toContainText('are all 81 rows of the sheet')
  const leftOut = await app.importing.rowsLeftOut()
  expect(leftOut[1]).toContain('0272 | A6200 | 1.50')

  await app.importing.finishByMouse()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(40)
  await app.lines.expectCell('GAUZE 4 STERILE', 'HCPCS', 'A6204')
  await app.lines.expectCell('GAUZE 4 STERILE', 'Price', /5\.50$/)

  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.choose('All lines')
  await expect(app.page.getByText('Each charge goes out in one row')).toContainText(
    'where the file has it in more, 40 rows were put behind the row above',
  )
})

test('words below the codes are joined when a person says so, and so in the next file', async ({
  app,
}) => {
  const sheet = (from: number) =>
    [
      'Charge Code,Description,Rev Code,Price',
      ...Array.from(
        { length: 30 },
        (_, n) => `${from + n * 3},,0272,${n + 1}.50\n,GAUZE ${n} STERILE,,`,
      ),
    ].join('\n')
  await app.start.open()
  await app.start.drop('below.csv', sheet(70_000))
  await app.importing.shows()
  await expect(app.importing.page).toContainText('look whether each charge stands in two rows')
  await expect(app.importing.joinRows).not.toBeChecked()
  // The box follows once the file was read so.
  await app.importing.joinRows.click()
  await expect(app.importing.joinRows).toBeChecked()
  await expect(app.importing.preview).toContainText('GAUZE 2 STERILE')
  await expect(app.importing.leftOut).toContainText('30 lines and 31 rows left out')
  await expect(app.importing.headingRows).toContainText('GAUZE 2 STERILE')
  await app.importing.finishByMouse()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  await app.lines.expectCell('GAUZE 4 STERILE', 'Price', /5\.50$/)

  await app.start.drop('next.csv', sheet(80_000))
  await app.importing.shows()
  await expect(app.importing.joinRows).toBeChecked()
  await app.importing.joinRows.click()
  await expect(app.importing.joinRows).not.toBeChecked()
  await expect(app.importing.page).toContainText('Each row is read by itself.')
})

test('a description that goes on in the next row is one, unless a person leaves the rows as they are', async ({
  app,
}) => {
  const charges = Array.from({ length: 40 }, (_, n) => {
    const goesOn = n % 10 === 4
    const words = goesOn ? 'DRESSING FOAM STERILE ADHESIVE' : `GAUZE ${n} STERILE`
    return `${70_000 + n * 3},${words},0272,${n + 1}.50${goesOn ? `\n,WITH BORDER ${n},,` : ''}`
  })
  await app.start.open()
  await app.start.drop(
    'wrapped.csv',
    `Charge Code,Description,Rev Code,Price\n${charges.join('\n')}\n`,
  )
  await app.importing.shows()
  await expect(app.importing.page).toContainText('first row 7 with “WITH BORDER 4”')
  await expect(app.importing.joinDescriptions).toBeChecked()
  await app.importing.joinDescriptions.click()
  await expect(app.importing.joinDescriptions).not.toBeChecked()
  await expect(app.importing.preview).not.toContainText('ADHESIVE WITH BORDER 4')
  await app.importing.joinDescriptions.click()
  await expect(app.importing.preview).toContainText('ADHESIVE WITH BORDER 4')
  await expect(app.importing.leftOut).toContainText('40 lines and 5 rows left out')
  await app.importing.finishByMouse()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(40)
  await app.lines.expectCell('DRESSING FOAM STERILE ADHESIVE WITH BORDER 4', 'Price', /5\.50$/)
})

test('revenue codes beside the first line of a group hold below it, and a key that leaves them blank stays where it is', async ({
  app,
  page,
}) => {
  const groups = ['0250', '0270', '0300', '0320'].map((revenueCode, group) =>
    Array.from({ length: 20 }, (_, n) => {
      const code = 81_000 + group * 100 + n * 3
      return `${code},${n === 0 ? revenueCode : ''},GAUZE STERILE SIZE ${group} ${n},A6${200 + n},${n + 1}.50`
    }).join('\n'),
  )
  await app.start.open()
  await app.start.drop(
    'groups.csv',
    `Charge Code,Rev Code,Description,HCPCS,Price\n${groups.join('\n')}\n`,
  )
  await app.importing.shows()
  await expect(app.importing.page).toContainText('The revenue codes stand beside the first line')
  const second = page.getByRole('region', { name: 'First lines' }).getByRole('row').nth(2)
  await expect(second).toContainText('0250')

  const fill = page.getByRole('checkbox', { name: /^Fill revenue codes/ })
  await fill.focus()
  await page.keyboard.press('Space')
  await expect(fill).not.toBeChecked()
  await expect(second).not.toContainText('0250')
  await expect(fill).toBeFocused()
  await page.keyboard.press('Space')
  await expect(second).toContainText('0250')
  await expect(fill).toBeFocused()
})
