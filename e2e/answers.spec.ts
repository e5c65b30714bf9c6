import { expect, test } from './story'

test('a returned line goes back as it is with an answer, which the reviewer is led to', async ({
  app,
  page,
}) => {
  const { lines, review, inspector } = app
  await app.openSample()
  await lines.goTo('Review')
  await review.makeBatch('Small batch', 'With open checks', { random: 4 })
  await review.giveName('Ruth Okafor', 'Compliance reviewer')
  await review.press('a')
  await expect(review.place).toHaveText('Line 2 of 4')
  for (const [place, note] of [
    ['Line 3 of 4', 'Is this price right?'],
    ['Line 4 of 4', 'Is this still done?'],
  ] as const) {
    await review.press('r')
    await review.say(note, 'Return the line')
    await expect(review.place).toHaveText(place)
  }

  // The coordinator answers one from the menu of its line, and one beside it.
  await review.giveName('Maria Lopez', 'Chargemaster coordinator')
  await lines.goTo('Lines')
  await lines.openWorklist('Returned')
  await lines.expectShown(2)
  await lines.grid.getByRole('gridcell').nth(2).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Answer and send back…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Answer and send back' })
  await expect(dialog).toContainText('Ruth Okafor: “Is this price right?”')
  await review.say('Yes, so it was agreed.', 'Send back to the reviewer')
  await expect(dialog).toBeHidden()
  expect(await lines.undoLabel()).toBe('Undo: Answer and send back')
  await expect(inspector.panel).toContainText('Answered, to review again')
  await expect(inspector.history).toContainText('Yes, so it was agreed.')
  await lines.openWorklist('All lines')
  await lines.openWorklist('Returned')
  await lines.expectShown(1)
  await lines.grid.getByRole('gridcell').nth(2).click()
  await inspector.panel.getByRole('button', { name: 'Answer and send back…' }).click()
  await review.say('Twice a year.', 'Send back to the reviewer')

  // The reviewer opens the batch: answers come before the line that nobody looked at.
  await lines.goTo('Review')
  const batch = review.batch('Small batch')
  await expect(batch).toContainText('2 answered, to review again')
  await expect(batch).not.toContainText('returned')
  await expect(batch.getByRole('button', { name: 'Sign off…' })).toBeHidden()
  await review.openQueue('Small batch')
  await expect(review.place).toHaveText('Line 2 of 4')
  await expect(review.facts).toContainText('Is this price right?')
  await expect(review.facts).toContainText('Maria Lopez: Yes, so it was agreed.')
  await review.press('a')
  await expect(review.place).toHaveText('Line 3 of 4')
  await review.press('a')
  await expect(review.place).toHaveText('Line 4 of 4')
  await expect(batch).toContainText('3 of 4')
})

test('a signature does not hide what was returned, and an answer opens the line again', async ({
  app,
  page,
}) => {
  const { lines, review } = app
  await app.openSample()
  await lines.goTo('Review')
  await review.makeBatch('Two lines', 'With open checks', { random: 2 })
  await review.giveName('Ruth Okafor', 'Compliance reviewer')
  await review.press('a')
  await expect(review.place).toHaveText('Line 2 of 2')
  await review.press('r')
  await review.say('Is this price right?', 'Return the line')
  const batch = review.batch('Two lines')
  await expect(batch).toContainText('1 returned, not answered yet')

  await batch.getByRole('button', { name: 'Sign off…' }).click()
  const signing = page.getByRole('dialog', { name: 'Sign off “Two lines”' })
  await expect(signing).toContainText('1 line was returned and is not answered yet')
  await expect(signing.getByLabel('Statement')).toHaveValue(/1 of them is returned and open/)
  await signing.getByRole('button', { name: 'Sign off 2 lines, 1 returned' }).click()
  await expect(batch).toContainText('Signed by Ruth Okafor')

  await page.getByRole('button', { name: 'Answer and send back…' }).click()
  await review.say('Yes, so it was agreed.', 'Send back to the reviewer')
  await expect(batch).toContainText('1 answered, to review again')
  await expect(batch).toContainText('1 of 2')
  await review.press('a')
  await expect(batch.getByRole('button', { name: 'Sign off…' })).toBeVisible()
})
