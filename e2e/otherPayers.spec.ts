import { expect, test } from './story'

const payers = ['Plan One', 'Plan Two']
const file = [
  'hospital_name,last_updated_on,version',
  'Halvorsen Ridge,2026-01-01,2.0.0',
  'description,code|1,code|1|type,standard_charge|gross,payer_name,plan_name',
  ...Array.from({ length: 20 }, (_, n) =>
    payers.map((payer) => `TUBE SET ${n},00${n + 10},CDM,${n + 10}.50,${payer},PPO`),
  ).flat(),
  '',
].join('\r\n')

test('a file with a row for each payer says what becomes of them, and comes back byte for byte', async ({
  app,
}) => {
  await app.page.goto('/')
  const buffer = Buffer.from(file, 'utf8')
  await app.start.openFile({ name: 'standard-charges.csv', mimeType: 'text/csv', buffer })
  await app.importing.finish()
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.choose('All lines')
  const again = app.page.getByText('20 rows of the file give a charge again for another payer.')
  await expect(again).toContainText('They do not go out: each charge goes out once')

  await app.page.getByRole('checkbox', { name: /^With the rows above the heading/ }).check()
  await expect(again).toContainText('They go out as they came')
  await app.exporting.letThroughWhatCame()
  const saved = await app.exporting.saveFiles()
  expect(saved.map(({ text }) => text)).toContain(file)
})
