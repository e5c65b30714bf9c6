import { readFile } from 'node:fs/promises'
import { gridScreen } from './screens/grid'
import { storyFile } from './screens/start'
import { expect, test } from './story'
import {
  aReviewer,
  beginReview,
  openCopy,
  openedElsewhere,
  saveFile,
  sentBack,
} from './twoComputers'

test('coordinator, reviewer and coordinator again: one file there and back, then the export', async ({
  app,
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.slow(true, 'two computers, and a passphrase that takes its time')
  await app.openSample()
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.lines.goTo('Review')
  await app.review.makeBatch('For Ruth', 'With open checks', { random: 2 })
  const there = await saveFile(page, testInfo.outputPath('there.chargewright'), 'correct horse')

  const reviewer = await openedElsewhere(browser, baseURL, there)
  const locked = reviewer.page.getByRole('dialog', { name: 'Open there.chargewright' })
  await locked.getByLabel('Passphrase of this file').fill('wrong')
  await locked.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(locked.getByRole('alert')).toContainText('does not open the file')
  await locked.getByLabel('Passphrase of this file').fill('correct horse')
  await locked.getByRole('button', { name: 'Open', exact: true }).click()
  await beginReview(reviewer)
  await reviewer.lines.expectCell('CBC NO DIFF', 'Price', '85.00')
  await reviewer.lines.goTo('Review')
  await reviewer.review.openQueue('For Ruth')
  await reviewer.review.press('a')
  await expect(reviewer.review.place).toHaveText('Line 2 of 2')
  await reviewer.review.press('r')
  await reviewer.review.say('Ask the department.', 'Return the line')
  await reviewer.lines.goTo('Lines')
  await reviewer.lines.edit('LAP CHOLE', 'Price', '111.00')
  const back = await sentBack(reviewer, testInfo.outputPath('back.chargewright'))

  // Meanwhile the coordinator went on, on the same lines too.
  await app.lines.goTo('Lines')
  await app.lines.edit('LAP CHOLE', 'Price', '222.00')
  await app.lines.saved()
  const merge = await openCopy(app, back)
  await expect(merge).toContainText('1 line changed in both')
  await merge.getByText(/^Look at the \d+ cells? that (?:is|are) taken/).click()
  await expect(merge.getByRole('row', { name: /Returned/ })).toBeVisible()
  const act = merge.getByRole('button', { name: /^Merge into/ })
  await expect(act).toBeDisabled()
  await merge.getByRole('radio', { name: 'As in the file' }).check()
  await act.click()
  await app.lines.expectCell('LAP CHOLE', 'Price', '111.00')
  await app.lines.openWorklist('Returned')
  await app.lines.goTo('Review')
  await expect(app.review.batch('For Ruth')).toContainText('1 returned')

  await app.lines.goTo('History')
  await expect(page.getByText('Merge back.chargewright').first()).toBeVisible()
  await expect(
    page.getByText('1 line changed in both copies, as in the file:').first(),
  ).toBeVisible()
  await expect(page.getByText('Ruth Okafor').filter({ visible: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText('The trail is whole')).toBeVisible()

  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.choose('All lines')
  const { sheet } = await app.exporting.save()
  expect(sheet.text).toContain('111.00')
})

test('a workspace file opens under any name, locked or not', async ({ app, page }, testInfo) => {
  test.slow(true, 'a passphrase takes its time')
  await app.openSample()
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  const open = await readFile(await saveFile(page, testInfo.outputPath('open.chargewright')))
  const locked = await readFile(
    await saveFile(page, testInfo.outputPath('locked.chargewright'), 'correct horse'),
  )
  await app.lines.edit('CBC NO DIFF', 'Price', '86.00')
  await app.lines.saved()

  await app.start.drop('copy.csv', open)
  const offer = page.getByRole('dialog', { name: /^copy\.csv is / })
  await expect(offer).toContainText('earlier')
  await page.keyboard.press('Escape')
  await app.start.drop('copy.xlsx', locked)
  const question = page.getByRole('dialog', { name: 'Open copy.xlsx' })
  await question.getByLabel('Passphrase of this file').fill('correct horse')
  await question.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('dialog', { name: /^copy\.xlsx is / })).toContainText('earlier')
})

test('two copies that both added a line and decided a price keep both lines, and the history says what was decided', async ({
  app,
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.slow(true, 'two computers')
  await app.openSample()
  const there = await saveFile(page, testInfo.outputPath('there.chargewright'))
  const addLine = async (who: typeof app, description: string) => {
    const grid = gridScreen(who.page)
    await grid.cellAct(1, 'Description', 'Add a line')
    // The new line is the active one; its description stands at the right of its charge code.
    await expect(who.inspector.panel).toContainText('added, not in the file')
    await grid.type(description)
    await grid.press('Enter', 'ArrowUp')
    await expect(who.inspector.history).toContainText(`Set Description to ${description}`)
  }
  const reviewer = await aReviewer(browser, baseURL, there)
  await addLine(reviewer, 'LINE OF THE REVIEWER')
  await reviewer.lines.edit('CBC NO DIFF', 'Price', '111.00')
  const back = await sentBack(reviewer, testInfo.outputPath('back.chargewright'))

  await addLine(app, 'LINE OF THE COORDINATOR')
  await app.lines.edit('CBC NO DIFF', 'Price', '222.00')
  await app.lines.saved()
  const merge = await openCopy(app, back)
  await expect(merge).toContainText('1 line changed in both')
  await merge.getByRole('radio', { name: 'As here' }).check()
  await merge.getByRole('button', { name: /^Merge into/ }).click()
  for (const line of ['LINE OF THE REVIEWER', 'LINE OF THE COORDINATOR']) {
    await app.lines.find(line)
    await app.lines.expectShown(1)
  }
  await app.lines.expectCell('CBC NO DIFF', 'Price', '222.00')
  await app.lines.goTo('History')
  const decided = page.getByRole('listitem').filter({ hasText: 'decided as here' })
  await expect(decided.first()).toContainText('222.00 stays as here (in the file: 111.00)')
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText('The trail is whole')).toBeVisible()
})

test('a merge that was undone is made again, and one that brings a signature says before that it stands', async ({
  app,
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.slow(true, 'two computers')
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('For Ruth', 'With open checks', { random: 2 })
  const there = await saveFile(page, testInfo.outputPath('there.chargewright'))

  const reviewer = await aReviewer(browser, baseURL, there)
  await reviewer.lines.edit('CBC NO DIFF', 'Price', '111.00')
  await reviewer.lines.edit('LAP CHOLE', 'Price', '7000.00')
  const first = await saveFile(reviewer.page, testInfo.outputPath('first.chargewright'))
  await reviewer.lines.goTo('Review')
  await reviewer.review.openQueue('For Ruth')
  await reviewer.review.press('a')
  await expect(reviewer.review.place).toHaveText('Line 2 of 2')
  await reviewer.review.press('a')
  await reviewer.review.signOff('For Ruth')
  const second = await sentBack(reviewer, testInfo.outputPath('second.chargewright'))

  await app.lines.goTo('Lines')
  await app.lines.edit('CBC NO DIFF', 'Price', '222.00')
  const merge = page.getByRole('dialog', { name: /is a copy of/ })
  const mergeFirst = async (choice: string) => {
    await app.start.drop('first.chargewright', await readFile(first))
    await expect(merge).toContainText('1 line changed in both')
    await merge.getByRole('radio', { name: choice }).check()
    await merge.getByRole('button', { name: /^Merge into/ }).click()
    await expect(merge).toBeHidden()
  }
  await mergeFirst('As here')
  await app.lines.expectCell('LAP CHOLE', 'Price', '7000.00')
  await app.lines.undo()
  await mergeFirst('As in the file')
  await app.lines.expectCell('CBC NO DIFF', 'Price', '111.00')
  await app.lines.expectCell('LAP CHOLE', 'Price', '7000.00')

  await app.start.drop('second.chargewright', await readFile(second))
  await expect(merge).toContainText('The file holds a signature')
  await merge.getByRole('button', { name: /^Merge into/ }).click()
  await expect(page.getByTitle(/^Nothing to undo: .* signature stands/)).toBeDisabled()
})

test('a database of the first version opens with all its work, and its trail is whole', async ({
  app,
  page,
}) => {
  const stored = await readFile(storyFile('workspaces/database-version-1.json'), 'utf8')
  // A page of the app’s address that opens no database itself.
  await page.goto('help/guide.html')
  await page.evaluate(async (text) => {
    const types = { Uint8Array, Uint16Array, Uint32Array, Float64Array }
    const { stores, version } = JSON.parse(text, (_, value) => {
      if (!value?.$array) return value
      const bytes = Uint8Array.from(atob(value.base64), (letter) => letter.charCodeAt(0))
      return new types[value.$array as keyof typeof types](bytes.buffer)
    })
    const opening = indexedDB.open('chargewright', version)
    opening.addEventListener('upgradeneeded', () => {
      for (const name of Object.keys(stores)) opening.result.createObjectStore(name)
    })
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const write = opening.result.transaction(Object.keys(stores), 'readwrite')
    for (const [name, records] of Object.entries(stores))
      for (const [key, value] of records as [IDBValidKey, unknown][])
        write.objectStore(name).put(value, key)
    await new Promise((resolve) => write.addEventListener('complete', resolve))
    opening.result.close()
  }, stored)

  await app.start.open()
  await app.start.reopen(/^small/)
  await app.lines.answerLicence('No, leave CPT out')
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(3)
  await expect(app.lines.grid).toContainText('CBC WITHOUT DIFF')
  expect(await app.lines.undoLabel()).toBe('Undo: Write a note')
  await app.lines.goTo('History')
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText('The trail is whole: 4 entries')).toBeVisible()
})
