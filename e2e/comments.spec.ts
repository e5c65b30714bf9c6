import { gridScreen } from './screens/grid'
import { expect, test } from './story'

test('a line is commented on by key; the comment has its mark, its list, its history, and is undone', async ({
  app,
}) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  const { comments } = grid
  await grid.focus()
  await grid.press('Control+Home', 'ArrowDown', 'Shift+F2')
  await expect(comments.field).toBeFocused()
  await grid.type('Is this room still in use?')
  await comments.field.press('Enter')
  await expect(comments.thread).toHaveText([/^Maria Lopez.*Is this room still in use\?$/])
  await expect(comments.field).toHaveValue('')
  await comments.field.press('Escape')
  await expect(comments.box).toBeHidden()
  await grid.expectActive('Charge code', 2)
  await grid.press('ArrowRight')
  await grid.expectSaid(/line 2 of 475, has a comment$/)

  await app.lines.openWorklist('Commented')
  await app.lines.expectShown(1)
  await grid.cellAct(1, 'Description', 'Show comments (Shift+F2)')
  await expect(comments.field).toBeFocused()
  await grid.type('Ask nursing')
  await grid.press('Enter')
  await expect(comments.thread).toHaveCount(2)
  await comments.thread
    .nth(0)
    .getByRole('button', { name: /^Remove the comment/ })
    .click()
  await expect(comments.thread).toHaveText([/Ask nursing$/])
  await grid.press('Escape')
  await app.lines.undo()
  expect(await app.lines.worklistCount('Commented')).toBe(1)
  await app.lines.undo()
  await app.lines.undo()
  await expect.poll(() => app.lines.worklistCount('Commented')).toBe(0)
})

test('a comment that was typed is kept by a click elsewhere and dropped by Esc; it is there after a reload', async ({
  app,
}) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  await grid.click(3, 'Description')
  await grid.press('Shift+F2')
  await grid.type('Kept')
  await grid.click(22, 'Description')
  await expect(grid.comments.box).toBeHidden()
  await grid.press('Shift+F2')
  await grid.type('Dropped')
  await grid.press('Escape')
  await expect.poll(() => app.lines.worklistCount('Commented')).toBe(1)
  await app.lines.saved()
  await app.start.open()
  await app.start.reopen(/sample/i)
  await app.lines.ready()
  await app.lines.openWorklist('Commented')
  await app.lines.expectShown(1)
  await grid.click(1, 'Description')
  await grid.press('Shift+F2')
  await expect(grid.comments.thread).toHaveText([/Kept$/])
})

test('the keyboard stays in the box after its button sent a comment; Shift+Enter goes on within one', async ({
  app,
}) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  const { comments } = grid
  await grid.focus()
  await grid.press('Control+Home', 'Shift+F2')
  await comments.field.fill('Room')
  await comments.field.press('Shift+Enter')
  await grid.type('still in use?')
  await expect(comments.field).toHaveValue('Room\nstill in use?')
  await comments.box.getByRole('button', { name: 'Comment' }).click()
  await expect(comments.thread).toHaveText([/Room\nstill in use\?$/])
  await expect(comments.field).toBeFocused()
  await comments.field.press('Escape')
  await grid.expectActive('Charge code', 1)
})

test('a comment of two lines is shown on two lines, at the line and in the inspector', async ({
  app,
}) => {
  await app.openSample()
  const grid = gridScreen(app.page)
  const { comments } = grid
  await grid.click(3, 'Description')
  await grid.press('Shift+F2')
  await grid.type('Ask nursing')
  await grid.press('Shift+Enter')
  await grid.type('before June')
  await grid.press('Enter')
  const said = comments.thread.getByText('Ask nursing')
  await expect(said.last()).toBeVisible()
  expect(await said.last().innerText()).toBe('Ask nursing\nbefore June')
  await grid.press('Escape')
  const inspector = app.page.getByRole('complementary', { name: 'Line inspector' })
  const listed = inspector.getByRole('list', { name: 'Comments' }).getByRole('listitem')
  await expect(listed).toHaveCount(1)
  expect(await listed.innerText()).toBe('Maria Lopez: Ask nursing\nbefore June')
})
