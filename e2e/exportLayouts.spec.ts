import { createHash } from 'node:crypto'
import { expect, test } from './story'

test('a loader gets the lines in the layout of the billing system, once nothing blocks it', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.chooseLayout('Epic (EAP)')
  await expect(app.exporting.saveButton).toBeDisabled()
  await app.exporting.leaveOutWhatBlocks()
  const [sheet] = await app.exporting.saveFiles()

  expect(sheet?.rows[0]?.slice(0, 3)).toEqual(['EAP PROC CODE', 'PROC NAME', 'CPT'])
  expect(sheet?.name).toContain('epic-eap')
  expect(sheet?.name).toContain(`-${(sheet?.rows.length ?? 0) - 1}-lines`)
})

test('an invalid revenue code and a charge code on two lines block the sheet, until they are let through', async ({
  app,
}) => {
  const rows = [
    ['Charge Code', 'Description', 'Rev Code', 'HCPCS', 'Price'],
    ...Array.from({ length: 6 }, (_, n) => [
      `70${n}`,
      `BANDAGE ROLL ${n}`,
      '0270',
      'A6451',
      '3.00',
    ]),
    ['710', 'GAUZE PAD', '27A', 'A6402', '2.00'],
    ['711', 'TAPE', '0270', 'A4450', '3.00'],
    ['711', 'TAPE, WATERPROOF', '0270', 'A4452', '4.00'],
  ]
  const buffer = Buffer.from(rows.map((row) => `"${row.join('","')}"\r\n`).join(''), 'utf8')
  await app.start.open()
  await app.start.openFile({ name: 'cdm.csv', mimeType: 'text/csv', buffer })
  await app.importing.finish()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  await app.lines.edit('BANDAGE ROLL 2', 'Rev code', '02Z0')
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await expect(app.exporting.preflight).toContainText('4 problems block the export.')
  await expect(app.exporting.saveButton).toBeDisabled()

  await app.page.getByRole('button', { name: 'Let through what stands as in your file' }).click()
  await expect(app.exporting.preflight).toContainText('1 problem blocks the export.')
  await expect(app.exporting.preflight.getByText('1 problem blocks the export.')).toBeFocused()
  await app.exporting.letThrough('Revenue code not valid', 'The payer asks for it.')
  await expect(app.exporting.preflight).toContainText('Nothing blocks the export.')
  const files = await app.exporting.saveFiles()
  expect(files[0]?.rows).toHaveLength(rows.length)
  const manifest = files.at(-1)?.text
  expect(manifest).toContain(
    '# let through: Revenue code not valid on 1 line (The payer asks for it.)',
  )
  await app.lines.goTo('History')
  await expect(app.page.getByText('The payer asks for it.')).toBeVisible()
})

test('only what changed since the last export goes out, and the manifest vouches for it', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.letThroughWhatCame()
  await app.exporting.saveFiles()
  await app.lines.goTo('Lines')
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.choose('Changed since an export')
  await expect(app.exporting.changes).toContainText('+$3.00')
  await app.exporting.toggleFile('Before and after')
  const [sheet, , changes, manifest] = await app.exporting.saveFiles()

  expect(sheet?.rows).toHaveLength(2)
  expect(sheet?.rows[1]).toContain('CBC NO DIFF')
  expect(changes?.rows[1]?.slice(-3)).toEqual(['Price', '82.00', '85.00'])
  const hash = createHash('sha256')
    .update(Buffer.from(sheet?.text ?? '', 'utf8'))
    .digest('hex')
  expect(manifest?.text).toContain(`${hash}  ${sheet?.name}`)

  // What just went out is no news, and nothing else is.
  await expect(app.exporting.preflight).toContainText('0 lines go in.')
  await expect(app.exporting.saveButton).toBeDisabled()
})

test('an earlier export is written again byte for byte after more work was done', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.letThroughWhatCame()
  const files = await app.exporting.saveFiles()
  await app.lines.goTo('Lines')
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.rules.open('Checks')
  await app.rules.switchOff('Placeholder price', 'Prices come later.')
  await app.lines.goTo('Export')
  await app.exporting.ready()

  const again = await app.exporting.writeAgain(files[0]?.name ?? '', files.length)
  const told = (saved: typeof files) => saved.map(({ name, text }) => ({ name, text }))
  expect(told(again)).toEqual(told(files))
  await expect(app.page.getByText('byte for byte as exported')).toBeVisible()
  await expect(app.page.getByRole('button', { name: /^Write .* again/ })).toBeFocused()
})

test('an own layout is made with the keyboard’s means, saved as a file and opened again', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.makeOwnLayout('Loader of the night', [
    'Charge code',
    'Price as a plain amount',
  ])
  await app.exporting.letThrough(
    'Charge code used for different things',
    'The loader checks again.',
  )
  const [sheet] = await app.exporting.saveFiles()
  expect(sheet?.rows[0]).toEqual(['CODE', 'AMOUNT'])
  expect(sheet?.rows[1]).toEqual(['01000010', '2140.00'])
  expect(sheet?.name).toContain('static-Loader-of-the-night-')

  const layout = await app.exporting.saveLayout()
  await app.exporting.deleteLayout()
  const refusal = app.page.getByText('This file is no layout that can be used.')
  await app.exporting.openLayout({ ...layout, text: layout.text.slice(0, -20) })
  await expect(refusal).toBeVisible()
  await app.exporting.openLayout(layout)
  await expect(app.page.getByText('“Loader of the night” is opened and chosen.')).toBeVisible()
  await expect(refusal).toBeHidden()
  await expect(app.exporting.layout.locator('option:checked')).toHaveText('Loader of the night')
  await app.exporting.openLayout(layout)
  await expect(app.page.getByText('“Loader of the night” was here already')).toBeVisible()

  const changed = layout.text.replace('"AMOUNT"', '"PRICE"')
  await app.exporting.openLayout({ ...layout, text: changed })
  await expect(app.exporting.layout.locator('option:checked')).toHaveText('Loader of the night (2)')
  const others = app.exporting.layout.locator('option', { hasText: /^Loader of the night$/ })
  await expect(others).toHaveCount(1)
})

test('a layout that its format cannot hold writes nothing, and says what it lacks', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.makeOwnLayout('Cards', ['Charge code', 'Description'])
  await app.exporting.editLayout({ Format: 'Fixed width' })
  await expect(app.exporting.preflight).toContainText(
    'Every column of a fixed width file needs a width: “CODE” and 1 more have none',
  )
  await expect(app.exporting.saveButton).toBeDisabled()

  await app.exporting.editLayout({ Format: 'HL7 v2 message' })
  await expect(app.exporting.preflight).toContainText('“CODE” is no place in an HL7 message')
  await expect(app.exporting.saveButton).toBeDisabled()
})

test('the name of the facility is asked for where it stands in the file, as other facts are', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  const facility = app.page.getByRole('textbox', { name: 'Name of the facility' })
  await expect(facility).toHaveAttribute('placeholder', 'chargewright-sample')
  await app.exporting.chooseLayout('Paragon')
  await expect(facility).toHaveAttribute('placeholder', 'Needed')
  await expect(app.exporting.preflight).toContainText('Not given: Name of the facility')
  await app.exporting.give('Name of the facility', 'Halvorsen Ridge')
  await expect(app.exporting.preflight).not.toContainText('Not given: Name of the facility')
  await app.exporting.letAllThrough('The loader checks again.')
})

test('a damaged layout file is refused, and the layout stays', async ({ app }) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  const profile = { id: 'x', name: 'Broken', about: '', source: '', preamble: [1] }
  const text = JSON.stringify({ 'chargewright-export-profile': 1, profile })
  await app.exporting.openLayout({ name: 'broken.json', text, rows: [] })
  await expect(app.page.getByText('This file is no layout that can be used.')).toBeVisible()
  await expect(app.exporting.layout.locator('option:checked')).toHaveText('As your file')
  await app.exporting.letThroughWhatCame()
})
