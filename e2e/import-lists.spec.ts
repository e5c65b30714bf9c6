import { expect, test } from './story'

const charges = Array.from(
  { length: 30 },
  (_, n) => `${7000 + n * 3},GAUZE ${n} STERILE,${n + 1}.50`,
)

test('a pharmacy list below the charges, its columns in another order, is read with them', async ({
  app,
}) => {
  await app.start.open()
  const drugs = Array.from({ length: 20 }, (_, n) => `HEPARIN ${n} UNITS,${n}.25,90${n}7`)
  await app.start.drop(
    'list.csv',
    [
      'Charge Code,Description,Price',
      ...charges,
      '',
      'Drug Name,Unit Price,Drug Code',
      ...drugs,
    ].join('\n'),
  )
  await app.importing.shows()
  await expect(app.importing.page).toContainText(
    'From row 33 on a list has its columns in another order (Drug Name | Unit Price | Drug Code)',
  )
  await app.importing.finishByMouse()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(50)
  await app.lines.expectCell('HEPARIN 4 UNITS', 'Charge code', '9047')
  await app.lines.expectCell('HEPARIN 4 UNITS', 'Price', '4.25')
})

test('lists side by side become one, and each line keeps its row of the file', async ({ app }) => {
  await app.start.open()
  const rows = Array.from(
    { length: 30 },
    (_, n) =>
      `${7000 + n * 3},GAUZE ${n} STERILE,${n + 1}.50,${9000 + n * 3},DRAIN ${n} FR,${n}.75`,
  )
  await app.start.drop(
    'pages.csv',
    ['Code,Description,Price,Code,Description,Price', ...rows].join('\n'),
  )
  await app.importing.shows()
  await expect(app.importing.page).toContainText('Two lists stand side by side')
  await expect(app.importing.leftOut).toContainText('60 lines and 2 rows left out are all 62 rows')
})

test('a sheet of headings alone says what is missing and cannot be finished', async ({ app }) => {
  await app.start.open()
  await app.start.drop('headings.csv', 'Sample Hospital\n\nCharge Code,Description,Price\n')
  await app.importing.shows()
  await expect(app.importing.page).toContainText(
    'There are headings here, and no charge under them. Export the chargemaster again',
  )
})

test('rooms above the charges are read with them, and a legend below is left out until it is wanted', async ({
  app,
}) => {
  await app.start.open()
  await app.start.drop(
    'rooms.csv',
    [
      'Room Type,Daily Rate,',
      'Private Room,1500.00,',
      'ICU,3200.00,',
      'Nursery,900.00,',
      '',
      'Charge Code,Description,Price',
      ...charges,
      '',
      'A,Active',
      'I,Inactive',
    ].join('\n'),
  )
  await app.importing.shows()
  await expect(app.importing.page).toContainText('in row 1 (Room Type | Daily Rate), is read as')
  await expect(app.importing.leftOut).toContainText('33 lines and 6 rows left out')
  await app.importing.legendAsLines.check()
  await expect(app.importing.leftOut).toContainText('35 lines and 4 rows left out')
  await app.importing.legendAsLines.uncheck()
  await expect(app.importing.leftOut).toContainText('33 lines and 6 rows left out')

  await app.importing.finishByMouse()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(33)
  await app.lines.expectCell('ICU', 'Price', '3200.00')
})
