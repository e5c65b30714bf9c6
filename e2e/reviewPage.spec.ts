import type { Locator } from '@playwright/test'
import { expect, test } from './story'

test('the values of a line stand beside their names, whatever the width and the looks', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.openQueue('Dynamic lines')
  await app.review.press('c')
  const correction = page.getByRole('dialog', { name: 'Correct the line' })
  await correction.getByLabel('Description').fill(`ONE${'LONGWORD'.repeat(12)} AND THE REST`)
  await correction.getByRole('button', { name: 'Save as corrected' }).click()
  await page.keyboard.press('k')

  const looks = [
    { width: 1280, height: 800, colorScheme: 'light' },
    { width: 1920, height: 1080, colorScheme: 'dark' },
    { width: 1024, height: 700, colorScheme: 'light' },
  ] as const
  for (const { colorScheme, ...size } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    const rows = app.review.values.getByRole('row')
    await expect(rows).toHaveCount(8)
    for (const row of await rows.all()) await expectReadable(row)
  }
})

/** The words of the name end before those of the value begin, and neither is cut off. */
async function expectReadable(row: Locator) {
  const name = await row.getByRole('rowheader').evaluate(extentOfText)
  const value = await row.getByRole('cell').evaluate(extentOfText)
  const table = await row.evaluate((element) => element.closest('table')?.getBoundingClientRect())
  expect(name.left).toBeGreaterThanOrEqual(table?.left ?? 0)
  expect(name.right).toBeGreaterThan(name.left)
  expect(value.left).toBeGreaterThan(name.right)
  expect(value.right).toBeGreaterThan(value.left)
  expect(value.right).toBeLessThanOrEqual(table?.right ?? 0)
  expect(name.cell).toBeGreaterThan(0)
  expect(value.cell).toBeGreaterThan(name.cell)
}

/** Where the text itself is drawn: a cell without width still draws its words, over its neighbour. */
function extentOfText(cell: Element) {
  const range = document.createRange()
  range.selectNodeContents(cell)
  const { left, right } = range.getBoundingClientRect()
  return { left, right, cell: cell.getBoundingClientRect().width }
}
