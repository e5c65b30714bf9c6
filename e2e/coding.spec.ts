import { gridScreen } from './screens/grid'
import { codingNames } from './screens/lines'
import { expect, hasRealFile, test, whyNoRealFile } from './story'

test('the four codings of the sample add up to its lines', async ({ app }) => {
  await app.openSample()

  const counts = await app.lines.codingCounts()
  for (const name of codingNames) expect(counts[name], name).toBeGreaterThan(0)
  expect(sum(counts)).toBe(475)
})

test('a line says how it is coded, and why', async ({ app }) => {
  await app.openSample()
  const expected = [
    ['CBC NO DIFF', 'Static'],
    ['OR LEVEL 3 FIRST 30 MIN', 'Dynamic'],
    ['IV START KIT', 'No code needed'],
    ['ACETAMINOPHEN 325MG TAB', 'No code needed'],
    ['KETOROLAC 15MG/ML INJ', 'Code required'],
    ['XR CHEST PORTABLE', 'Code required'],
  ] as const
  for (const [description, coding] of expected) {
    await app.lines.choose(description)
    await app.inspector.shows(description)
    await expect(app.inspector.coding, description).toContainText(coding)
    await expect(app.inspector.coding.getByRole('listitem').first()).not.toBeEmpty()
  }
})

test('the coding of several lines is set for one reason, which is needed, and undone in one step', async ({
  app,
  page,
}) => {
  await app.openSample()
  const grid = gridScreen(page)
  await grid.click(1, 'Description')
  await grid.click(2, 'Description', 'Shift')
  const before = await app.lines.codingCounts()
  await grid.press('Shift+F10')
  await page.getByRole('menuitemcheckbox', { name: 'Dynamic', exact: true }).click()

  const dialog = page.getByRole('dialog', { name: 'Set coding to Dynamic' })
  const reason = dialog.getByLabel('Reason (kept in the history of each line)')
  await expect(reason).toBeFocused()
  await reason.fill(' \u200B ')
  await reason.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Set coding of 2 lines' })).toBeDisabled()
  await reason.fill('Coders choose the room.')
  await reason.press('Enter')
  await expect(dialog).toBeHidden()
  const dynamic = async () => (await app.lines.codingCounts()).Dynamic
  await expect.poll(dynamic).toBe(before.Dynamic + 2)
  await expect(app.inspector.coding).toContainText('Coders choose the room.')
  await grid.press('Control+z')
  await expect.poll(dynamic).toBe(before.Dynamic)
  await expect(
    page.getByRole('button', { name: 'Redo: Set coding of 2 lines to Dynamic' }),
  ).toBeVisible()
})

test('the four codings of a hospital’s file add up to its lines', async ({ app }) => {
  test.skip(!hasRealFile, whyNoRealFile)
  await app.openRealFile()

  const counts = await app.lines.codingCounts()
  for (const name of codingNames) expect(counts[name], name).toBeGreaterThan(0)
  expect(sum(counts)).toBe(await app.lines.lineCount())
})

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
