import { expect, test } from './story'
import { aReviewer, openCopy, saveFile, sentBack } from './twoComputers'

test('one decision for all lines of a merge is about those where both changed the same cell', async ({
  app,
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.slow(true, 'two computers')
  await app.openSample()
  const there = await saveFile(page, testInfo.outputPath('there.chargewright'))

  const reviewer = await aReviewer(browser, baseURL, there)
  await reviewer.lines.edit('LAP CHOLE', 'Price', '111.00')
  await reviewer.lines.edit('CBC NO DIFF', 'Price', '333.00')
  const back = await sentBack(reviewer, testInfo.outputPath('back.chargewright'))

  await app.lines.edit('LAP CHOLE', 'Price', '222.00')
  await app.lines.edit('CBC NO DIFF', 'Modifiers', 'QW')
  await app.lines.saved()
  const merge = await openCopy(app, back)
  await expect(merge).toContainText('In 1 line both changed the same cell.')
  await merge.getByRole('button', { name: 'That one as here' }).click()
  const held = (line: string) => merge.getByRole('group', { name: `What holds for ${line}` })
  await expect(held('LAP CHOLE').getByRole('radio', { name: 'As here' })).toBeChecked()
  await expect(held('CBC NO DIFF').getByRole('radio', { name: 'Changes of both' })).toBeChecked()
  await merge.getByRole('button', { name: /^Merge into/ }).click()
  await app.lines.expectCell('LAP CHOLE', 'Price', '222.00')
  await app.lines.expectCell('CBC NO DIFF', 'Price', '333.00')
  await app.lines.expectCell('CBC NO DIFF', 'Modifiers', 'QW')
})

test('a merge says beforehand of a reviewed line that it opens again where the line was changed meanwhile', async ({
  app,
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.slow(true, 'two computers')
  await app.openSample()
  await app.lines.goTo('Review')
  await app.review.makeBatch('For Ruth', 'With open checks', { random: 1 })
  const line = await app.review.description()
  const there = await saveFile(page, testInfo.outputPath('there.chargewright'))

  const reviewer = await aReviewer(browser, baseURL, there)
  await reviewer.lines.goTo('Review')
  await reviewer.review.openQueue('For Ruth')
  await reviewer.review.press('a')
  const back = await sentBack(reviewer, testInfo.outputPath('back.chargewright'))

  await app.lines.goTo('Lines')
  await app.lines.edit(line, 'Price', '999.00')
  await app.lines.saved()
  const merge = await openCopy(app, back)
  const opensAgain = merge.getByText('Opens again for the reviewer')
  await expect(merge.getByRole('radio', { name: 'Changes of both' })).toBeChecked()
  await expect(opensAgain).toBeVisible()
  await merge.getByRole('radio', { name: 'As in the file' }).check()
  await expect(opensAgain).toBeHidden()
  await merge.getByRole('radio', { name: 'Changes of both' }).check()
  await merge.getByRole('button', { name: /^Merge into/ }).click()
  await app.lines.goTo('Review')
  await expect(app.review.batch('For Ruth')).toContainText('1 changed since the review')
})
