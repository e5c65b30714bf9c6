import { expect, test } from './story'

test('a print extract without blanks between its columns is cut by hand', async ({ app }) => {
  const lines = Array.from({ length: 40 }, (_, n) => {
    const amount = `${n + 1}.50`.padStart(10, '0')
    return `${70_000 + n * 3}    ${`GAUZE ${n} STERILE`.padEnd(20)}0272A6${200 + n}${amount}`
  })
  await app.start.open()
  await app.start.drop('list.txt', lines.join('\n'))
  await app.importing.shows()
  await expect(app.importing.page).toContainText('two columns may be read as one')

  await app.importing.cutAt('1, 10, 30, 34, 39')
  await expect(app.importing.preview).toContainText('A6200')
  await expect(app.importing.leftOut).toContainText('every row is a line')
  await app.importing.finishByMouse()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(40)
  await app.lines.expectCell('GAUZE 4 STERILE', 'HCPCS', 'A6204')
  await app.lines.expectCell('GAUZE 4 STERILE', 'Price', /5\.50$/)
})

test('the next extract of the same layout is cut where a person cut the one before', async ({
  app,
}) => {
  const extract = (first: number) =>
    Array.from({ length: 40 }, (_, n) => {
      const amount = `${first + n}.50`.padStart(10, '0')
      return `${70_000 + n * 3}    ${`GAUZE ${n} STERILE`.padEnd(20)}0272A6${200 + n}${amount}`
    }).join('\n')
  await app.start.open()
  await app.start.drop('january.txt', extract(1))
  await app.importing.shows()
  await app.importing.cutAt('1, 10, 30, 34, 39')
  await expect(app.importing.preview).toContainText('A6200')
  await expect(app.importing.page).not.toContainText('two columns may be read as one')
  await app.importing.finishByMouse()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()

  await app.start.drop('february.txt', extract(2))
  await app.importing.shows()
  await expect(app.importing.preview).toContainText('A6200')
  await expect(app.importing.page).toContainText('Cut where you said.')
})

test('a person says whether a list is divided at its commas or cut into fixed columns', async ({
  app,
}) => {
  const list = (first: number) =>
    [
      'Charge Code  , Description              , Rev  , Price',
      ...Array.from({ length: 40 }, (_, n) => {
        const name = `GAUZE ${first + n} STERILE`.padEnd(24)
        return `${70_000 + n * 3}        , ${name} , 0272 , ${String(first + n).padStart(4)}.50`
      }),
    ].join('\n')
  await app.start.open()
  await app.start.drop('january.txt', list(1))
  await app.importing.shows()
  await expect(app.importing.separator.locator('option:checked')).toHaveText('Commas')
  await app.importing.separator.selectOption({ label: 'Fixed columns' })
  await expect(app.importing.page).toContainText('Columns begin at')
  await app.importing.separator.selectOption({ label: 'Commas' })
  await expect(app.importing.page).not.toContainText('Columns begin at')
  await app.importing.finishByMouse()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(40)
  await app.lines.expectCell('GAUZE 4 STERILE', 'Price', /4\.50$/)
})
