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
