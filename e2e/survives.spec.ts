import { expect, test } from './story'

test('everything is there after the tab was closed, the undo position too', async ({
  keptBrowser,
}) => {
  const first = await keptBrowser.open()
  await first.openSample()
  await first.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await first.lines.edit('CBC NO DIFF', 'Price', '86.00')
  await first.lines.choose('LAP CHOLE')
  await first.inspector.decide('Dynamic', 'Coded by HIM.')
  await first.lines.undo()
  await first.lines.saved()

  const second = await keptBrowser.open()
  await second.start.open()
  await second.start.reopen(/chargewright-sample/)
  await second.lines.ready()
  expect(await second.lines.lineCount()).toBe(475)
  await second.lines.expectCell('CBC NO DIFF', 'Price', '86.00')
  expect(await second.lines.undoLabel()).toMatch(/^Undo: /)

  await second.lines.redo()
  await second.lines.choose('LAP CHOLE')
  await expect(second.inspector.coding).toContainText('set by a person')
  await second.lines.undo()
  await second.lines.undo()
  await second.lines.expectCell('CBC NO DIFF', 'Price', '85.00')
})

test('a browser that keeps nothing says so at once, and offers the file to save', async ({
  page,
  app,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('Blocked by policy', 'SecurityError')
      },
    })
  })
  await app.openSample()

  const warning = page.getByRole('alert').filter({ hasText: 'does not keep your work' })
  await expect(warning).toBeVisible()
  const download = page.waitForEvent('download')
  await warning.getByRole('button', { name: 'Save a copy' }).click()
  expect((await download).suggestedFilename()).toBe('chargewright-sample.chargewright')
})

test('a full disk is said at once, and the saved copy opens with all the work', async ({
  page,
  app,
}, testInfo) => {
  await app.openSample()
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')

  const warning = page.getByRole('alert').filter({ hasText: 'does not keep your work' })
  await expect(warning).toBeVisible()
  const saving = page.waitForEvent('download')
  await warning.getByRole('button', { name: 'Save a copy' }).click()
  const copy = testInfo.outputPath('copy.chargewright')
  await (await saving).saveAs(copy)

  await app.start.open()
  await app.start.openFile(copy)
  await app.lines.ready()
  await app.lines.expectCell('CBC NO DIFF', 'Price', '85.00')
})
