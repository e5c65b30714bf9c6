import { expect, test } from './story'

/** A list of charges under its own headings. */
const listOf = (name: string, heading: string, count: number) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      heading,
      ...Array.from({ length: count }, (_, n) => `${7000 + n * 3},GAUZE ${n} STERILE,${n + 1}.50`),
    ].join('\n'),
  ),
})

test('of two files the one that is not proposed is told of, and appended by keys', async ({
  app,
  page,
}) => {
  await app.start.open()
  await app.start.openFiles([
    listOf('rooms.csv', 'Item Number,Item Name,Amount', 20),
    listOf('supplies.csv', 'Charge Code,Description,Price', 90),
  ])
  await app.importing.shows()
  await expect(app.importing.page).toContainText('Nothing of rooms.csv is imported so far')

  await page.getByRole('checkbox', { name: 'append' }).press('Space')
  await expect(app.importing.page).not.toContainText('Nothing of')
  await expect(page.getByRole('button', { name: 'Import 110 lines' })).toBeVisible()
})

test('after Append it the keyboard is at what was appended', async ({ app, page }) => {
  await app.start.open()
  await app.start.openFiles([
    listOf('north.csv', 'Item Number,Item Name,Amount', 80),
    listOf('south.csv', 'Charge Code,Description,Price', 90),
  ])
  await app.importing.shows()
  await page.getByRole('button', { name: 'Append it' }).press('Enter')
  await expect(page.getByRole('checkbox', { name: 'append' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Import 170 lines' })).toBeVisible()
})
