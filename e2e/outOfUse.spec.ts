import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test('lines that went out of use are told with the changes, however the files were chosen before', async ({
  app,
}) => {
  const { exporting, lines, page } = app
  const grid = gridScreen(page)
  await app.openSample()
  await lines.goTo('Export')
  await exporting.ready()
  await exporting.letThroughWhatCame()
  await exporting.save()

  await lines.goTo('Lines')
  await grid.cellAct(1, 'Description', 'Deactivate line')
  await lines.goTo('Export')
  await exporting.choose('Changed since an export')
  await expect(exporting.preflight).toContainText(
    '1 line went out of use, and no file here says so',
  )
  await expect(exporting.saveButton).toBeDisabled()

  await page.getByRole('button', { name: 'Add “Before and after”' }).click()
  await expect(exporting.preflight).toContainText('1 line out of use stands in “Before and after”.')
  const files = await exporting.saveFiles()
  const list = files.find(({ name }) => name.includes('before-and-after'))
  expect(list?.rows.slice(1).map((row) => row.slice(3))).toEqual([['In use', 'yes', 'no']])
  await expect(exporting.preflight).toContainText('1 line out of use stays out.')
})
