import type { Page } from '@playwright/test'
import { expect, followingTab, screensOf, test } from './story'

/** Nothing more can be kept in this window, until what is given back is called. */
async function fillTheDisk(page: Page): Promise<() => Promise<void>> {
  const full = await page.evaluateHandle(() => {
    const kept = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype)
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    return { free: () => void Object.defineProperties(IDBObjectStore.prototype, kept) }
  })
  return () => full.evaluate(({ free }) => free())
}

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
  await app.start.open()
  await expect(page.getByRole('alert')).toHaveText(/does not keep your work/)
  await app.openSample()

  const warning = page.getByRole('alert').filter({ hasText: 'does not keep your work' })
  await expect(warning).toBeVisible()
  const download = page.waitForEvent('download')
  await warning.getByRole('button', { name: 'Save a copy' }).click()
  expect((await download).suggestedFilename()).toBe('chargewright-sample.chargewright')
})

test('work that the browser clears while it is open is said at once', async ({ page, app }) => {
  await app.openSample()
  await app.lines.saved()
  const browser = await page.context().newCDPSession(page)
  await browser.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  })
  const warning = page.getByRole('alert').filter({ hasText: 'does not keep your work' })
  await expect(warning.getByRole('button', { name: 'Save a copy' })).toBeVisible()
})

test('a full disk is said at once, and the saved copy opens with all the work', async ({
  page,
  app,
}, testInfo) => {
  await app.openSample()
  await fillTheDisk(page)
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

test('of two tabs one writes and the other follows, until it takes over', async ({
  app,
  page,
  context,
}) => {
  test.slow(true, 'two windows analyse the sheet')
  await app.openSample()
  await app.lines.saved()
  const second = await followingTab(context)
  const follows = 'You see here what is done there.'
  await expect(second.page.getByText(follows)).toBeVisible()

  await second.lines.find('CBC NO DIFF')
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await expect(second.lines.grid).toContainText('85.00')
  await second.lines.edit('CBC NO DIFF', 'Price', '99.00')
  await expect(second.page.getByText('Choose “Take over” to change it here').first()).toBeVisible()
  await expect(second.lines.grid).toContainText('85.00')

  await second.page.getByRole('button', { name: 'Take over' }).click()
  await expect(page.getByText(follows)).toBeVisible()
  await expect(second.page.getByText(follows)).toBeHidden()
  await second.page.keyboard.press('Control+z')
  await expect(second.lines.grid).not.toContainText('85.00')
  await expect(app.lines.grid).not.toContainText('85.00')
  await second.page.close()
  await expect(page.getByText(follows)).toBeHidden()
})

test('in a tab that follows whatever changes the workspace is off and says why, until it takes over', async ({
  app,
  context,
}) => {
  test.slow(true, 'two windows analyse the sheet')
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('January sample', 'With open checks', { random: 2 })
  await app.lines.saved()
  const second = await followingTab(context)
  const { page } = second
  const isOff = async (...names: readonly (string | RegExp)[]) => {
    for (const name of names) {
      const button = page.getByRole('button', { name }).first()
      await expect(button).toBeDisabled()
      await expect(button).toHaveAttribute('title', /Another tab works on this workspace/)
      await expect(button).toHaveAccessibleDescription(/take over/)
    }
  }
  await second.lines.choose('CBC NO DIFF')
  await isOff(/^Undo/, 'Take suggestions…', 'Send to review…', 'Set coding…')
  await expect(page.getByLabel('Note on this line')).toBeDisabled()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: /^Edit cell/ })).toBeDisabled()
  await expect(page.getByRole('menuitem', { name: 'Add a line' })).toBeHidden()
  await page.keyboard.press('Escape')

  await second.lines.goTo('Review')
  await second.review.openQueue('January sample')
  await isOff('New batch…', /^Approve/, /^Correct…/, /^Return…/)
  await second.rules.open('Policies')
  await isOff(/^Coding of /)
  await second.rules.open('Checks')
  await isOff(/^Switch off/)
  await second.rules.open('Local tables')
  await isOff('Load a file…', 'Add')
  await second.lines.goTo('History')
  await isOff('Name this version…')
  await second.lines.goTo('Export')
  await isOff(/^Save the (?:file|\d+ files)$/)

  await page.getByRole('button', { name: 'Take over' }).click()
  await second.exporting.ready()
  await second.lines.goTo('Lines')
  await expect(page.getByRole('button', { name: 'Set coding…' })).toBeEnabled()
  await second.lines.edit('CBC NO DIFF', 'Price', '99.00')
  await expect(second.lines.grid).toContainText('99.00')
})

test('a recent workspace is renamed, deleted and had back', async ({ app, page }) => {
  await app.openSample()
  await app.lines.saved()
  await app.lines.goToStart()
  const recent = page.getByRole('region', { name: 'Recent workspaces' })
  await recent.getByRole('button', { name: 'Rename chargewright-sample' }).click()
  await recent.getByRole('textbox').fill('January')
  await recent.getByRole('button', { name: 'Rename', exact: true }).click()
  await recent.getByRole('button', { name: 'Delete January' }).click()
  await expect(recent).toContainText('January is deleted')
  await recent.getByRole('button', { name: 'Undo: delete January' }).click()
  await app.start.reopen(/^January/)
  await app.lines.ready()
})

test('a workspace that a tab has open is not deleted by another; a deleted one can be had back later', async ({
  app,
  page,
  context,
}) => {
  await app.openSample()
  await app.lines.saved()
  const second = screensOf(await context.newPage())
  await second.start.open()
  const recent = second.page.getByRole('region', { name: 'Recent workspaces' })
  await recent.getByRole('button', { name: 'Delete chargewright-sample' }).click()
  await expect(second.page.getByText('Another tab has this workspace open')).toBeVisible()
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.lines.saved()

  await page.close()
  // The browser gives the lock of a closed tab free when it comes to it.
  await expect(async () => {
    await recent.getByRole('button', { name: 'Delete chargewright-sample' }).click()
    await expect(recent).toContainText('chargewright-sample is deleted', { timeout: 2000 })
  }).toPass()
  const third = screensOf(await context.newPage())
  await third.start.open()
  await third.page
    .getByRole('button', { name: 'Undo: delete chargewright-sample', exact: true })
    .click()
  await third.start.reopen(/^chargewright-sample/)
  await third.lines.ready()
  await third.lines.expectCell('CBC NO DIFF', 'Price', '85.00')
})

test('work whose import is gone is not said to be saved', async ({ app, page }) => {
  await app.openSample()
  await app.lines.saved()
  await page.evaluate(async () => {
    const opened = indexedDB.open('chargewright')
    await new Promise((resolve) => opened.addEventListener('success', resolve))
    const clear = opened.result.transaction(['imports', 'acts', 'summaries'], 'readwrite')
    for (const name of clear.objectStoreNames) clear.objectStore(name).clear()
    await new Promise((resolve) => clear.addEventListener('complete', resolve))
    opened.result.close()
  })
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await expect(page.getByRole('alert').filter({ hasText: 'does not keep your work' })).toBeVisible()
})

test('an edit that the full disk refused is there again, and nothing takes its place unasked', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.saved()
  const freeTheDisk = await fillTheDisk(page)
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await expect(page.getByRole('alert').filter({ hasText: 'does not keep your work' })).toBeVisible()
  const importAnother = async () => {
    await app.start.drop('other.csv', 'Charge Code,Description,Price\n1,ASPIRIN,2.00\n')
    await app.importing.finish()
  }
  await importAnother()
  const dialog = page.getByRole('dialog', { name: '“chargewright-sample” is not kept' })
  await dialog.getByRole('button', { name: 'Stay here' }).click()
  await app.lines.expectCell('CBC NO DIFF', 'Price', '85.00')

  await freeTheDisk()
  await importAnother()
  await expect.poll(() => app.lines.lineCount()).toBe(1)
  await app.lines.saved()
  await app.lines.goToStart()
  await app.start.reopen(/^chargewright-sample/)
  await app.lines.ready()
  await app.lines.expectCell('CBC NO DIFF', 'Price', '85.00')
})

test('a new name from another tab stays when the first works on', async ({
  app,
  page,
  context,
}) => {
  await app.openSample()
  await app.lines.saved()
  const second = screensOf(await context.newPage())
  await second.start.open()
  const recent = second.page.getByRole('region', { name: 'Recent workspaces' })
  await recent.getByRole('button', { name: 'Rename chargewright-sample' }).click()
  await recent.getByRole('textbox').fill('January')
  await recent.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(recent.getByRole('button', { name: 'Delete January' })).toBeVisible()

  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await expect(page.getByRole('banner')).toContainText('January')
  await app.lines.saved()
  await second.start.open()
  await expect(recent.getByRole('button', { name: 'Delete January' })).toBeVisible()
})
