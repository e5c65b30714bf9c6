import { expect, test } from './story'

test('a layout in the editor is not lost by Escape, nor used without columns or under a taken name', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.chooseLayout('Epic (EAP)')
  await page.getByRole('button', { name: 'Make your own from this…' }).click()
  const editor = page.getByRole('dialog', { name: 'Your own layout' })
  const use = editor.getByRole('button', { name: 'Use this layout' })
  await editor.getByRole('textbox', { name: 'Name' }).fill('epic (eap)')
  await expect(editor).toContainText('Another layout is called “Epic (EAP)”')
  await expect(use).toBeDisabled()

  await editor.getByRole('textbox', { name: 'Name' }).fill('Loader of the night')
  await editor.getByRole('textbox', { name: 'Heading of column 2' }).fill('EAP PROC CODE')
  await expect(editor).toContainText('More than one column has the heading “EAP PROC CODE”.')
  const remove = editor.getByRole('button', { name: 'Remove column 2' })
  while ((await remove.count()) > 0) await remove.click()
  await editor.getByRole('button', { name: 'Remove column 1' }).click()
  await expect(editor).toContainText('a layout without columns writes nothing')
  await expect(use).toBeDisabled()
  await editor.getByRole('button', { name: 'Add a column' }).click()
  await editor.getByRole('textbox', { name: 'Heading of column 1' }).fill('CODE')

  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: 'Leave the layout as it was?' })
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(editor.getByRole('textbox', { name: 'Heading of column 1' })).toHaveValue('CODE')
  await use.click()
  await expect(editor).toBeHidden()
  await expect(page.getByRole('button', { name: 'Edit layout…' })).toBeFocused()

  await page.getByRole('button', { name: 'Edit layout…' }).click()
  const again = page.getByRole('dialog', { name: 'Edit layout' })
  await again.getByRole('textbox', { name: 'Heading of column 1' }).fill('OTHER')
  await again.getByRole('button', { name: 'Cancel' }).click()
  await question.getByRole('button', { name: 'Discard the changes' }).click()
  await expect(again).toBeHidden()
  await expect(app.exporting.preview).toContainText('CODE')
})

test('the keyboard goes on at the first heading once the columns of the file are chosen one by one', async ({
  app,
  page,
}) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await page.getByRole('button', { name: 'Make your own from this…' }).click()
  const editor = page.getByRole('dialog', { name: 'Your own layout' })
  await editor.getByRole('button', { name: 'Choose columns one by one' }).click()
  await expect(
    editor.getByRole('textbox', { name: 'Heading of column 1', exact: true }),
  ).toBeFocused()
})

test('a deleted layout comes back by undo', async ({ app, page }) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.makeOwnLayout('Loader of the night', ['Charge code', 'Description'])
  await app.exporting.deleteLayout()
  await expect(app.exporting.layout).toBeFocused()
  await expect(app.exporting.layout.locator('option:checked')).toHaveText('As your file')
  const notice = page.getByRole('status').filter({ hasText: '“Loader of the night” is deleted' })
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(app.exporting.layout.locator('option:checked')).toHaveText('Loader of the night')
})
