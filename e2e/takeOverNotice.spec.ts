import { expect, followingTab, test } from './story'

test('what is told of an edit that another tab kept from being done goes once this tab takes over', async ({
  app,
  context,
}) => {
  test.slow(true, 'two windows analyse the sheet')
  await app.openSample()
  await app.lines.saved()
  const { lines, page } = await followingTab(context)
  await lines.pressIn('CBC NO DIFF', 'Price', '8')
  const refused = page.getByText('Another tab works on this workspace; nothing was changed here.')
  await expect(refused).toBeVisible()
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(page.getByRole('button', { name: 'Take over' })).toBeHidden()
  await expect(refused).toBeHidden()
  await lines.edit('CBC NO DIFF', 'Price', '85.00')
  await lines.expectCell('CBC NO DIFF', 'Price', '85.00')
})
